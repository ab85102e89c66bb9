import CCmark

/// Texts to be parsed as inline Markdown each by itself: cells, captions. One document serves for all, each text a
/// heading of it, with the body's link definitions before them.
struct CellSheet {
  private let manuscript: Manuscript
  private var text: [UInt8] = []
  private var entries: [(node: Node, span: Range<Int>)] = []

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
  }

  /// Where each node's text stands in the file.
  var spans: [Node: Range<Int>] {
    Dictionary(entries.map { ($0.node, $0.span) }) { $1 }
  }

  /// Adds a text whose inlines will become a node's children. `\|` is a pipe (GFM 4.10).
  mutating func add(_ span: Range<Int>, to node: Node) {
    entries.append((node, span))
    text += Manuscript.heading(unescaped(span))
  }

  /// Parses all texts and hands the inlines over.
  func fill(smart: Bool) {
    guard !entries.isEmpty, let tree = Tree((definitions() + text)[...], smart: smart) else { return }
    var rest = entries[...]
    var current = tree.root.firstChild
    while let node = current, let entry = rest.first {
      current = node.next
      guard node.kind == CMARK_NODE_HEADING else { continue }
      entry.node.adoptChildren(of: node)
      rest.removeFirst()
    }
  }

  private func unescaped(_ span: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in manuscript.bytes[span] {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes
  }

  /// The lines that look like `[label]: address`, each a paragraph of its own.
  private func definitions() -> [UInt8] {
    guard manuscript.survey.marks.contains(.bracket) else { return [] }
    var definitions: [UInt8] = []
    for line in manuscript.text.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { manuscript.isMargin($0) }
      guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
        line[(close + 1)...].first == UInt8(ascii: ":")
      else { continue }
      definitions += line + Array("\n\n".utf8)
    }
    return definitions
  }
}
