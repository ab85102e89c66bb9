/// The part of a resource that a `Range` header asks for (RFC 9110, section 14.2).
enum ByteRange: Hashable {
  /// No range, or one that need not be heeded: other units, several parts, no numbers.
  case whole
  case part(Range<Int>)
  /// Beyond the end of the resource.
  case beyond

  init(_ header: String?, of length: Int) {
    guard let header, header.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard ends.count == 2 else {
      self = .whole
      return
    }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (let first?, let last?) where first <= last: self = Self.part(from: first, to: last, of: length)
    case (let first?, nil) where ends[1].isEmpty: self = Self.part(from: first, to: Int.max - 1, of: length)
    case (nil, let count?) where ends[0].isEmpty:
      self = count == 0 || length == 0 ? .beyond : .part(max(0, length - count)..<length)
    default: self = .whole
    }
  }

  private static func part(from first: Int, to last: Int, of length: Int) -> ByteRange {
    first < length ? .part(first..<min(last + 1, length)) : .beyond
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text).map { min($0, Int.max - 1) } : nil
  }
}
