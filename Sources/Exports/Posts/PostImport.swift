package import Diagnostics
package import Dossier
package import Records

/// A folder of posts from another generator, or of plain Markdown, on its way into a content folder, as ordinary pages or as briefings. Nothing that stands there is
/// touched, and nothing of the posts is lost: what their front matter has beyond the kind's fields is kept under `extra`, and the files beside them come along.
package struct PostImport: Sendable {
  /// The files that would be written, posts first, each in the order of the folder's.
  package private(set) var arrivals: [Arrival] = []
  /// Front matter that cannot be read, and what to look at.
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the names in front matter were taken for, in the order of their first use.
  package private(set) var readings: [Reading] = []

  package struct Arrival: Sendable {
    /// Below the folder of posts.
    package let origin: String
    /// Below `content/`.
    package let path: String
    package let bytes: [UInt8]
  }

  package struct Reading: Sendable, Equatable {
    package let name: String
    package let field: String
    /// How many posts have it.
    package var count: Int
  }

  private let files: Folder
  /// As the user named it.
  private let folder: String
  private var place: PostPlaces
  private let isThere: @Sendable (Kind, String) -> Bool

  /// `kind` is a page or a briefing, `process` the home of briefings; `dossier` is what `content` says so far.
  package init(
    _ files: Folder, named folder: String, as kind: Kind, of process: String, into content: Folder,
    saying dossier: Dossier
  ) throws(DiskError) {
    (self.files, self.folder) = (files, folder)
    place = PostPlaces(kind: kind, process: process, folder: folder, content: content)
    isThere = { kind, id in dossier.place(kind, id, in: process) != nil }
    for path in files.paths where path.isPost { try take(path) }
    for path in files.paths where !path.isPost {
      arrivals.append(Arrival(origin: path, path: place.ofFile(path), bytes: try files.read(path)))
    }
  }

  /// The content as it would be with what arrives.
  package func folder(over content: Folder) -> Folder {
    let bytes = Dictionary(arrivals.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return Folder(paths: Array(bytes.keys)) { path throws(DiskError) in
      guard let bytes = bytes[path] else { throw DiskError(path: path, reason: "No such file") }
      return bytes
    }.filled(from: content)
  }
}

extension PostImport {
  private mutating func take(_ path: String) throws(DiskError) {
    let source = SourceText(path: folder + "/" + path, bytes: try files.read(path))
    let (post, faults) = Post.read(source)
    diagnostics += faults
    guard var post else { return }
    var slug: String?
    if let named = post.fields.first(where: { $0.name.lowercased() == "slug" }), case .text(let text) = named.value,
      text.isID
    {
      slug = text
      post.fields.removeAll { $0.name == named.name }
      note(named.name, "the file's name")
    }
    var fields = PostFields(post.fields, of: place.kind, isThere: isThere)
    for reading in fields.readings { note(reading.name, reading.field) }
    if !fields.has("title") { fields.fill("title", with: post.takeHeading() ?? path.stem.readableTitle) }
    fields.fill("date", with: path.stem.firstDay)
    if place.kind == .briefing, !fields.has("date") { undated(source) }
    let target = place.ofPost(path, slug: slug)
    let head = fields.fields.isEmpty ? "" : "---\n" + YAMLWriter.text(fields.fields) + "---\n"
    arrivals.append(Arrival(origin: path, path: target, bytes: Array(head.utf8) + source.bytes[post.body]))
  }

  private mutating func note(_ name: String, _ field: String) {
    if let known = readings.firstIndex(where: { $0.name == name && $0.field == field }) {
      readings[known].count += 1
    } else {
      readings.append(Reading(name: name, field: field, count: 1))
    }
  }

  private mutating func undated(_ source: SourceText) {
    diagnostics.append(
      Diagnostic(
        .undatedPost, "a briefing needs its day, and this post has none", at: source.place(source.lineRange(around: 0)),
        notes: ["write date: 2024-09-30 into it, call it 2024-09-30-….md, or import it as a page"]))
  }
}

extension Code {
  static let undatedPost = Code(
    "E0651", "undated-post",
    "A briefing is an edition of a day. A post from elsewhere has it as date in its front matter, or at the front of its file's name."
  )
}
