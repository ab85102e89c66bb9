import Records

/// The sizes of pictures, each read once for what its file is seen as.
struct ReadPictures: Sendable {
  /// By path; nothing for what is no picture.
  private(set) var sizes: [String: PictureSize] = [:]
  private var states: [String: Disk.FileState] = [:]

  /// The sizes of those files that are pictures; what was seen as the same before is not read again.
  static func read(_ paths: [String], from content: Folder, after earlier: ReadPictures?) throws(DiskError)
    -> ReadPictures
  {
    var pictures = ReadPictures()
    for path in paths {
      let state = content.state(of: path)
      let isKnown = state != nil && earlier?.states[path] == state
      pictures.sizes[path] = isKnown ? earlier?.sizes[path] : PictureSize(of: try content.read(path))
      pictures.states[path] = state
    }
    return pictures
  }
}
