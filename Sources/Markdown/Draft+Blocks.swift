import CCmark

extension Draft {
  /// All passes over a document.
  mutating func work(through root: Node) {
    if manuscript.isLine {
      workThroughLine(root)
      return
    }
    measureHeadings(in: root)
    if reads(.tables), manuscript.survey.marks.contains(.pipe) { buildTables(in: root) }
    footnotes.setAside(from: root)
    workThroughBlocks(in: root)
    while let note = footnotes.nextToRead() { workThroughBlocks(in: note) }
    placeFootnotes(in: root)
  }

  private mutating func workThroughBlocks(in root: Node) {
    var current: Node? = root
    while let node = current {
      current = visit(node, in: root)
    }
  }

  /// Works on a block; gives the next one.
  private mutating func visit(_ node: Node, in root: Node) -> Node? {
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE where node != root && reads(.callouts):
      return (makeCallout(of: node) ?? node).successor(in: root)
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      let next = node.successorAfterChildren(in: root)
      finish(node)
      return next
    case CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
      guard let span = span(of: node) else { return node.successor(in: root) }
      let next = node.successorAfterChildren(in: root)
      workThroughInlines(of: node, at: span, as: .text)
      return next
    default:
      return node.successor(in: root)
    }
  }

  private mutating func finish(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_PARAGRAPH: finishParagraph(node)
    case CMARK_NODE_HEADING: finishHeading(node)
    case CMARK_NODE_CODE_BLOCK:
      checkFence(of: node)
      placeBlock(node)
    default: showHTML(block: node)
    }
  }

  private mutating func finishParagraph(_ node: Node) {
    let picture = node.firstChild.flatMap { $0.kind == CMARK_NODE_IMAGE && $0.next == nil ? $0 : nil }
    let span = span(of: node) ?? manuscript.range(of: node)
    if node.startLine > 0 { checkOpening(of: node, at: span) }
    if picture != nil, reads(.references) {
      workThroughInlines(of: node, at: span, as: .figure)
      if node.firstChild?.kind == CMARK_NODE_CUSTOM_INLINE { node.replace(with: .block("", "")) }
    } else {
      if reads(.tasks) { makeTask(of: node) }
      workThroughInlines(of: node, at: span, as: .text)
    }
  }

  /// Raw HTML that the site does not allow, as a paragraph of text.
  private mutating func showHTML(block node: Node) {
    guard !options.rawHTML else { return }
    let range = manuscript.range(ofHTML: node)
    var text = node.literal[...]
    while let last = text.last, last == UInt8(ascii: "\n") { text.removeLast() }
    guard let paragraph = Node.paragraph() else { return }
    paragraph.append(.text(text))
    node.replace(with: paragraph)
    reportHTML(at: range)
  }

  /// A line of inline Markdown was parsed as a heading: all that is wanted is inside it.
  private mutating func workThroughLine(_ root: Node) {
    guard let heading = root.firstChild else { return }
    workThroughInlines(of: heading, at: manuscript.range, as: .text)
    heading.replace(with: .block("", ""))
  }
}
