import Diagnostics
import Dossier
import Exports
import Records

/// One thing of a kind, as a site's author wrote it.
struct KindExample {
  /// From the site's folder.
  let path: String
  /// In which it is written.
  let language: String
  let text: String

  /// The file that says most in few lines; where there are only rows, the row with most fields. Nothing where the site has none.
  init?(of kind: Kind, in dossier: Dossier) {
    let files = Self.places(of: kind, in: dossier).filter { $0.source.path.hasSuffix(".md") }
    let texts = files.map { (path: $0.source.path, lines: Self.lines(of: $0.source)) }
    let short = texts.filter { $0.lines.count <= Self.most }
    if let best = short.max(by: { $0.lines.count < $1.lines.count })
      ?? texts.min(by: { $0.lines.count < $1.lines.count })
    {
      let isCut = best.lines.count > Self.most
      self.init(
        path: best.path, language: "markdown",
        text: (best.lines.prefix(Self.most) + (isCut ? ["…"] : [])).joined(separator: "\n"))
      return
    }
    let rows = dossier.files.flatMap { file in file.rows(of: kind).map { (file.id, $0) } }
    guard let (process, row) = rows.max(by: { $0.1.fields.count < $1.1.fields.count }) else { return nil }
    let text = String(decoding: YAMLWriter.bytes([row]), as: UTF8.self)
    self.init(path: "content/\(process)/", language: "yaml", text: text.trimmed)
  }

  private init(path: String, language: String, text: String) {
    (self.path, self.language, self.text) = (path, language, text)
  }

  private static let most = 40

  private static func places(of kind: Kind, in dossier: Dossier) -> [Place] {
    switch kind {
    case .page: dossier.pages.map(\.head.origin.place)
    case .process: dossier.files.map(\.process.head.origin.place)
    default:
      dossier.files.flatMap { file in Drawer.all.filter { $0.kind == kind }.flatMap { $0.heads(file) } }.map(
        \.origin.place)
    }
  }

  /// Of its lines those up to the end of the first paragraph, which is what there is to see of a form.
  private static func lines(of source: SourceText) -> [String] {
    let lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let fences = lines.indices.filter { lines[$0] == "---" }
    guard fences.count > 1 else { return Array(lines.prefix(12)) }
    let body = lines[(fences[1] + 1)...].drop { $0.isEmpty }
    let first = body.prefix { !$0.isEmpty }
    let isMore = body.dropFirst(first.count).contains { !$0.isEmpty }
    return lines[...fences[1]] + (first.isEmpty ? [] : [""]) + first + (isMore ? ["", "…"] : [])
  }
}
