import Diagnostics

extension Draft {
  /// Tells of a fenced block that nothing closes: all that follows is code, and hardly meant to be.
  mutating func checkFence(of node: Node) {
    guard let fence = openFence(of: node) else { return }
    report(
      .unclosedFence, "nothing closes this block, so all that follows is part of it", at: firstLine(of: node),
      notes: ["a line \(fence) closes it, with nothing after it"])
  }

  /// The signs that open a fenced block and that nothing closes.
  func openFence(of node: Node) -> String? {
    guard let fence = Fence(manuscript.bytes[firstLine(of: node)]), !isIndented(node, fence) else { return nil }
    let last = manuscript.lineRange(node.endLine, from: manuscript.range.lowerBound)
    let isClosed = node.endLine > node.startLine && fence.isClosed(by: manuscript.bytes[last])
    return isClosed ? nil : fence.text
  }

  private func firstLine(of node: Node) -> Range<Int> {
    manuscript.lineRange(node.startLine, from: manuscript.range(of: node).lowerBound)
  }

  /// Whether it is a block of indented code, whose first line looks like a fence.
  private func isIndented(_ node: Node, _ fence: Fence) -> Bool {
    node.withLiteral { $0.drop { $0 == 0x20 }.prefix { $0 != UInt8(ascii: "\n") }.elementsEqual(fence.line) }
  }
}

/// The line that opens a block of code: three or more of one sign.
private struct Fence {
  let line: ArraySlice<UInt8>
  let sign: UInt8
  let count: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    (self.line, self.sign, count) = (line, sign, line.prefix { $0 == sign }.count)
    guard count >= 3 else { return nil }
  }

  var text: String { String(repeating: String(UnicodeScalar(sign)), count: count) }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let signs = line.prefix { $0 == sign }.count
    return signs >= count && line.dropFirst(signs).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension Code {
  static let unclosedFence = Code(
    "W0312", "unclosed-fence",
    "A block of code begins with a line of three backticks and ends with another. Without the second, the rest of the text is code."
  )
}
