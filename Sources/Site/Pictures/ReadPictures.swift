import Diagnostics
import Records

/// What the site knows of its pictures, each read once for what its file is seen as.
struct ReadPictures: Sendable {
  /// By path; nothing for what is no picture.
  private(set) var sizes: [String: PictureSize] = [:]
  /// The paths of those that tell where they were taken.
  private(set) var located: Set<String> = []
  /// The paths of drawings that would run a script when they are opened by themselves.
  private(set) var scripted: Set<String> = []
  private var states: [String: Disk.FileState] = [:]

  /// Those files that are pictures; what was seen as the same before is not read again.
  static func read(_ paths: [String], from content: Folder, after earlier: ReadPictures?) throws(DiskError)
    -> ReadPictures
  {
    var pictures = ReadPictures()
    for path in paths {
      let state = content.state(of: path)
      pictures.states[path] = state
      if let earlier, state != nil, earlier.states[path] == state {
        pictures.sizes[path] = earlier.sizes[path]
        if earlier.located.contains(path) { pictures.located.insert(path) }
        if earlier.scripted.contains(path) { pictures.scripted.insert(path) }
      } else {
        let bytes = try content.read(path)
        pictures.sizes[path] = PictureSize(of: bytes)
        if path.mayBeLocated, PicturePosition(in: bytes).isFound { pictures.located.insert(path) }
        if path.lowercased().hasSuffix(".svg"), DrawingScripts.stand(in: bytes) { pictures.scripted.insert(path) }
      }
    }
    return pictures
  }

  /// The bytes of a file as they go out: a picture's without the place where it was taken.
  func shown(_ bytes: [UInt8], of path: String) -> [UInt8] {
    path.mayBeLocated ? PicturePosition(in: bytes).bytes : bytes
  }

  var diagnostics: [Diagnostic] {
    located.sorted().map { path in
      Diagnostic(
        .locatedPicture, "this picture tells where it was taken", at: path.whole,
        notes: ["the site has it without that; here it is as it was"])
    }
      + scripted.sorted().map { path in
        Diagnostic(
          .scriptedDrawing, "this drawing holds a script", at: path.whole,
          notes: ["none runs on a page, but one does for whoever opens the drawing by itself"])
      }
  }
}

extension String {
  /// The place of a file of the content as a whole.
  fileprivate var whole: Place { SourceText(path: "content/" + self, bytes: []).place(0..<0) }
}

extension String {
  /// Whether its ending is that of a picture in which cameras and programs write where it was taken.
  fileprivate var mayBeLocated: Bool {
    let name = lowercased()
    return isPictureFile || [".tif", ".tiff", ".heic", ".heif", ".jxl", ".dng"].contains { name.hasSuffix($0) }
  }
}

extension Code {
  static let locatedPicture = Code(
    "W0360", "located-picture",
    "Cameras write into a picture where it was taken. Readers could learn from it where somebody lives, works or hides. Parley leaves "
      + "the position out of the copy on the site, in Exif and in XMP, and changes nothing else in it.")
  static let scriptedDrawing = Code(
    "W0361", "scripted-drawing",
    "An SVG drawing can hold scripts, as a page can. In a page it is shown as a picture and none of them runs. Who opens it by itself, from your "
      + "address, runs them. Save it again without scripts, or as PNG.")
}
