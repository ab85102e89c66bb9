import Diagnostics

/// Brackets in a text that were meant for a link, a picture or a citation, and that CommonMark reads as text.
struct UnreadMarkup {
  /// Into the run's bytes.
  let range: Range<Int>
  let sort: Sort

  enum Sort {
    /// `[text](issue: border)`, `![map](my map.png)`
    case spacedAddress
    /// `[text] (issue:border)`
    case apart
    /// `[text][label]`, where nothing says what the label stands for.
    case label
    /// `[[border]]`
    case doubleBrackets
    /// `[@ key]`, `[ @key]`
    case spacedCitation
    /// `![map]`, and no file behind it.
    case pictureAlone
    /// `[issue:border]`
    case bareReference
  }

  /// How many bytes a link that somebody meant may take, on one line.
  private static let longest = 1_000

  /// What the bracket at an index of a run was probably meant for; nothing where brackets are what they look like.
  init?(in run: TextRun, at index: Int) {
    let bytes = run.bytes
    let line = bytes[index...].prefix(Self.longest).prefix { $0 != UInt8(ascii: "\n") }
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), close > index + 1 else { return nil }
    let words = bytes[(index + 1)..<close]
    if words.first == UInt8(ascii: "["), words.count > 1, run[close + 1] == UInt8(ascii: "]") {
      self.init(range: index..<(close + 2), sort: .doubleBrackets)
    } else if words.isSpacedKey {
      self.init(range: index..<(close + 1), sort: .spacedCitation)
    } else if let found = line[(close + 1)...].target {
      self.init(range: found.range, sort: found.sort)
    } else if run[index - 1] == UInt8(ascii: "!"), !run.isEscaped(index - 1), !run.isLetter(index - 2) {
      self.init(range: (index - 1)..<(close + 1), sort: .pictureAlone)
    } else if words.isReference {
      self.init(range: index..<(close + 1), sort: .bareReference)
    } else {
      return nil
    }
  }

  private init(range: Range<Int>, sort: Sort) { (self.range, self.sort) = (range, sort) }
}

extension ArraySlice<UInt8> {
  /// Words between brackets that would be a citation without their spaces.
  fileprivate var isSpacedKey: Bool {
    let rest = drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "@") else { return false }
    let key = rest.dropFirst().drop { $0 == 0x20 }
    return key.count < count - 1 && !key.isEmpty && !key.contains(0x20)
  }

  /// Whether it is written as `issue:border` is.
  fileprivate var isReference: Bool { isAddress && !contains { $0 == 0x20 || $0 == UInt8(ascii: "[") } }

  /// What follows the words of a link, where it is no address to CommonMark and somebody meant it for one.
  fileprivate var target: (range: Range<Int>, sort: UnreadMarkup.Sort)? {
    let rest = drop { $0 == 0x20 }
    let (opening, closing) = (rest.first, rest.first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")"))
    guard opening == UInt8(ascii: "(") || opening == UInt8(ascii: "["), let end = rest.firstIndex(of: closing) else {
      return nil
    }
    let words = rest[..<end].dropFirst()
    let isApart = rest.startIndex > startIndex
    let range = words.startIndex..<end
    if opening == UInt8(ascii: "[") {
      let isLabel = !isApart && words.contains(where: \.isLetter) && words.first?.isLetter ?? false
      return isLabel ? (range, .label) : nil
    }
    if isApart { return words.isAddress && !words.contains(0x20) ? (range, .apart) : nil }
    let isSpaced = words.contains(0x20) && words.contains { ".:/#".utf8.contains($0) }
    return isSpaced ? (range, .spacedAddress) : nil
  }

  /// Whether it begins as `https://` and `issue:` do.
  private var isAddress: Bool {
    guard let colon = firstIndex(of: UInt8(ascii: ":")), colon > startIndex + 1 else { return false }
    return self[..<colon].allSatisfy(\.isLetter) && colon + 1 < endIndex
  }
}

extension TextRun {
  /// Whether a letter stands at an index, as before the mark in "Hear![1]".
  fileprivate func isLetter(_ index: Int) -> Bool { self[index].map { $0 >= 0x80 || $0.isLetter } ?? false }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension Draft {
  mutating func report(_ markup: UnreadMarkup, of run: TextRun) {
    let range = run.source(of: markup.range)
    let words = manuscript.text(in: range)
    switch markup.sort {
    case .spacedAddress:
      let nearest = nearestAddress(to: words)
      report(
        .unreadMarkup, "this is no link, as its address holds a space", at: range, suggestion: nearest,
        notes: ["shown as text; an address with spaces stands in <>: [text](<my file.pdf>)"])
    case .apart:
      report(
        .unreadMarkup, "this is no link, as a space stands before its address", at: range,
        label: "the bracket follows the words at once", notes: ["shown as text; write [text](\(words))"])
    case .label:
      report(
        .unreadMarkup, "nothing says where [\(words)] leads", at: range,
        notes: ["shown as text; a line of its own says it: [\(words)]: https://…"])
    case .doubleBrackets:
      report(
        .unreadMarkup, "double brackets make no link", at: range,
        notes: ["shown as text; write [text](issue:id), or [](issue:id) for the title as text"])
    case .spacedCitation:
      let key = words.filter { $0 != " " }
      report(
        .unreadMarkup, "this is no citation, as a space stands beside the @", at: range, suggestion: key,
        certain: key, notes: ["shown as text"])
    case .bareReference:
      let address = String(words.dropFirst().dropLast())
      guard options.kinds.contains(where: { address.hasPrefix($0 + ":") }) else { return }
      report(
        .unreadMarkup, "this is no link, as its address stands in square brackets", at: range,
        suggestion: "[](\(address))", certain: "[](\(address))",
        notes: ["shown as text; in round brackets behind empty square ones, its title is shown"])
    case .pictureAlone:
      report(
        .unreadMarkup, "this is no picture, as no file follows its words", at: range,
        notes: ["shown as text; write ![words](map.png), without a space between the brackets"])
    }
  }

  /// The address without its space: an id has hyphens, a file's name brackets around it.
  private func nearestAddress(to words: String) -> String? {
    let parts = words.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, options.kinds.contains(parts[0]) else { return words.contains("<") ? nil : "<\(words)>" }
    let id = parts[1].lowercased().split { $0 == " " }.joined(separator: "-")
    return "\(parts[0]):\(id)"
  }
}

extension Code {
  static let unreadMarkup = Code(
    "W0311", "unread-markup",
    "A link is [text](address), a picture ![words](file), a citation [@key], without a space in or before the address. "
      + "What other programs write for a link, such as [[double brackets]], is text here, and readers see the brackets."
  )
}
