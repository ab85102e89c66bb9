import CCmark

/// Texts to be parsed as inline Markdown each by itself: cells, captions. One document serves for all, each text a
/// heading of it, with the body's link definitions before them.
struct CellSheet {
  private let manuscript: Manuscript
  private var text: [UInt8] = []
  private var nodes: [Node] = []

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
  }

  /// Adds a text whose inlines will become a node's children. `\|` is a pipe (GFM 4.10).
  mutating func add(_ span: Range<Int>, to node: Node) {
    nodes.append(node)
    text += Manuscript.heading(unescaped(span))
  }

  /// Whether a text is nothing but words, which need no parser: letters, digits and spaces of ASCII, and what means
  /// nothing inside a line.
  static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { signs.next(in: $0, from: 0, to: $0.count) == $0.count }
  }

  private static let signs = ByteClasses { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "?"):
      0
    default: 1
    }
  }

  /// Parses all texts and hands the inlines over.
  func fill(smart: Bool) {
    guard !nodes.isEmpty, let tree = Tree((definitions() + text)[...], smart: smart) else { return }
    var rest = nodes.makeIterator()
    var current = tree.root.firstChild
    while let heading = current {
      current = heading.next
      if heading.kind == CMARK_NODE_HEADING { rest.next()?.adoptChildren(of: heading) }
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
    guard manuscript.survey.marks.contains(.definition) else { return [] }
    var definitions: [UInt8] = []
    var rest = manuscript.text
    while !rest.isEmpty {
      let end = rest.find(UInt8(ascii: "\n")) ?? rest.endIndex
      let line = rest[..<end].drop(while: Manuscript.isMargin)
      rest = rest[end...].dropFirst()
      guard line.first == UInt8(ascii: "["), let close = line.find(UInt8(ascii: "]")),
        line[(close + 1)...].first == UInt8(ascii: ":")
      else { continue }
      definitions += line
      definitions += "\n\n".utf8
    }
    return definitions
  }
}
