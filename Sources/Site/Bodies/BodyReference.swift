import Diagnostics
import Dossier
import Markdown

/// Something that a body refers to, as it was written.
enum BodyReference {
  /// A thing of a kind, by id.
  case thing(Kind, id: String, process: String, Place)
  /// A file of the content, by its path from the file that refers to it.
  case file(path: String, from: String, Place)

  static func all(in hole: Hole, process: String, source: SourceText) -> [BodyReference] {
    switch hole {
    case .reference(let reference):
      guard let kind = Kind(rawValue: reference.kind) else { return [] }
      return [.thing(kind, id: reference.id, process: process, reference.place)]
    case .citation(let citation):
      return citation.items.map { .thing(.source, id: $0.key, process: process, $0.place) }
    case .contentLink(let link):
      return link.path.isEmpty ? [] : [.file(path: link.path, from: source.path, link.place)]
    case .image(let image):
      return [.file(path: image.path, from: source.path, image.place)]
    case .block(let block):
      return [.thing(block.kind == "quote" ? .statement : .issue, id: block.id, process: process, block.place)]
    case .term:
      return []
    }
  }

  /// What is wrong with it, if something is.
  func fault(in dossier: Dossier, files: ContentFiles) -> Diagnostic? {
    switch self {
    case .thing(let kind, let id, let process, let place):
      guard case .unknown(let nearest, let known) = dossier.resolve(kind, id, from: process) else { return nil }
      let elsewhere = process.isEmpty ? dossier.files.map(\.id).filter { dossier.shows(kind, id, from: $0) } : []
      return Diagnostic(
        .unknownInBody, "no \(kind.rawValue) is called \"\(id)\"", at: place,
        suggestion: nearest ?? (elsewhere.count == 1 ? "\(elsewhere[0])/\(id)" : nil),
        notes: (process.isEmpty && !id.contains("/") ? ["this page is in no process: write process/id"] : [])
          + Kind.linkable.filter { dossier.shows($0, id, from: process) }.map {
            "\($0.withArticle) is called so: [text](\($0.rawValue):\(id))"
          } + (known.isEmpty ? [] : ["\(kind.folder) here: \(known.listed)"]))
    case .file(let path, let source, let place):
      guard !files.holds(path, from: source) else { return nil }
      return Diagnostic(
        .unknownFile, "there is no file \"\(path)\" here", at: place, suggestion: files.nearest(to: path, from: source),
        fix: place.text == path ? files.moved(path, from: source).map { Fix(place, $0) } : nil,
        notes: path.contains("\\") ? ["between folders stands /, not \\"] : [])
    }
  }
}

extension Dossier {
  fileprivate func shows(_ kind: Kind, _ id: String, from process: String) -> Bool {
    if case .shown = resolve(kind, id, from: process) { true } else { false }
  }
}

extension Code {
  static let unknownInBody = Code(
    "E0504", "unknown-in-body",
    "A link such as [text](issue:border) and a citation such as [@source] name a thing by its id. Nothing of that kind has this one. "
      + "From another process, write process/id.")
  static let unknownFile = Code(
    "E0505", "unknown-file",
    "A link or a picture names a file by its path from the file it stands in, or from the site's root with / before it."
  )
}
