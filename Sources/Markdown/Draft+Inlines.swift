import CCmark

/// What a block's inlines are for.
enum InlineRole {
  case text
  case heading
  /// A paragraph that is one picture.
  case figure
}

extension Draft {
  /// Works on all inlines of a block in the order of writing.
  mutating func workThroughInlines(of block: Node, at span: Range<Int>, as role: InlineRole) {
    let marksTerms = role == .text && mayHaveTerm(in: span) && !isQuoted(block)
    var sign = manuscript.survey.firstSign(from: span.lowerBound)
    let hasStars = hasOpenEmphasis(block)
    guard marksTerms || hasStars || manuscript.survey.hasSign(in: span, from: &sign) else { return }
    var work = InlineWork(block: block, trace: Trace(manuscript.bytes, span), role: role, marksTerms: marksTerms)
    work.hasStars = hasStars
    work.sign = sign
    var current = block.firstChild
    while let node = current {
      current = visit(node, &work)
    }
    if !work.tildes.isEmpty { strike(work.tildes) }
  }

  private func isQuoted(_ block: Node) -> Bool {
    var node = block.parent
    while let parent = node {
      if parent.kind == CMARK_NODE_BLOCK_QUOTE { return parent.parent != nil }
      node = parent.parent
    }
    return false
  }

  /// Works on one inline, or on a run of text; gives the next.
  private mutating func visit(_ node: Node, _ work: inout InlineWork) -> Node? {
    switch node.kind {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK:
      if let last = passPlain(from: node, &work) { return visitAfter(last, &work) }
      let run = TextRun(from: node, &work.trace, in: &spare)
      let next = run.last.next
      let parent = node.parent
      rewrite(run, &work)
      spare = run.spare()
      return next ?? parent.flatMap { leave($0, &work) }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      work.enter(node)
    case CMARK_NODE_CODE: _ = work.trace.passCode()
    case CMARK_NODE_LINEBREAK: work.trace.passBreak()
    case CMARK_NODE_HTML_INLINE:
      let range = node.withLiteral { work.trace.passHTML($0) }
      return visitAfter(showHTML(inline: node, at: range), &work)
    default: break
    }
    return node.firstChild ?? leave(node, &work)
  }

  /// Leaves a node whose children are done with, and those that end with it; gives what follows.
  private mutating func leave(_ node: Node, _ work: inout InlineWork) -> Node? {
    var current = node
    while current != work.block {
      let next = current.next
      guard let parent = current.parent else { return nil }
      if let address = work.leave(current), reads(.references) { finish(current, address: address, work) }
      if let next { return next }
      current = parent
    }
    return nil
  }

  private mutating func finish(_ node: Node, address: Range<Int>, _ work: InlineWork) {
    if node.kind != CMARK_NODE_IMAGE {
      finishLink(node, address: address)
    } else if work.isInImage {
      node.unwrap()
    } else {
      finishImage(node, address: address, as: work.role)
    }
  }

  private mutating func visitAfter(_ node: Node, _ work: inout InlineWork) -> Node? {
    node.next ?? node.parent.flatMap { leave($0, &work) }
  }

  /// Raw HTML that the site does not allow, as text; gives the node that is now in its place.
  private mutating func showHTML(inline node: Node, at range: Range<Int>) -> Node {
    guard !options.rawHTML, let text = Node.text(node.literal) else { return node }
    node.replace(with: text)
    reportHTML(at: range)
    return text
  }
}

/// A block's inlines while they are worked on.
struct InlineWork {
  let block: Node
  var trace: Trace
  let role: InlineRole
  var marksTerms: Bool
  /// The number of the next sign in the survey, or of one before.
  var sign = 0
  /// Whether it holds signs of emphasis that make none.
  var hasStars = false
  /// Quotations in single quotes that are open.
  var openQuotations = 0
  /// Links and pictures that the present node stands in.
  var open: [Open] = []
  var tildes: [Tildes] = []

  struct Open {
    let node: Node
    /// The last of what stood inside it and was put behind it.
    var tail: Node
    let start: Int
  }

  private var images = 0

  init(block: Node, trace: Trace, role: InlineRole, marksTerms: Bool) {
    self.block = block
    self.trace = trace
    self.role = role
    self.marksTerms = marksTerms
  }

  var isInImage: Bool { images > 0 }
  var isInLink: Bool { open.count > images }

  mutating func enter(_ node: Node) {
    open.append(Open(node: node, tail: node, start: trace.passOpening()))
    if node.kind == CMARK_NODE_IMAGE { images += 1 }
  }

  /// A link cannot hold another: what is one by itself goes behind the link around it.
  mutating func settle(_ node: Node?, before place: Node) {
    guard isInLink, let link = open.lastIndex(where: { $0.node.kind == CMARK_NODE_LINK }) else {
      place.insertBefore(node)
      return
    }
    open[link].tail.insertAfter(node)
    if let node { open[link].tail = node }
  }

  /// Leaves a link or picture; gives where its address is.
  mutating func leave(_ node: Node) -> Range<Int>? {
    guard let last = open.last, last.node == node else { return nil }
    open.removeLast()
    if node.kind == CMARK_NODE_IMAGE { images -= 1 }
    return trace.passClosing(from: last.start)
  }
}
