/// Packs bytes as DEFLATE has it (RFC 1951), with the fixed codes: the same bytes on every machine, whatever version of which
/// tool is there. A page comes out at about a quarter of its length.
package struct Deflate {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount = 0

  package init() {}

  /// What is packed so far and has not been taken yet; a byte that is not full stays.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Puts bytes in as they are.
  package mutating func store(_ input: [UInt8]) {
    for start in stride(from: 0, to: input.count, by: 0xFFFF) {
      let part = input[start..<min(start + 0xFFFF, input.count)]
      put(0, bits: 3)
      fillByte()
      bytes += UInt16(part.count).littleEndianBytes + (~UInt16(part.count)).littleEndianBytes + part
    }
  }

  /// Packs bytes as a block of their own.
  package mutating func pack(_ input: [UInt8]) {
    put(0b010, bits: 3)
    var matches = Matches(of: input)
    var place = 0
    while place < input.count {
      let match = matches.longest(at: place)
      if match.length >= Matches.shortest {
        put(match)
      } else {
        put(symbol: Int(input[place]))
      }
      let end = place + (match.length >= Matches.shortest ? match.length : 1)
      while place < end {
        matches.learn(place)
        place += 1
      }
    }
    put(symbol: 256)
  }

  /// Ends the stream.
  package mutating func end() {
    put(0b011, bits: 3)
    put(symbol: 256)
    fillByte()
  }
}

extension Deflate {
  private mutating func put(_ value: UInt32, bits count: Int) {
    bits |= UInt64(value) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func fillByte() {
    if bitCount > 0 { put(0, bits: 8 - bitCount) }
  }

  private mutating func put(symbol: Int) {
    let code = Self.codes[symbol]
    put(code.bits, bits: code.count)
  }

  private mutating func put(_ match: Matches.Match) {
    let length = Self.lengths[Self.lengthIndices[match.length]]
    let distance = Self.distances[Self.index(ofDistance: match.distance)]
    put(symbol: 257 + length.index)
    put(UInt32(match.length - length.first), bits: length.extra)
    put(Self.reversed(UInt32(distance.index), bits: 5), bits: 5)
    put(UInt32(match.distance - distance.first), bits: distance.extra)
  }

  /// A span of lengths or distances with one code: which, where it begins, and how many bits say where in it.
  private struct Span {
    let index: Int
    let first: Int
    let extra: Int
  }

  private static let lengths =
    spans(count: 28, first: 3) { $0 < 8 ? 0 : $0 / 4 - 1 } + [Span(index: 28, first: 258, extra: 0)]
  /// The span of each length.
  private static let lengthIndices = (0...258).map { length in lengths.lastIndex { $0.first <= length } ?? 0 }
  private static let distances = spans(count: 30, first: 1) { $0 < 4 ? 0 : $0 / 2 - 1 }

  /// Two spans for each power of two.
  private static func index(ofDistance distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let power = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return 2 * power + ((distance - 1) >> (power - 1) & 1)
  }

  private static func spans(count: Int, first: Int, extra: (Int) -> Int) -> [Span] {
    var first = first
    return (0..<count).map { index in
      defer { first += 1 << extra(index) }
      return Span(index: index, first: first, extra: extra(index))
    }
  }

  /// The fixed codes (3.2.6), as they lie in the stream: the highest bit first.
  private static let codes: [(bits: UInt32, count: Int)] = (0..<288).map { symbol in
    switch symbol {
    case ..<144: (reversed(UInt32(0x30 + symbol), bits: 8), 8)
    case ..<256: (reversed(UInt32(0x190 + symbol - 144), bits: 9), 9)
    case ..<280: (reversed(UInt32(symbol - 256), bits: 7), 7)
    default: (reversed(UInt32(0xC0 + symbol - 280), bits: 8), 8)
    }
  }

  private static func reversed(_ value: UInt32, bits: Int) -> UInt32 {
    (0..<bits).reduce(0) { $0 | (value >> UInt32($1) & 1) << UInt32(bits - 1 - $1) }
  }
}

extension FixedWidthInteger {
  /// Its bytes, the lowest first.
  package var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> (Self($0) * 8)) }
  }
}
