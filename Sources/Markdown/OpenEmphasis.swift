import CCmark
import Diagnostics

/// Signs of emphasis that are text, because nothing closes or opens it.
extension Draft {
  /// Whether a block may hold a run of signs that was meant to make words bold and does not.
  func hasOpenEmphasis(_ block: Node) -> Bool {
    guard manuscript.survey.stars > 1 else { return false }
    var current = block.firstChild
    while let node = current {
      if node.kind == CMARK_NODE_TEXT, node.withLiteral(\.hasPairOfSigns) { return true }
      current = node.successor(in: block)
    }
    return false
  }

  /// Reports such signs of a run of text.
  mutating func reportStars(in run: TextRun) {
    let signs = run.openEmphasis
    for range in signs {
      let sign = String(decoding: run.bytes[range], as: UTF8.self)
      report(
        .openEmphasis, "nothing becomes bold here, as this \(sign) has no other that fits it",
        at: run.source(of: range),
        notes: [
          "shown as text; **bold words** have no space inside the stars, and end in the same paragraph",
          "a star that is meant has a backslash before it: \\*",
        ])
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two stars or two underscores stand side by side.
  fileprivate var hasPairOfSigns: Bool {
    guard holds(UInt8(ascii: "*")) || holds(UInt8(ascii: "_")) else { return false }
    return indices.dropFirst().contains { index in
      (self[index] == UInt8(ascii: "*") || self[index] == UInt8(ascii: "_")) && self[index - 1] == self[index]
    }
  }
}

extension TextRun {
  /// The runs of signs in it that stand at the begin or the end of a word, or alone.
  fileprivate var openEmphasis: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let sign = bytes[index]
      guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != sign } ?? bytes.count
      let isMeant = sign == UInt8(ascii: "*") ? (2...3).contains(end - index) : end - index == 2
      if isMeant, !(index..<end).contains(where: isEscaped), !isInsideWord(index..<end) { found.append(index..<end) }
      index = end
    }
    return found
  }

  private func isInsideWord(_ range: Range<Int>) -> Bool {
    [self[range.lowerBound - 1], self[range.upperBound]].allSatisfy { $0?.isPartOfWord ?? false }
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}

extension Code {
  static let openEmphasis = Code(
    "W0313", "open-emphasis",
    "Words between two pairs of stars are **bold**. The stars stand close to the words, and both pairs in one paragraph; otherwise readers see the stars."
  )
}
