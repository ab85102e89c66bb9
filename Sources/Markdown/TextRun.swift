import CCmark

/// Text nodes and line breaks side by side, read as one text: libcmark cuts text at every sign that might have meant
/// something. A line break counts as a line feed.
struct TextRun {
  let first: Node
  private(set) var last: Node
  private(set) var bytes: [UInt8] = []
  private var parts: [Trace.Part] = []
  /// The end of its block in the file.
  private let end: Int

  /// Passes a run that the file has just so, and that holds no sign a pass looks for: the last of its nodes. Where the
  /// run needs a closer look, nothing, and nothing is passed.
  static func passPlain(from node: Node, _ trace: inout Trace, _ survey: Survey) -> Node? {
    let (cursor, steps) = (trace.cursor, trace.steps)
    var (last, current) = (node, Node?(node))
    while let node = current, let isPlain = TextRun.pass(node, &trace) {
      guard isPlain else {
        (trace.cursor, trace.steps) = (cursor, steps)
        return nil
      }
      last = node
      current = node.next
    }
    guard survey.hasSign(in: cursor..<trace.cursor) else { return last }
    (trace.cursor, trace.steps) = (cursor, steps)
    return nil
  }

  /// Passes a text or line break; false where a text is not just as in the file; nothing for any other node.
  private static func pass(_ node: Node, _ trace: inout Trace) -> Bool? {
    switch node.kind {
    case CMARK_NODE_TEXT: return node.withLiteral { trace.pass(literal: $0) != nil }
    case CMARK_NODE_SOFTBREAK:
      trace.passBreak()
      return true
    default: return nil
    }
  }

  /// Gathers the run that begins with a node.
  init(from node: Node, _ trace: inout Trace) {
    first = node
    last = node
    end = trace.end
    let size = TextRun.size(from: node)
    bytes.reserveCapacity(size.bytes)
    parts.reserveCapacity(size.nodes)
    var current: Node? = node
    while let node = current, node.isText || node.kind == CMARK_NODE_SOFTBREAK {
      if node.isText {
        node.withLiteral { text in
          trace.pass(text: text, at: bytes.count, adding: &parts)
          bytes += text
        }
      } else {
        parts.append(Trace.Part(start: bytes.count, source: trace.cursor, isLiteral: false))
        bytes.append(UInt8(ascii: "\n"))
        trace.passBreak()
      }
      last = node
      current = node.next
    }
  }

  /// How many nodes and bytes a run has: known first, it asks for memory once.
  private static func size(from node: Node) -> (nodes: Int, bytes: Int) {
    var (nodes, bytes) = (0, 0)
    var current: Node? = node
    while let node = current, node.isText || node.kind == CMARK_NODE_SOFTBREAK {
      nodes += 1
      bytes += node.isText ? node.withLiteral(\.count) : 1
      current = node.next
    }
    return (nodes, bytes)
  }

  /// The byte at an index, if there is one.
  subscript(index: Int) -> UInt8? {
    index >= 0 && index < bytes.count ? bytes[index] : nil
  }

  /// Where a part of the run stands in the file.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    guard range.count > 0 else { return start..<start }
    return start..<min(end, max(start, offset(of: range.upperBound - 1) + 1))
  }

  /// Whether the author put a backslash before a sign.
  func isEscaped(_ index: Int) -> Bool {
    guard let part = part(at: index) else { return false }
    return part.isEscaped && part.start == index
  }

  /// Whether a range is the author's own letters, with no sign made typographic or decoded.
  func isLiteral(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let first = partIndex(at: range.lowerBound), let last = partIndex(at: range.upperBound - 1)
    else {
      return true
    }
    return parts[first...last].allSatisfy(\.isLiteral)
  }

  private func offset(of index: Int) -> Int {
    guard let part = part(at: index) else { return 0 }
    return part.isLiteral ? part.source + index - part.start : part.source
  }

  private func part(at index: Int) -> Trace.Part? {
    partIndex(at: index).map { parts[$0] }
  }

  /// The last part that begins at or before an index.
  private func partIndex(at index: Int) -> Int? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
