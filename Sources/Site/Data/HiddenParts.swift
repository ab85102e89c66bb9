import Diagnostics
import Records

/// What must be taken out of a text in Markdown, so that it says nothing of things that are not shown.
struct HiddenParts {
  private let prose: Prose
  private var cuts: [Range<Int>] = []

  /// A part that speaks of hidden things, by the bytes of the text's file.
  enum Part {
    /// The address of a link, or the whole of one whose address stands elsewhere; its words stay.
    case link(Range<Int>)
    /// What stands after `#` in an address, with the sign.
    case spot(Range<Int>)
    /// A citation with its brackets, and the keys in it.
    case citation(Range<Int>, items: [(key: Range<Int>, isHidden: Bool)])
    /// The id in the opening line of a fenced block.
    case block(Range<Int>)
  }

  /// `isHidden` tells of an address, `event:cop29`, whether it leads to a hidden thing.
  init(_ prose: Prose, _ parts: [Part], isHidden: (String) -> Bool) {
    self.prose = prose
    cuts = definitions(isHidden)
    for part in parts {
      switch part {
      case .link(let range): cuts += link(around: range)
      case .spot(let range):
        cuts.append((bytes[range].firstIndex(of: UInt8(ascii: "#")) ?? range.upperBound)..<range.upperBound)
      case .citation(let range, let items): cuts += citation(range, items)
      case .block(let range): cuts.append(block(around: range))
      }
    }
  }

  /// The text without them.
  var text: String {
    var kept: [UInt8] = []
    var offset = prose.range.lowerBound
    for cut in cuts.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if offset < cut.lowerBound { kept += bytes[offset..<cut.lowerBound] }
      offset = max(offset, cut.upperBound)
    }
    if offset < prose.range.upperBound { kept += bytes[offset..<prose.range.upperBound] }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension HiddenParts {
  private var bytes: [UInt8] { prose.source.bytes }

  /// All of a link but its words.
  private func link(around address: Range<Int>) -> [Range<Int>] {
    if bytes[address].first == UInt8(ascii: "[") { return reference(address) }
    var start = address.lowerBound
    while start > prose.range.lowerBound, " \t\n<".utf8.contains(bytes[start - 1]) { start -= 1 }
    guard start - 2 > prose.range.lowerBound, bytes[start - 2..<start].elementsEqual("](".utf8),
      let opening = opening(of: start - 2), let end = closing(after: address.upperBound)
    else {
      let isBare = address.lowerBound > prose.range.lowerBound && bytes[address.lowerBound - 1] == UInt8(ascii: "<")
      return [isBare ? address.lowerBound - 1..<min(address.upperBound + 1, prose.range.upperBound) : address]
    }
    return [opening..<opening + 1, start - 2..<end]
  }

  /// `[words][label]`, `[label][]`, `[label]`.
  private func reference(_ link: Range<Int>) -> [Range<Int>] {
    let last = link.upperBound - 1
    guard let opening = opening(of: last) else { return [] }
    guard opening > link.lowerBound else { return [opening..<opening + 1, last..<last + 1] }
    return [link.lowerBound..<link.lowerBound + 1, opening - 1..<link.upperBound]
  }

  /// Lines that say where a link leads whose words stand elsewhere: `[label]: event:cop29 "title"`.
  private func definitions(_ isHidden: (String) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = prose.range.lowerBound
    while start < prose.range.upperBound {
      let line = prose.source.lineRange(around: start).clamped(to: prose.range)
      let words = bytes[line].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      if words.first == UInt8(ascii: "["), let colon = words.firstRange(of: Array("]:".utf8)) {
        let rest = bytes[colon.upperBound..<prose.range.upperBound].drop { " \t\r\n<".utf8.contains($0) }
        let address = rest.prefix { !" \t\r\n>".utf8.contains($0) }
        if isHidden(String(decoding: address, as: UTF8.self)) {
          found.append(start..<nextLine(prose.source.lineRange(around: address.endIndex).upperBound))
        }
      }
      start = max(nextLine(line.upperBound), start + 1)
    }
    return found.map { $0.clamped(to: prose.range) }
  }

  /// The bracket that a closing one at an offset belongs to.
  private func opening(of closing: Int) -> Int? {
    var (depth, offset) = (1, closing)
    while offset > prose.range.lowerBound {
      offset -= 1
      if offset > prose.range.lowerBound, bytes[offset - 1] == UInt8(ascii: "\\") { continue }
      if bytes[offset] == UInt8(ascii: "]") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return offset }
    }
    return nil
  }

  /// Where a link ends whose address ends at an offset: after its title, if it has one, and its bracket.
  private func closing(after address: Int) -> Int? {
    var quote: UInt8?
    for offset in address..<prose.range.upperBound where bytes[offset - 1] != UInt8(ascii: "\\") {
      switch (bytes[offset], quote) {
      case (let byte, let open?): if byte == open { quote = nil }
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = bytes[offset]
      case (UInt8(ascii: "("), nil): quote = UInt8(ascii: ")")
      case (UInt8(ascii: ")"), nil): return offset + 1
      default: continue
      }
    }
    return nil
  }

  /// The keys that are hidden, each with what belongs to it; the whole, and the white space before it, where all are.
  private func citation(_ whole: Range<Int>, _ items: [(key: Range<Int>, isHidden: Bool)]) -> [Range<Int>] {
    guard items.contains(where: \.isHidden) else { return [] }
    if items.allSatisfy(\.isHidden) {
      var start = whole.lowerBound
      while start > prose.range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
      return [start..<whole.upperBound]
    }
    let ends = zip(items, items.dropFirst()).map { item, next in
      bytes[item.key.upperBound..<next.key.lowerBound].firstIndex(of: UInt8(ascii: ";")) ?? next.key.lowerBound
    }
    // Each item reaches from the semicolon before it to the next; the first one that stays begins after the bracket.
    let starts = [whole.lowerBound + 1] + ends
    let stops = ends + [whole.upperBound - 1]
    let first = items.firstIndex { !$0.isHidden } ?? 0
    let before = items[..<first].indices.map { starts[$0]..<stops[$0] }
    let lead = first > 0 ? [stops[first - 1]..<items[first].key.lowerBound - 1] : []
    return before + lead + items.indices.filter { $0 > first && items[$0].isHidden }.map { starts[$0]..<stops[$0] }
  }

  /// A fenced block from its opening line to its closing one.
  private func block(around id: Range<Int>) -> Range<Int> {
    let start = prose.source.lineRange(around: id.lowerBound).lowerBound
    var end = nextLine(id.upperBound)
    while end < prose.range.upperBound {
      let line = prose.source.lineRange(around: end)
      let words = bytes[line].filter { $0 != 0x20 && $0 != UInt8(ascii: ">") }
      end = nextLine(line.upperBound)
      if words.starts(with: "```".utf8) || words.starts(with: "~~~".utf8) { break }
    }
    return max(start, prose.range.lowerBound)..<min(end, prose.range.upperBound)
  }

  private func nextLine(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
