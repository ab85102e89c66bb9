extension Draft {
  /// A stretch of a run with the body's own marks in the place of the English ones that libcmark made of straight quotes;
  /// nothing where it has none.
  func requoted(_ range: Range<Int>, of run: TextRun, _ work: inout InlineWork) -> [UInt8]? {
    guard requotes else { return nil }
    var text: [UInt8] = []
    var end = range.lowerBound
    for start in run.straightQuotes(in: range, manuscript.bytes) {
      text += run.bytes[end..<start]
      text += mark(at: start, of: run, &work.openQuotations)
      end = start + 3
    }
    guard end > range.lowerBound else { return nil }
    return text + run.bytes[end..<range.upperBound]
  }

  /// What stands for the three bytes of U+2018, U+2019, U+201C or U+201D; `open` counts quotations in `'`.
  private func mark(at start: Int, of run: TextRun, _ open: inout Int) -> [UInt8] {
    switch run.bytes[start + 2] {
    case 0x9C: return options.quotes.opening
    case 0x9D: return options.quotes.closing
    case 0x98:
      open += 1
      return options.quotes.innerOpening
    default:
      guard open > 0, !(run.isInWord(start - 1) && run.isInWord(start + 3)) else { return [0xE2, 0x80, 0x99] }
      open -= 1
      return options.quotes.innerClosing
    }
  }
}

extension TextRun {
  /// Where typographic quotes begin that stand straight in the file.
  fileprivate func straightQuotes(in range: Range<Int>, _ file: [UInt8]) -> [Int] {
    replacedParts(in: range).filter { part in
      guard part.source < file.count, file[part.source] == UInt8(ascii: "\"") || file[part.source] == UInt8(ascii: "'")
      else { return false }
      return bytes[part.start...].starts(with: [0xE2, 0x80]) && part.start + 3 <= range.upperBound
    }.map(\.start)
  }

  /// Whether a byte is a letter or digit, or part of one; marks of General Punctuation (U+2000–U+206F) are not.
  fileprivate func isInWord(_ index: Int) -> Bool {
    guard let byte = self[index] else { return false }
    guard byte >= 0x80 else { return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
    let lead = byte >= 0xC0 ? index : index - 2
    return !(self[lead] == 0xE2 && (self[lead + 1] == 0x80 || self[lead + 1] == 0x81))
  }
}
