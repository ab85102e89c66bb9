/// What stands in a run of text beyond plain words.
struct Find {
  /// Into the run's bytes.
  let range: Range<Int>
  let content: Content

  enum Content {
    case citation([CitationItem])
    case footnote(label: Range<Int>)
    /// An address; with what it needs before it to be one.
    case link(scheme: String)
    case tildes(opens: Bool, closes: Bool)
    case term(id: String)
  }

  /// A key and a locator inside a citation, as ranges of the run's bytes.
  struct CitationItem {
    let key: Range<Int>
    var locator: Range<Int>?
  }
}

/// Looks through a run once, from left to right.
struct RunScan {
  let run: TextRun
  /// What to look for.
  let syntax: PassageOptions.Extensions
  /// Whether the body has a `www.` anywhere.
  let hasHosts: Bool
  private(set) var finds: [Find] = []
  /// Citations that are opened and not closed.
  private(set) var unclosed: [Range<Int>] = []
  /// What was meant for a link or a citation, and is text.
  private(set) var unread: [UnreadMarkup] = []
  /// Tags of other programs, which are text.
  private(set) var foreign: [ForeignTag] = []
  private var index = 0

  init(_ run: TextRun, for syntax: PassageOptions.Extensions, _ survey: Survey) {
    self.run = run
    self.syntax = syntax
    hasHosts = survey.marks.contains(.web)
  }

  mutating func scan() {
    while let sign = nextSign() {
      index = sign
      let find: Find? =
        switch run.bytes[sign] {
        case UInt8(ascii: "["): bracket()
        case UInt8(ascii: "~"): syntax.contains(.strikethrough) ? tildes() : nil
        case UInt8(ascii: "{"): noteTag()
        default: syntax.contains(.bareLinks) ? bareLink() : nil
        }
      if let find {
        finds.append(find)
        index = find.range.upperBound
      } else {
        index += 1
      }
    }
  }
}

extension RunScan {
  private static let signs = ByteClasses { "[~:@{".utf8.contains($0) ? 1 : 0 }
  private static let signsAndHosts = ByteClasses { "[~:@{w".utf8.contains($0) ? 1 : 0 }

  /// Where the next byte stands that may begin something.
  private func nextSign() -> Int? {
    let signs = hasHosts ? RunScan.signsAndHosts : RunScan.signs
    let sign = run.bytes.withUnsafeBufferPointer { signs.next(in: $0, from: index, to: $0.count) }
    return sign < run.bytes.count ? sign : nil
  }

  private mutating func bracket() -> Find? {
    guard !run.isEscaped(index) else { return nil }
    let find: Find? =
      switch run[index + 1] {
      case UInt8(ascii: "@") where syntax.contains(.citations): citation()
      case UInt8(ascii: "^") where syntax.contains(.footnotes): footnote()
      default: nil
      }
    if find == nil, syntax.contains(.references), let markup = UnreadMarkup(in: run, at: index) {
      unread.append(markup)
    }
    return find
  }

  /// Notes another program's tag, which is text here.
  private mutating func noteTag() -> Find? {
    guard !run.isEscaped(index), index >= foreign.last?.range.upperBound ?? 0 else { return nil }
    if let tag = ForeignTag(in: run, at: index) { foreign.append(tag) }
    return nil
  }

  private func footnote() -> Find? {
    var end = index + 2
    while let byte = run[end], byte > 0x20, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") { end += 1 }
    guard run[end] == UInt8(ascii: "]"), end > index + 2 else { return nil }
    return Find(range: index..<(end + 1), content: .footnote(label: (index + 2)..<end))
  }

  private mutating func citation() -> Find? {
    var end = index + 1
    while let byte = run[end], byte != UInt8(ascii: "]"), byte != UInt8(ascii: "[") { end += 1 }
    guard run[end] == UInt8(ascii: "]") else {
      unclosed.append(index..<keyEnd(from: index + 2, to: end))
      return nil
    }
    guard let items = items(in: (index + 1)..<end) else { return nil }
    return Find(range: index..<(end + 1), content: .citation(items))
  }

  /// The keys between the brackets; what follows a `;` and is no key belongs to the locator before it.
  private func items(in range: Range<Int>) -> [Find.CitationItem]? {
    var items: [Find.CitationItem] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, run.bytes[end] != UInt8(ascii: ";") { end += 1 }
      let words = trimmed(start..<end)
      if run[words.lowerBound] == UInt8(ascii: "@"), !words.isEmpty {
        guard let item = item(in: words) else { return nil }
        items.append(item)
      } else if let last = items.indices.last, !words.isEmpty {
        items[last].locator = (items[last].locator?.lowerBound ?? words.lowerBound)..<words.upperBound
      }
      start = end + 1
    }
    return items.isEmpty ? nil : items
  }

  private func item(in words: Range<Int>) -> Find.CitationItem? {
    let end = keyEnd(from: words.lowerBound + 1, to: words.upperBound)
    let key = (words.lowerBound + 1)..<end
    guard !key.isEmpty else { return nil }
    var rest = end
    while rest < words.upperBound, run.bytes[rest] == UInt8(ascii: ",") || isSpace(run.bytes[rest]) { rest += 1 }
    return Find.CitationItem(key: key, locator: rest < words.upperBound ? rest..<words.upperBound : nil)
  }

  private func keyEnd(from start: Int, to limit: Int) -> Int {
    var end = min(start, limit)
    while end < limit, run.bytes[end] != UInt8(ascii: ","), !isSpace(run.bytes[end]) { end += 1 }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(run.bytes[start]) { start += 1 }
    while end > start, isSpace(run.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// One or two tildes, and whether struck text may begin or end there: as CommonMark has it for `*`.
  private func tildes() -> Find? {
    guard !run.isEscaped(index), run[index - 1] != UInt8(ascii: "~") || run.isEscaped(index - 1) else { return nil }
    var end = index
    while run[end] == UInt8(ascii: "~"), !run.isEscaped(end) { end += 1 }
    guard end - index <= 2 else { return nil }
    let (before, after) = (run[index - 1], run[end])
    let opens =
      !(after.map(isSpace) ?? false)
      && !(after.map(isSign) ?? false && !(before.map { isSpace($0) || isSign($0) } ?? true))
    let closes =
      !(before.map(isSpace) ?? false)
      && !(before.map(isSign) ?? false && !(after.map { isSpace($0) || isSign($0) } ?? true))
    return Find(range: index..<end, content: .tildes(opens: opens, closes: closes))
  }

  private mutating func bareLink() -> Find? {
    let earliest = finds.last?.range.upperBound ?? 0
    return BareLink(run.bytes, at: index, after: earliest)?.find
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private func isSign(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
