import CCmark
import Diagnostics

/// A body while the passes work on it: what they have found so far.
struct Draft {
  let manuscript: Manuscript
  let options: PassageOptions
  /// What stands before each id, as HTML. What we put behind it needs no escaping.
  let prefix: String
  var diagnostics: [Diagnostic] = []
  var holes: [Hole] = []
  var headings: [Heading] = []
  /// Their ids as HTML.
  var headingIDs: [String] = []
  var anchors: Anchors
  var footnotes: Footnotes
  /// Where the text of nodes stands that were parsed apart from their block: cells, captions. A node's tag is one more
  /// than its span's index.
  private var spans: [Range<Int>] = []
  /// Added to each heading's level.
  var headingShift: Int
  /// Whether straight quotes become others than libcmark makes of them.
  let requotes: Bool
  /// What the last run of text lay in.
  var spare = TextRun.Buffers()
  /// Terms that have been marked.
  var knownTerms: [Bool]

  init(_ manuscript: Manuscript, _ options: PassageOptions) {
    self.manuscript = manuscript
    self.options = options
    prefix = HTMLText.escaped(options.anchorPrefix)
    requotes = options.requotes
    knownTerms = options.lexicon.ids.map { _ in false }
    anchors = Anchors(without: options.takenAnchors)
    footnotes = Footnotes(manuscript)
    headingShift = max(0, options.headingOffset)
    holes.reserveCapacity(manuscript.survey.signs.count)
  }

  /// Whether a pass is wanted.
  func reads(_ syntax: PassageOptions.Extensions) -> Bool { options.extensions.contains(syntax) }

  /// Notes where the text of a node stands, for a node that libcmark does not know the place of.
  mutating func setSpan(_ span: Range<Int>, of node: Node) {
    spans.append(span)
    node.tag = spans.count
  }

  /// The span that was set for a node.
  func span(of node: Node) -> Range<Int>? {
    let tag = node.tag
    return tag > 0 ? spans[tag - 1] : nil
  }

  /// The holes in the order in which they appear.
  func holes(in assembly: Assembly) -> [Hole] {
    assembly.order.elementsEqual(holes.indices) ? holes : assembly.order.map { holes[$0] }
  }

  mutating func report(
    _ code: Code, _ message: String, at range: Range<Int>, suggestion: String? = nil, certain: String? = nil,
    label: String? = nil, related: [Diagnostic.Related] = [], notes: [String] = []
  ) {
    let place = manuscript.place(range)
    diagnostics.append(
      Diagnostic(
        code, message, at: place, suggestion: suggestion, fix: certain.map { Fix(place, $0) }, label: label,
        related: related, notes: notes))
  }

  /// A node that stands for a hole without content.
  mutating func leaf(_ hole: consuming Hole) -> Node? {
    holes.append(hole)
    return .inline(Assembly.leaf(holes.count - 1), "")
  }

  /// A node whose children are a hole's content.
  mutating func wrapper(_ hole: consuming Hole) -> Node? {
    holes.append(hole)
    return .inline(Assembly.opening(holes.count - 1), Assembly.closing)
  }
}
