import Diagnostics

/// One look at the bytes of a page: the attributes that lead somewhere or are led to, and links without words.
struct PageScan {
  private(set) var links: [Place] = []
  private(set) var ids: [Place] = []
  private(set) var emptyLinks: [Place] = []
  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
    let bytes = text.bytes
    var offset = 0
    while let tag = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      attributes(tag..<end)
      if bytes[tag..<end].starts(with: "<a ".utf8) { link(opening: tag..<end) }
      offset = min(end + 1, bytes.count)
    }
  }
}

extension PageScan {
  /// Reads `name="…"`, as the templates write it.
  private mutating func attributes(_ tag: Range<Int>) {
    let bytes = text.bytes
    var offset = tag.lowerBound
    while let sign = bytes[offset..<tag.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
      let end = bytes[(sign + 1)..<tag.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? tag.upperBound
      let before = bytes[offset..<sign]
      let value = text.place((sign + 1)..<end)
      if before.hasName(" href=") || before.hasName(" src=") {
        links.append(value)
      } else if before.hasName(" id=") {
        ids.append(value)
      }
      offset = min(end + 1, tag.upperBound)
    }
  }

  /// Looks at what stands between a link's tags, and whether it has another name.
  private mutating func link(opening tag: Range<Int>) {
    let bytes = text.bytes
    var offset = tag.upperBound + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "<") {
        if bytes[offset...].starts(with: "</a>".utf8) { break }
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        if bytes[offset..<end].names { return }
        offset = end + 1
      } else if byte == 0x20 || byte == 0x0A {
        offset += 1
      } else {
        return
      }
    }
    let opening = bytes[tag]
    guard !opening.names, opening.holds(" href=") else { return }
    emptyLinks.append(text.place(tag.lowerBound..<min(offset + 4, bytes.count)))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasName(_ name: StaticString) -> Bool { suffix(name.utf8CodeUnitCount).elementsEqual(name.bytes) }

  /// Whether a tag gives words to what it stands for.
  fileprivate var names: Bool { holds("aria-label=\"") || holds("alt=\"") && !holds("alt=\"\"") }

  fileprivate func holds(_ words: StaticString) -> Bool {
    let (first, count) = (words.bytes[0], words.utf8CodeUnitCount)
    return indices.contains { self[$0] == first && self[$0...].prefix(count).elementsEqual(words.bytes) }
  }
}

extension StaticString {
  fileprivate var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
