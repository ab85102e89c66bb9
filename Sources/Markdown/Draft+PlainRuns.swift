import CCmark

extension Draft {
  /// Passes a run that the file has just so, and that holds nothing a pass looks for: the last of its nodes. Where the run
  /// needs a closer look, nothing, and nothing is passed.
  func passPlain(from node: Node, _ work: inout InlineWork) -> Node? {
    guard !work.hasStars else { return nil }
    let (cursor, steps) = (work.trace.cursor, work.trace.steps)
    if let last = passSame(from: node, &work.trace), isPlain(cursor..<work.trace.cursor, &work) { return last }
    (work.trace.cursor, work.trace.steps) = (cursor, steps)
    return nil
  }

  private func isPlain(_ range: Range<Int>, _ work: inout InlineWork) -> Bool {
    guard !manuscript.survey.hasSign(in: range, from: &work.sign) else { return false }
    return !work.marksTerms || work.isInLink || !mayHaveTerm(in: range)
  }

  /// Whether a stretch of the file may hold the first use of a term.
  func mayHaveTerm(in range: Range<Int>) -> Bool {
    guard !options.lexicon.isEmpty else { return false }
    return manuscript.bytes.withUnsafeBufferPointer { bytes in
      var search = TermSearch.inFile(UnsafeBufferPointer(rebasing: bytes[range]), options.lexicon)
      return search.next(except: knownTerms) != nil
    }
  }

  /// Passes texts and line breaks side by side; nothing where one is not just as in the file.
  private func passSame(from node: Node, _ trace: inout Trace) -> Node? {
    var (last, current) = (node, Node?(node))
    while let node = current {
      switch node.kind {
      case CMARK_NODE_TEXT:
        guard node.withLiteral({ trace.pass(same: $0) }) != nil else { return nil }
      case CMARK_NODE_SOFTBREAK: trace.passBreak()
      default: return last
      }
      last = node
      current = node.next
    }
    return last
  }
}
