package import Diagnostics

extension SourceText {
  /// The first bytes that no text holds: what is no UTF-8, or a control character.
  package var textFault: Diagnostic? {
    guard let (range, scalar) = bytes.firstUnfit else { return nil }
    let remedy = "save the file as UTF-8 (most editors: Save with Encoding)"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(.notText, "this file is UTF-16, and not UTF-8", at: place(0..<0), notes: [remedy])
    }
    if scalar == nil {
      // Most files that are no UTF-8 are in Windows-1252, which has its letters where Unicode has them.
      let letter = bytes[range].first.flatMap { $0 >= 0xA0 ? Character(UnicodeScalar($0)) : nil }
      return Diagnostic(
        .notText, "this is no UTF-8 text", at: place(range), label: letter.map { "in Windows-1252 this is \"\($0)\"" },
        notes: [remedy])
    }
    if scalar == "\0" {
      return Diagnostic(.notText, "this file holds a NUL byte, so it is no text file", at: place(range))
    }
    return Diagnostic(.controlCharacter, "a control character stands here", at: place(range))
  }
}

extension Scalar {
  /// A character that was written as an escape, and that no page and no feed can hold.
  var controlFault: Diagnostic? {
    guard !isVerbatim, let found = text.unicodeScalars.first(where: \.isUnfit) else { return nil }
    return Diagnostic(
      .controlCharacter, "this text holds the control character U+\(found.hexadecimal)", at: place.firstLine)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 has no place for it (production 2), and so no feed.
  fileprivate var isUnfit: Bool {
    value < 0x20 ? ![0x09, 0x0A, 0x0D].contains(value) : value == 0xFFFE || value == 0xFFFF
  }

  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension [UInt8] {
  /// The range of the first bytes that are no valid UTF-8, without a scalar, or of the first scalar that no text holds.
  fileprivate var firstUnfit: (range: Range<Int>, scalar: Unicode.Scalar?)? {
    var offset = endOfPlain(from: 0)
    while offset < count {
      // Whatever is not plain, up to the next letter of ASCII or end of a line.
      var (iterator, decoder) = (self[offset...].makeIterator(), UTF8())
      var isPlain = false
      while !isPlain {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar):
          let width = UTF8.width(scalar)
          if scalar.isUnfit { return (offset..<offset + width, scalar) }
          offset += width
          isPlain = scalar.isASCII
        case .emptyInput: return nil
        case .error: return (offset..<Swift.min(offset + 1, count), nil)
        }
      }
      offset = endOfPlain(from: offset)
    }
    return nil
  }
}

extension Code {
  static let notText = Code(
    "E0101", "not-text",
    "Parley reads text files in UTF-8. This one holds other bytes: it was saved in another encoding, or it is no text at all."
  )
  static let controlCharacter = Code(
    "E0123", "control-character",
    "Characters that control a device, such as a vertical tab from a word processor, cannot stand in pages and feeds. Delete it; "
      + "most editors can show what is otherwise not seen.")
}
