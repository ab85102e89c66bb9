/// Reads a date that is written as EDTF.
struct EDTFParser {
  private var rest: Substring.UTF8View

  /// The date, or nothing where the text is none, names no day of the calendar, or ends before it begins.
  static func parse(_ text: String) -> EDTFDate? {
    let halves = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      return part(halves[0]).map { EDTFDate(.single($0)) }
    case 2:
      guard let from = edge(halves[0]), let to = edge(halves[1]), isSpan(from, to) else { return nil }
      return EDTFDate(.span(from: from, to: to))
    default:
      return nil
    }
  }
}

extension EDTFParser {
  private static func edge(_ text: Substring) -> EDTFDate.Edge? {
    switch text {
    case "": .unknown
    case "..": .open
    default: part(text).map { .part($0) }
    }
  }

  private static func isSpan(_ from: EDTFDate.Edge, _ to: EDTFDate.Edge) -> Bool {
    switch (from, to) {
    case (.part(let first), .part(let last)): first.earliest <= last.latest
    case (.part, _), (_, .part): true
    default: false
    }
  }

  private static func part(_ text: Substring) -> EDTFDate.Part? {
    var parser = EDTFParser(rest: text.utf8)
    guard var part = parser.year() else { return nil }
    if parser.take("-") {
      guard let rest = parser.afterYear(part) else { return nil }
      part.rest = rest
    }
    if let last = parser.rest.first, let qualifier = EDTFDate.Qualifier(rawValue: String(UnicodeScalar(last))) {
      part.qualifier = qualifier
      parser.rest.removeFirst()
    }
    return parser.rest.isEmpty ? part : nil
  }

  private mutating func year() -> EDTFDate.Part? {
    let digits = rest.prefix(4)
    guard digits.count == 4 else { return nil }
    var (year, unknown) = (0, 0)
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where unknown == 0: year = year * 10 + Int(digit - 48)
      case UInt8(ascii: "X"):
        year *= 10
        unknown += 1
      default: return nil
      }
    }
    guard unknown < 4 else { return nil }
    rest = rest.dropFirst(4)
    return EDTFDate.Part(year: year, unknownYearDigits: unknown)
  }

  private mutating func afterYear(_ part: EDTFDate.Part) -> EDTFDate.Rest? {
    if take("XX") { return .someMonth }
    guard part.unknownYearDigits == 0, let month = number(2) else { return nil }
    if (21...24).contains(month) { return .season(month) }
    guard (1...12).contains(month) else { return nil }
    guard take("-") else { return .month(month) }
    if take("XX") { return .someDay(month: month) }
    guard let day = number(2), (1...CalendarDay.length(ofMonth: month, year: part.year)).contains(day) else {
      return nil
    }
    guard take("T") else { return .day(month: month, day: day) }
    guard let minutes = clock(), let zone = zone() else { return nil }
    return .time(month: month, day: day, minutes: minutes, zone: zone)
  }

  /// `14:30` or `14:30:00`; seconds are read and not kept.
  private mutating func clock() -> Int? {
    guard let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60 else { return nil }
    if take(":") {
      guard let seconds = number(2), seconds < 60 else { return nil }
    }
    return hours * 60 + minutes
  }

  /// Minutes east of UTC.
  private mutating func zone() -> Int? {
    if take("Z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(2), hours <= 14, take(":"), let minutes = number(2), minutes < 60 else {
      return nil
    }
    return sign * (hours * 60 + minutes)
  }

  private mutating func take(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard rest.starts(with: wanted) else { return false }
      rest = rest.dropFirst(wanted.count)
      return true
    }
  }

  private mutating func number(_ width: Int) -> Int? {
    let digits = rest.prefix(width)
    guard digits.count == width, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(width)
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
