import Diagnostics

/// A line of YAML looked at by itself, as somebody does who wonders what its author meant.
struct FieldLine {
  /// Bytes before its first word.
  let indent: Int
  let form: Form

  enum Form {
    /// Nothing but white space, or a comment.
    case blank
    /// `name: value`, with or without `- ` before it.
    case field
    /// `name:value`; the offset is that of the byte after the colon.
    case tightColon(Int)
    /// `-name: value` or `-word`; the offset is that of the byte after the hyphen.
    case tightHyphen(Int)
    /// `- words`
    case item
    /// `name = value`, or words without any colon.
    case words
    case other
  }

  init(_ source: SourceText, _ line: Range<Int>) {
    let bytes = source.bytes[line]
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
    indent = start - line.lowerBound
    form = Self.form(of: bytes[start...])
  }
}

extension FieldLine {
  private static func form(of line: ArraySlice<UInt8>) -> Form {
    guard let first = line.first, first != UInt8(ascii: "#") else { return .blank }
    if first == UInt8(ascii: "-"), let second = line.dropFirst().first {
      if second == 0x20 {
        let rest = line.dropFirst(2).drop { $0 == 0x20 }
        if case .words = form(of: rest) { return .item }
        return form(of: rest)
      }
      switch form(of: line.dropFirst()) {
      case .field: return .tightHyphen(line.startIndex + 1)
      case .words where (0x61...0x7A).contains(second): return .tightHyphen(line.startIndex + 1)
      default: return .other
      }
    }
    let name = line.prefix { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
    let rest = line[name.endIndex...]
    if !name.isEmpty, rest.first == UInt8(ascii: ":") {
      guard let next = rest.dropFirst().first else { return .field }
      if next == 0x20 || next == 0x09 { return .field }
      return next == UInt8(ascii: "/") ? .other : .tightColon(name.endIndex + 1)
    }
    return line.contains(UInt8(ascii: ":")) ? .other : .words
  }
}
