import CCmark

/// Text nodes and line breaks side by side, read as one text: libcmark cuts text at every sign that might have meant
/// something. A line break counts as a line feed.
struct TextRun {
  let first: Node
  private(set) var last: Node
  private var buffers = Buffers()
  /// The end of its block in the file.
  private let end: Int

  /// Memory that runs use one after the other.
  struct Buffers {
    fileprivate var bytes: [UInt8] = []
    fileprivate var parts: [Trace.Part] = []
  }

  var bytes: [UInt8] { buffers.bytes }
  private var parts: [Trace.Part] { buffers.parts }

  /// Gathers the run that begins with a node, in the memory of an earlier run.
  init(from node: Node, _ trace: inout Trace, in spare: inout Buffers) {
    first = node
    last = node
    end = trace.end
    swap(&buffers, &spare)
    var current: Node? = node
    while let node = current, add(node, &trace) {
      last = node
      current = node.next
    }
  }

  /// Adds a text or line break; false where it is neither.
  private mutating func add(_ node: Node, _ trace: inout Trace) -> Bool {
    switch node.kind {
    case CMARK_NODE_TEXT:
      node.withLiteral { text in
        trace.pass(text: text, at: bytes.count, adding: &buffers.parts)
        text.withMemoryRebound(to: UInt8.self) { buffers.bytes.append(contentsOf: $0) }
      }
    case CMARK_NODE_SOFTBREAK:
      buffers.parts.append(Trace.Part(start: bytes.count, source: trace.cursor, replaced: 1))
      buffers.bytes.append(UInt8(ascii: "\n"))
      trace.passBreak()
    default: return false
    }
    return true
  }

  /// Gives the memory back, emptied. Nothing else may hold the run, or it is asked for anew.
  consuming func spare() -> Buffers {
    buffers.bytes.removeAll(keepingCapacity: true)
    buffers.parts.removeAll(keepingCapacity: true)
    return buffers
  }

  /// The byte at an index, if there is one.
  subscript(index: Int) -> UInt8? {
    index >= 0 && index < bytes.count ? bytes[index] : nil
  }

  /// Where a part of the run stands in the file.
  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = part(at: range.lowerBound) else { return end..<end }
    let start = first.source + (first.replaced == nil ? range.lowerBound - first.start : 0)
    guard !range.isEmpty, let last = part(at: range.upperBound - 1) else { return start..<start }
    let stop = last.source + (last.replaced ?? range.upperBound - last.start)
    return start..<min(end, max(start, stop))
  }

  /// Whether the author put a backslash before a sign.
  func isEscaped(_ index: Int) -> Bool {
    guard let part = part(at: index) else { return false }
    return part.isEscaped && part.start == index
  }

  /// A stretch of the run with the signs that the author typed, none of them made typographic: for keys and addresses.
  func typed(_ range: Range<Int>, in file: [UInt8]) -> ArraySlice<UInt8> {
    guard !range.isEmpty, let first = partIndex(at: range.lowerBound), let last = partIndex(at: range.upperBound - 1),
      first < last || parts[first].replaced != nil
    else { return bytes[range] }
    var text: ArraySlice<UInt8> = []
    for index in first...last {
      let end = index < last ? parts[index + 1].start : range.upperBound
      let words = bytes[max(parts[index].start, range.lowerBound)..<end]
      text += parts[index].replaced == nil ? words : TextRun.typed(words, from: file[parts[index].source...].first)
    }
    return text
  }

  /// What was typed for a sign that libcmark made typographic, known by the first byte that stands in the file.
  private static func typed(_ sign: ArraySlice<UInt8>, from byte: UInt8?) -> ArraySlice<UInt8> {
    switch byte {
    case UInt8(ascii: "\""): [UInt8(ascii: "\"")]
    case UInt8(ascii: "'"): [UInt8(ascii: "'")]
    case UInt8(ascii: "-"): Array((sign.last == 0x93 ? "--" : "---").utf8)[...]
    case UInt8(ascii: "."): Array("...".utf8)[...]
    default: sign
    }
  }

  /// The stretches that begin in a range and stand otherwise in the file.
  func replacedParts(in range: Range<Int>) -> some Sequence<Trace.Part> {
    let first = (partIndex(at: range.lowerBound - 1) ?? -1) + 1
    return parts[first...].prefix { $0.start < range.upperBound }.lazy.filter { $0.replaced != nil }
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
