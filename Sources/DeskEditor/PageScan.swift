import Diagnostics

/// One look at the bytes of a page: the attributes that lead somewhere or are led to, and links and pictures without words.
struct PageScan {
  private(set) var links: [Place] = []
  private(set) var ids: [Place] = []
  private(set) var emptyLinks: [Place] = []
  private(set) var unspokenPictures: [Place] = []
  /// What a browser would ask another host for.
  private(set) var outsideResources: [Place] = []
  private(set) var hasTitle = false
  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
    let bytes = text.bytes
    var offset = 0
    while let tag = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      attributes(tag..<end)
      if bytes[tag..<end].starts(with: Mark.title) { hasTitle = true }
      if bytes[tag..<end].starts(with: Mark.link) { link(opening: tag..<end) }
      if bytes[tag..<end].starts(with: Mark.picture), !bytes[tag..<end].holds(Mark.alternative) {
        unspokenPictures.append(text.place(tag..<min(end + 1, bytes.count)))
      }
      offset = min(end + 1, bytes.count)
    }
  }
}

extension PageScan {
  /// Reads `name="…"`, as the templates write it, and `name='…'`, as an author's own HTML may.
  private mutating func attributes(_ tag: Range<Int>) {
    let bytes = text.bytes
    var offset = tag.lowerBound
    while let sign = bytes[offset..<tag.upperBound].firstIndex(where: Mark.isQuote) {
      let end = bytes[(sign + 1)..<tag.upperBound].firstIndex(of: bytes[sign]) ?? tag.upperBound
      let before = bytes[offset..<sign]
      let value = text.place((sign + 1)..<end)
      if before.ends(with: Mark.href) || before.ends(with: Mark.src) {
        links.append(value)
        if before.ends(with: Mark.src) || tag.isLoaded(in: bytes), value.isElsewhere { outsideResources.append(value) }
      } else if before.ends(with: Mark.id) {
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
        if bytes[offset...].starts(with: Mark.end) { break }
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
    guard !opening.names, opening.holds(Mark.href) else { return }
    emptyLinks.append(text.place(tag.lowerBound..<min(offset + 4, bytes.count)))
  }
}

/// What the scan looks for, as bytes.
private enum Mark {
  static let link = Array("<a ".utf8)
  static let title = Array("<title".utf8)
  static let head = Array("<link".utf8)
  static let loaded = ["stylesheet", "icon", "preload", "preconnect", "manifest"].map { Array($0.utf8) }
  static let elsewhere = ["https://", "http://", "//"].map { Array($0.utf8) }
  static let end = Array("</a>".utf8)
  static let picture = Array("<img".utf8)
  static let alternative = Array(" alt".utf8)
  static let href = Array(" href=".utf8)
  static let src = Array(" src=".utf8)
  static let id = Array(" id=".utf8)
  static let label = Array("aria-label=\"".utf8)
  static let words = Array("alt=\"".utf8)
  static let noWords = Array("alt=\"\"".utf8)
  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}

extension Range<Int> {
  /// Whether a tag is a `<link>` to something that a browser loads with the page.
  fileprivate func isLoaded(in bytes: [UInt8]) -> Bool {
    let tag = bytes[self]
    return tag.starts(with: Mark.head) && Mark.loaded.contains { tag.holds($0) }
  }
}

extension Place {
  /// Whether an address names another host.
  fileprivate var isElsewhere: Bool { Mark.elsewhere.contains { source.bytes[range].starts(with: $0) } }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with name: [UInt8]) -> Bool { suffix(name.count).elementsEqual(name) }

  /// Whether a tag gives words to what it stands for.
  fileprivate var names: Bool { holds(Mark.label) || holds(Mark.words) && !holds(Mark.noWords) }

  fileprivate func holds(_ words: [UInt8]) -> Bool {
    indices.contains { self[$0] == words[0] && self[$0...].starts(with: words) }
  }
}
