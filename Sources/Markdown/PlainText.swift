import CCmark

/// The words of a tree without any markup.
enum PlainText {
  /// All words, a line a block.
  static func of(_ root: Node) -> String {
    var text: [UInt8] = []
    var current = root.firstChild
    while let node = current {
      append(node, to: &text)
      current = node.successor(in: root)
    }
    while let last = text.last, last == 0x0A || last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The words of one block or inline.
  static func ofInlines(in root: Node) -> [UInt8] {
    var text: [UInt8] = []
    var current = root.firstChild
    while let node = current {
      append(node, to: &text)
      current = node.successor(in: root)
    }
    return text
  }

  private static func append(_ node: Node, to text: inout [UInt8]) {
    switch node.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: node.withLiteral { text += $0 }
    case CMARK_NODE_CUSTOM_INLINE: separate(node, &text)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
    case CMARK_NODE_CODE_BLOCK:
      breakLine(&text)
      node.withLiteral { text += $0 }
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_ITEM: breakLine(&text)
    default: break
    }
  }

  /// A space between cells, and none before a citation that is left out at the end of a sentence.
  private static func separate(_ node: Node, _ text: inout [UInt8]) {
    if node.firstChild != nil {
      guard node.previous != nil, node.parent?.kind == CMARK_NODE_CUSTOM_BLOCK else { return }
      text.append(0x20)
    } else if text.last == 0x20 {
      let follows = node.next.flatMap { $0.isText ? $0.withLiteral(\.first) : 0x20 }
      if follows.map({ " .,;:!?)".utf8.contains($0) }) ?? true { text.removeLast() }
    }
  }

  private static func breakLine(_ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }
}
