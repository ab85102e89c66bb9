import Diagnostics

/// A linear look at a body before libcmark reads it: where its lines are, which marks it holds at all, and whether it
/// nests deeper than libcmark can bear.
struct Survey {
  /// File offsets of the lines' first bytes, as libcmark counts lines.
  private(set) var lines: [Int] = []
  private(set) var marks: Marks = []
  /// How many signs of emphasis there are.
  private(set) var stars = 0
  /// Where a limit is first overstepped.
  private(set) var excess: Excess?

  /// Signs that make a pass worth its time.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let bracket = Marks(rawValue: 1)
    static let pipe = Marks(rawValue: 2)
    static let star = Marks(rawValue: 4)
    static let lineEnd = Marks(rawValue: 8)
    static let hole = Marks(rawValue: 16)
    /// `[^`
    static let footnote = Marks(rawValue: 32)
  }

  enum Excess {
    case blocks(at: Int)
    case brackets(at: Int)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, limits: NestingLimits) {
    bytes.withUnsafeBufferPointer { read($0, range, limits) }
  }
}

extension Survey {
  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "["), UInt8(ascii: "]"): Marks.bracket.rawValue
    case UInt8(ascii: "|"): Marks.pipe.rawValue
    case UInt8(ascii: "*"), UInt8(ascii: "_"): Marks.star.rawValue
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): Marks.lineEnd.rawValue
    case Assembly.sign: Marks.hole.rawValue
    default: 0
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: NestingLimits) {
    lines.reserveCapacity(range.count / 32 + 1)
    var open = 0
    var offset = range.lowerBound
    begin(lineAt: offset, bytes, range, limits)
    let classes = Survey.classes
    while offset < range.upperBound {
      let found = Marks(rawValue: classes[Int(bytes[offset])])
      offset += 1
      guard !found.isEmpty else { continue }
      marks.formUnion(found)
      if found == .lineEnd {
        if bytes[offset - 1] == UInt8(ascii: "\r"), offset < range.upperBound, bytes[offset] == UInt8(ascii: "\n") {
          continue
        }
        guard offset < range.upperBound else { break }
        if begin(lineAt: offset, bytes, range, limits) { open = 0 }
      } else if found == .star {
        stars += 1
      } else if found == .bracket {
        if offset < range.upperBound, bytes[offset] == UInt8(ascii: "^") { marks.insert(.footnote) }
        open = bytes[offset - 1] == UInt8(ascii: "[") ? open + 1 : max(0, open - 1)
        if open > limits.inlines, excess == nil { excess = .brackets(at: offset - 1) }
      }
    }
  }

  /// Notes a line and how deep it begins. Whether it is blank.
  @discardableResult
  private mutating func begin(
    lineAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: NestingLimits
  ) -> Bool {
    lines.append(start)
    var opening = LineOpening(bytes, start..<range.upperBound)
    opening.read()
    if opening.depth > limits.blocks, excess == nil { excess = .blocks(at: opening.offset) }
    return opening.isBlank
  }
}

/// The signs of lists and quotes that a line begins with.
private struct LineOpening {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private(set) var offset: Int
  private var columns = 0
  private var signs = 0
  private var columnsBeforeSign = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    offset = range.lowerBound
  }

  /// How deep what follows may be nested: one a sign, and one for two columns of indentation before a sign.
  var depth: Int { signs == 0 ? 0 : signs + max(0, columnsBeforeSign - signs) / 2 }

  var isBlank: Bool {
    offset >= end || bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
  }

  mutating func read() {
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"): sign()
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isSpace(offset + 1) else { return }
        sign()
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard passNumber() else { return }
        sign()
      default: return
      }
      offset += 1
    }
  }

  private mutating func sign() {
    signs += 1
    columnsBeforeSign = columns
  }

  private mutating func passNumber() -> Bool {
    var stop = offset
    while stop < end, stop - offset < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[stop]) { stop += 1 }
    guard stop < end, bytes[stop] == UInt8(ascii: ".") || bytes[stop] == UInt8(ascii: ")"), isSpace(stop + 1) else {
      return false
    }
    offset = stop
    return true
  }

  private func isSpace(_ index: Int) -> Bool {
    index >= end || bytes[index] == UInt8(ascii: " ") || (9...13).contains(bytes[index])
  }
}
