/// Numbers that look like chance and are the same for the same seed (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something comes about that does so once in so many times.
  mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }
}

extension Chance {
  private static let pieces = [
    "a", "Peace", "talks", " ", "  ", ";", "\\", "\"", "'", ",", ".", "\n", "\r\n", "\t", "#", " # ", ":", ": ", "- ",
    "[", "]",
    "{", "}", "|", ">", "%", "@", "&", "*", "!", "?", "=", "\u{301}", "é", "Հայ", "اب", "😀", "👩‍👩‍👧", "\u{2028}", "\u{85}",
    "\u{A0}", "a\u{FEFF}", "0", "1.10", "no", "null", "---", "<b>", "`", "~",
  ]

  /// A text of whatever an author's keyboard or clipboard can hold; never empty.
  mutating func text(atMost limit: Int = 400) -> String {
    var text = ""
    for _ in 1...number(1...pick([1, 3, 8, 40])) { text += pick(Self.pieces) }
    while text.count > limit || text.isEmpty { text = String(text.dropLast()) + (text.isEmpty ? "x" : "") }
    return text
  }

  /// A date in one of the forms that are read.
  mutating func date() -> String {
    if oneIn(4) {
      return pick([
        "../\(part())", "\(year())/..", "2024/", "/2024", "\(year(1900))/\(year(2000))", "2024-11-11/2024-11-22~",
      ])
    }
    return part()
  }

  private mutating func year(_ from: Int = 2000) -> String { String(number(from...from + 99)) }

  private mutating func part() -> String {
    let (month, day) = (number(10...12), number(10...28))
    let forms = [
      "\(year())", "\(year())-\(month)", "\(year())-\(month)-\(day)", "\(year())-2\(number(1...4))", "198X", "19XX",
      "\(year())-XX",
      "\(year())-\(month)-XX", "\(year())-\(month)-\(day)T14:30Z", "\(year())-\(month)-\(day)T09:05+04:00",
    ]
    return pick(forms) + pick(["", "", "", "?", "~", "%"])
  }
}
