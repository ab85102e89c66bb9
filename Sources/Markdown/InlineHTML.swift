import CCmark

/// A heading's words as HTML for a table of contents: emphasis and code kept; links, pictures and notes left out.
enum InlineHTML {
  static func of(_ block: Node) -> [UInt8] {
    var html: [UInt8] = []
    var current = block.firstChild
    while let node = current {
      open(node, &html)
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
      close(current, &html)
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  private static func open(_ node: Node, _ html: inout [UInt8]) {
    switch node.kind {
    case CMARK_NODE_TEXT: node.withLiteral { HTMLText.append($0, to: &html) }
    case CMARK_NODE_CODE:
      html += "<code>".utf8
      node.withLiteral { HTMLText.append($0, to: &html) }
      html += "</code>".utf8
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: html.append(0x20)
    case CMARK_NODE_EMPH: html += "<em>".utf8
    case CMARK_NODE_STRONG: html += "<strong>".utf8
    default: break
    }
  }

  private static func close(_ node: Node, _ html: inout [UInt8]) {
    switch node.kind {
    case CMARK_NODE_EMPH: html += "</em>".utf8
    case CMARK_NODE_STRONG: html += "</strong>".utf8
    default: break
    }
  }
}
