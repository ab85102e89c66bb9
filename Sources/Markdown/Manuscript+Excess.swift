import CCmark
import Diagnostics

extension Manuscript {
  /// Whether the body nests deeper than it may, seen before it is parsed.
  func excess(_ limits: NestingLimits) -> Diagnostic? {
    switch survey.excess {
    case nil: nil
    case .blocks(let offset):
      tooDeep("lists and quotes stand inside one another more than \(limits.blocks) deep", at: offset)
    case .brackets(let offset):
      tooDeep("more than \(limits.inlines) brackets are open at once", at: offset)
    }
  }

  /// Whether emphasis nests deeper than it may, which only the tree shows.
  func excess(_ limits: NestingLimits, in root: Node) -> Diagnostic? {
    guard survey.stars > 2 * limits.inlines else { return nil }
    var depth = 0
    var current: Node? = root
    while let node = current {
      if let child = node.firstChild {
        depth += 1
        if depth > limits.inlines + limits.blocks {
          return tooDeep("emphasis stands inside emphasis more than \(limits.inlines) deep", at: range.lowerBound)
        }
        current = child
        continue
      }
      current = Manuscript.next(after: node, in: root, &depth)
    }
    return nil
  }

  private static func next(after node: Node, in root: Node, _ depth: inout Int) -> Node? {
    var node = node
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
      depth -= 1
    }
    return nil
  }

  private func tooDeep(_ message: String, at offset: Int) -> Diagnostic {
    let line = source.lineRange(around: offset)
    let start = max(line.lowerBound, range.lowerBound)
    return Diagnostic(
      .tooDeep, message, at: place(start..<max(start, min(line.upperBound, start + 80))),
      notes: ["the whole text is shown as it was written", "nesting: in site.yaml sets how deep a text may nest"])
  }
}

extension Code {
  static let tooDeep = Code(
    "E0308", "too-deep",
    "A text meant for readers nests a few levels. One that nests hundreds of levels would keep the parser busy for "
      + "hours, so it is not parsed at all.")
}
