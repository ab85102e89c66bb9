import Diagnostics

/// A linear look at a body before libcmark reads it: where its lines are, which marks it holds and where, and whether
/// it nests deeper than libcmark can bear. No pass looks through the whole body again.
struct Survey {
  /// The lines as libcmark counts them, without what ends them; file offsets.
  private(set) var lines: [Range<Int>] = []
  private(set) var marks: Marks = []
  /// File offsets of all signs that a pass over inlines looks for, in order.
  private var signs: [Int] = []
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
    /// `]:`
    static let definition = Marks(rawValue: 64)
    /// What may begin something inside a line: `<`, `~`, `@`, `&`, and `:` or `w` where `/` or `w` follows.
    static let inline = Marks(rawValue: 128)
  }

  enum Excess {
    case blocks(at: Int)
    case brackets(at: Int)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, _ options: PassageOptions) {
    let classes = Requoting(options) == nil ? Survey.classes : Survey.classesWithQuotes
    bytes.withUnsafeBufferPointer { read($0, range, classes, options.limits) }
  }

  /// Whether a stretch of the file holds any sign that a pass over inlines looks for.
  func hasSign(in range: Range<Int>) -> Bool {
    var low = 0
    var high = signs.count
    while low < high {
      let middle = (low + high) / 2
      if signs[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < signs.count && signs[low] < range.upperBound
  }
}

extension Survey {
  private static let classes = ByteClasses { byte in
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"): Marks.bracket.rawValue
    case UInt8(ascii: "|"): Marks.pipe.rawValue
    case UInt8(ascii: "*"), UInt8(ascii: "_"): Marks.star.rawValue
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): Marks.lineEnd.rawValue
    case Assembly.sign: Marks.hole.rawValue
    case UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: ":"),
      UInt8(ascii: "w"), UInt8(ascii: "W"):
      Marks.inline.rawValue
    default: 0
    }
  }

  /// For texts whose straight quotes become others than libcmark's.
  private static let classesWithQuotes = ByteClasses { byte in
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? Marks.inline.rawValue : classes[byte]
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ classes: ByteClasses, _ limits: NestingLimits
  ) {
    let end = range.upperBound
    lines.reserveCapacity(range.count / 64 + 1)
    var (start, open) = (range.lowerBound, 0)
    look(atLineFrom: start, bytes, end, limits)
    var offset = classes.next(in: bytes, from: start, to: end)
    while offset < end {
      let byte = bytes[offset]
      let next = offset + 1 < end ? bytes[offset + 1] : 0
      switch Marks(rawValue: classes[byte]) {
      case .lineEnd:
        lines.append(start..<offset)
        if byte == UInt8(ascii: "\r"), next == UInt8(ascii: "\n") { offset += 1 }
        start = offset + 1
        if start < end, look(atLineFrom: start, bytes, end, limits) { open = 0 }
      case .bracket: read(bracketAt: offset, byte, before: next, &open, limits)
      case .star: stars += 1
      case .inline: if Survey.isSign(byte, before: next) { signs.append(offset) }
      case let mark: marks.formUnion(mark)
      }
      offset = classes.next(in: bytes, from: offset + 1, to: end)
    }
    if start < end || lines.isEmpty { lines.append(start..<end) }
  }

  private mutating func read(
    bracketAt offset: Int, _ byte: UInt8, before next: UInt8, _ open: inout Int, _ limits: NestingLimits
  ) {
    guard byte == UInt8(ascii: "[") else {
      open = max(0, open - 1)
      if next == UInt8(ascii: ":") { marks.insert(.definition) }
      return
    }
    signs.append(offset)
    open += 1
    if open > limits.inlines, excess == nil { excess = .brackets(at: offset) }
    if next == UInt8(ascii: "^") { marks.insert(.footnote) }
  }

  /// Whether a byte before another may begin something that a pass over inlines looks for, or hide its beginning.
  private static func isSign(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    case UInt8(ascii: ":"): next == UInt8(ascii: "/")
    case UInt8(ascii: "w"), UInt8(ascii: "W"): next | 0x20 == UInt8(ascii: "w")
    default: false
    }
  }

  /// Looks how deep a line begins. Whether it is blank.
  @discardableResult
  private mutating func look(
    atLineFrom start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ limits: NestingLimits
  ) -> Bool {
    var opening = LineOpening(bytes, start..<end)
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
