import CCmark

/// The words of a tree without any markup.
struct PlainText {
  private let holes: [Hole]
  private var words = Wording()

  /// All words, a line a block.
  static func of(_ root: Node, _ holes: [Hole], atMost size: Int) -> Wording {
    var text = PlainText(holes: holes)
    text.words.reserve(size)
    text.gather(in: root)
    while text.words.ends(in: 0x0A) || text.words.ends(in: 0x20) { text.words.removeLast() }
    return text.words
  }

  /// The words of one block or inline.
  static func ofInlines(in root: Node, _ holes: [Hole]) -> Wording {
    var text = PlainText(holes: holes)
    text.gather(in: root)
    return text.words
  }

  private init(holes: [Hole]) { self.holes = holes }
}

extension PlainText {
  private mutating func gather(in root: Node) {
    var current = root.firstChild
    while let node = current {
      append(node)
      current = node.successor(in: root)
    }
  }

  private mutating func append(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: node.withLiteral { words.append($0) }
    case CMARK_NODE_CUSTOM_INLINE:
      if let reference = holes.titled(by: node) { words.append(nameOf: reference) } else { separate(node) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(0x20)
    case CMARK_NODE_CODE_BLOCK:
      breakLine()
      node.withLiteral { words.append($0) }
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_ITEM: breakLine()
    default: break
    }
  }

  /// A space between cells, which alone have a span, and none before a citation that is left out at the end of a sentence.
  private mutating func separate(_ node: Node) {
    if node.firstChild != nil {
      guard node.previous != nil, node.tag > 0, node.parent?.kind == CMARK_NODE_CUSTOM_BLOCK else { return }
      words.append(0x20)
    } else if words.ends(in: 0x20) {
      let follows = node.next.flatMap { $0.isText ? $0.withLiteral { $0.first } : 0x20 }
      if follows.map({ " .,;:!?)".utf8.contains($0) }) ?? true { words.removeLast() }
    }
  }

  private mutating func breakLine() {
    if !words.isEmpty, !words.ends(in: 0x0A) { words.append(0x0A) }
  }
}

extension [Hole] {
  /// The thing that a node stands for without words of its own.
  func titled(by node: Node) -> Hole.Reference? {
    let tag = node.tag
    guard tag < 0, case .reference(let reference) = self[-tag - 1] else { return nil }
    return reference
  }
}
