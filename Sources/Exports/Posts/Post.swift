import Diagnostics
import Dossier
import Records

/// A text from another generator, or from a plain folder, taken apart: its front matter in YAML or TOML, and its body.
struct Post {
  let source: SourceText
  /// In the order of writing.
  var fields: [Written.Named]
  private(set) var body: Range<Int>

  /// Nothing where its front matter cannot be read; what is wrong with it is said.
  static func read(_ source: SourceText) -> (Post?, [Diagnostic]) {
    if let closing = source.fence("+++") { return readTOML(source, closing) }
    let (records, faults) = Records.read(source, path: "post.md", as: .markdown)
    guard let record = records.first, !record.isBroken, !faults.contains(where: { $0.severity == .error }) else {
      return (nil, faults)
    }
    guard case .fields(let fields) = Written(.mapping(record.fields)) else { return (nil, faults) }
    let order = record.fields.entries.map(\.key.text)
    let sorted = order.compactMap { name in fields.first { $0.name == name } }
    return (Post(source: source, fields: sorted, body: record.body?.range ?? 0..<0), [])
  }

  private static func readTOML(_ source: SourceText, _ closing: Range<Int>) -> (Post?, [Diagnostic]) {
    let opening = source.lineRange(around: source.markWidth)
    do {
      let fields = try TOMLReader.fields(in: source.bytes, opening.upperBound..<closing.lowerBound)
      let start = min(source.bytes.count, closing.upperBound + 1)
      return (Post(source: source, fields: fields, body: start..<source.bytes.count), [])
    } catch {
      let line = source.place(source.lineRange(around: error.offset))
      return (
        nil,
        [
          Diagnostic(
            .unreadTOML, "this line of the front matter cannot be read as TOML", at: line,
            notes: ["between lines of +++ stands TOML: name = \"value\""])
        ]
      )
    }
  }

  /// Takes a heading from the top of the body, where nothing but space is before it.
  mutating func takeHeading() -> String? {
    var start = body.lowerBound
    while start < body.upperBound, source.bytes[start] <= 0x20 { start += 1 }
    guard start < body.upperBound else { return nil }
    let line = source.lineRange(around: start)
    let text = source.text(in: start..<line.upperBound)
    guard text.hasPrefix("# ") else { return nil }
    let title = text.dropFirst(2).trimmingPrefix { $0 == " " }
    body = min(line.upperBound + 1, body.upperBound)..<body.upperBound
    return String(title).trimmed
  }
}

extension SourceText {
  /// The line with which front matter ends that begins with a fence on the first line.
  fileprivate func fence(_ sign: String) -> Range<Int>? {
    let opening = lineRange(around: markWidth)
    guard text(in: markWidth..<opening.upperBound).trimmed == sign else { return nil }
    var start = opening.upperBound + 1
    while start < bytes.count {
      let line = lineRange(around: start)
      if text(in: line).trimmed == sign { return line }
      start = max(line.upperBound, start) + 1
    }
    return nil
  }
}

extension Code {
  static let unreadTOML = Code(
    "E0650", "unread-toml",
    "Texts for Hugo may have their front matter in TOML, between lines of +++. Where it cannot be read nothing of the folder is imported, so that "
      + "nothing is lost.")
}
