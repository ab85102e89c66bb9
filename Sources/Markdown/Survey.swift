import Diagnostics

/// A linear look at a body before libcmark reads it: where its lines are, which marks it holds and where, and whether
/// it nests deeper than libcmark can bear. No pass looks through the whole body again.
struct Survey {
  /// The lines as libcmark counts them, without what ends them; file offsets.
  private(set) var lines: [Range<Int>] = []
  private(set) var marks: Marks = []
  /// File offsets of all signs that a pass over inlines looks for, in order.
  private(set) var signs: [Int] = []
  /// How many signs of emphasis there are.
  private(set) var stars = 0
  /// Where a limit is first overstepped.
  private(set) var excess: Excess?

  /// Signs that make a pass worth its time.
  struct Marks: OptionSet {
    let rawValue: UInt16
    static let bracket = Marks(rawValue: 1)
    static let pipe = Marks(rawValue: 2)
    static let star = Marks(rawValue: 4)
    static let lineEnd = Marks(rawValue: 8)
    static let hole = Marks(rawValue: 16)
    /// `[^`
    static let footnote = Marks(rawValue: 32)
    /// `]:`
    static let definition = Marks(rawValue: 64)
    /// What may begin something inside a line, or hide its begin: `<`, `~`, `@`, `&`, `\`, and `:` where `/` follows.
    static let inline = Marks(rawValue: 128)
    /// `www.`
    static let web = Marks(rawValue: 256)
  }

  enum Excess {
    case blocks(at: Int)
    case brackets(at: Int)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, _ options: PassageOptions) {
    let classes = options.requotes ? Survey.classesWithQuotes : Survey.classes
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes, range, classes, options.limits)
      let count = signs.count
      lookForHosts(in: bytes, range)
      lookForTags(in: bytes, range)
      if signs.count > count { signs.sort() }
    }
  }

  /// The number of the first sign at or behind an offset of the file.
  func firstSign(from offset: Int) -> Int {
    var low = 0
    var high = signs.count
    while low < high {
      let middle = (low + high) / 2
      if signs[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a stretch of the file holds any sign that a pass over inlines looks for; `next` is the number of a sign that
  /// does not stand behind the stretch's begin, and moves on to it.
  func hasSign(in range: Range<Int>, from next: inout Int) -> Bool {
    while next < signs.count, signs[next] < range.lowerBound { next += 1 }
    return next < signs.count && signs[next] < range.upperBound
  }
}

extension Survey {
  private static let classes = ByteClasses { UInt8(truncatingIfNeeded: mark(of: $0).rawValue) }

  /// For texts whose straight quotes become others than libcmark's.
  private static let classesWithQuotes = ByteClasses { byte in
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    return UInt8(truncatingIfNeeded: (isQuote ? .inline : mark(of: byte)).rawValue)
  }

  private static func mark(of byte: UInt8) -> Marks {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "*"), UInt8(ascii: "_"): .star
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .lineEnd
    case Assembly.sign: .hole
    case UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: ":"),
      UInt8(ascii: "\\"):
      .inline
    default: []
    }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ classes: ByteClasses, _ limits: NestingLimits
  ) {
    let end = range.upperBound
    lines.reserveCapacity(range.count / 64 + 1)
    signs.reserveCapacity(range.count / 128 + 1)
    var (start, open) = (range.lowerBound, 0)
    look(atLineFrom: start, bytes, end, limits)
    var offset = classes.next(in: bytes, from: start, to: end)
    while offset < end {
      let byte = bytes[offset]
      let next = offset + 1 < end ? bytes[offset + 1] : 0
      switch Marks(rawValue: UInt16(classes[byte])) {
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

  /// Adds the signs of `www.`, which is found by its dot: `w` stands too often to stop at each.
  private mutating func lookForHosts(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var rest = UnsafeBufferPointer(rebasing: bytes[range])
    var (start, count) = (range.lowerBound, signs.count)
    while let dot = rest.find(UInt8(ascii: ".")) {
      if dot >= 3, rest[dot - 1] == UInt8(ascii: "w"), rest[dot - 2] == UInt8(ascii: "w"),
        rest[dot - 3] == UInt8(ascii: "w")
      {
        signs.append(start + dot - 3)
      }
      start += dot + 1
      rest = UnsafeBufferPointer(rebasing: rest[(dot + 1)...])
    }
    if signs.count > count { marks.insert(.web) }
  }

  /// Adds the signs of other programs' tags: `{{`, `{%` and `{:`. Most bodies have no such bracket at all.
  private mutating func lookForTags(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var rest = UnsafeBufferPointer(rebasing: bytes[range])
    var start = range.lowerBound
    while let brace = rest.find(UInt8(ascii: "{")) {
      if brace + 1 < rest.count, "{%:".utf8.contains(rest[brace + 1]) { signs.append(start + brace) }
      start += brace + 1
      rest = UnsafeBufferPointer(rebasing: rest[(brace + 1)...])
    }
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
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      true
    case UInt8(ascii: ":"): next == UInt8(ascii: "/")
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
