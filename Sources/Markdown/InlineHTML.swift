import CCmark

/// A heading's words as HTML for a table of contents: emphasis and code kept; links, pictures and notes left out.
struct InlineHTML {
  private let holes: [Hole]
  private var words = Wording()

  static func of(_ block: Node, _ holes: [Hole]) -> Wording {
    var html = InlineHTML(holes: holes)
    var current = block.firstChild
    while let node = current {
      html.open(node)
      current = node.firstChild ?? html.leave(node, block)
    }
    return html.words
  }

  private init(holes: [Hole]) { self.holes = holes }
}

extension InlineHTML {
  private mutating func leave(_ node: Node, _ block: Node) -> Node? {
    var current = node
    while current != block {
      close(current)
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  private mutating func open(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_TEXT: node.withLiteral { words.append(escaped: $0) }
    case CMARK_NODE_CODE:
      words.append("<code>")
      node.withLiteral { words.append(escaped: $0) }
      words.append("</code>")
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(0x20)
    case CMARK_NODE_EMPH: words.append("<em>")
    case CMARK_NODE_STRONG: words.append("<strong>")
    case CMARK_NODE_CUSTOM_INLINE:
      if let reference = holes.titled(by: node) { words.append(nameOf: reference) }
    default: break
    }
  }

  private mutating func close(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_EMPH: words.append("</em>")
    case CMARK_NODE_STRONG: words.append("</strong>")
    default: break
    }
  }
}
