import CCmark

/// A heading's words as HTML for a table of contents: emphasis and code kept; links, pictures and notes left out.
enum InlineHTML {
  static func of(_ block: Node) -> [UInt8] {
    var html: [UInt8] = []
    var current = block.firstChild
    while let node = current {
      html += opening(of: node)
      if let child = node.firstChild {
        current = child
        continue
      }
      current = leave(node, block, &html)
    }
    return html
  }

  private static func leave(_ node: Node, _ block: Node, _ html: inout [UInt8]) -> Node? {
    var current = node
    while current != block {
      html += closing(of: current)
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  private static func opening(of node: Node) -> [UInt8] {
    switch node.kind {
    case CMARK_NODE_TEXT: HTMLText.escaped(node.literal)
    case CMARK_NODE_CODE: Array("<code>".utf8) + HTMLText.escaped(node.literal) + Array("</code>".utf8)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: [0x20]
    case CMARK_NODE_EMPH: Array("<em>".utf8)
    case CMARK_NODE_STRONG: Array("<strong>".utf8)
    default: []
    }
  }

  private static func closing(of node: Node) -> [UInt8] {
    switch node.kind {
    case CMARK_NODE_EMPH: Array("</em>".utf8)
    case CMARK_NODE_STRONG: Array("</strong>".utf8)
    default: []
    }
  }
}
