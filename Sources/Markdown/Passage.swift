/// A body of Markdown, parsed once: its HTML with holes for what only the site knows, and what it says and refers to.
///
/// It holds nothing of libcmark's and can be filled as often as wanted, on any thread.
package struct Passage: Sendable {
  /// Everything the body refers to, in the order of the page.
  package let holes: [Hole]
  package let headings: [Heading]
  /// The words alone, a line a block: for feeds, search and descriptions. Citations and footnote numbers are left out. Nothing
  /// where the options did not ask for them.
  package let words: Wording
  private let html: [UInt8]
  private let joints: [Joint]

  init(_ assembly: Assembly, _ holes: [Hole], headings: [Heading], words: Wording) {
    self.holes = holes.fitted
    html = assembly.html.fitted
    joints = assembly.joints.fitted
    self.headings = headings.fitted
    self.words = words
  }

  /// A passage that says nothing.
  package init() {
    self.init(Assembly(), [], headings: [], words: Wording())
  }

  package var isEmpty: Bool { html.isEmpty && joints.isEmpty }

  /// Its words, each thing that it names without words called by its id.
  package var plainText: String { String(decoding: words.withIDs, as: UTF8.self) }

  /// How many words stand between white space.
  package var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in words.withIDs {
      let isSpace = byte == 0x20 || (9...13).contains(byte)
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  /// The whole HTML. `fill` gives what stands in a hole; its second argument is the HTML of the words inside, with
  /// their own holes filled: a reference's text, a figure's caption, a term as it was written. Where a hole cannot be
  /// filled, giving those words back keeps the text and loses the target.
  package func html(filling fill: (Hole, [UInt8]) -> [UInt8]) -> [UInt8] {
    html({ Array(html[$0]) }, filling: fill)
  }

  /// The same for a page that shows more than one body: each of its own ids begins with a prefix, and its headings are so many
  /// levels deeper, down to the sixth.
  package func html(prefix: String, deeper: Int, filling fill: (Hole, [UInt8]) -> [UInt8]) -> [UInt8] {
    html({ Self.moved(html[$0], prefix: Array(prefix.utf8), deeper: deeper) }, filling: fill)
  }

  private func html(_ own: (Range<Int>) -> [UInt8], filling fill: (Hole, [UInt8]) -> [UInt8]) -> [UInt8] {
    var outer: [(hole: Int, html: [UInt8])] = []
    var text: [UInt8] = []
    text.reserveCapacity(html.count + holes.count * 64)
    var offset = 0
    for joint in joints {
      text += own(offset..<joint.offset)
      offset = joint.offset
      switch joint.kind {
      case .leaf(let hole):
        let filling = fill(holes[hole], [])
        text += filling
        // A block that shows nothing leaves no empty line.
        if filling.isEmpty, case .block = holes[hole], offset < html.count, html[offset] == 0x0A { offset += 1 }
      case .open(let hole):
        outer.append((hole, text))
        text = []
      case .close:
        guard let last = outer.popLast() else { continue }
        let inner = text
        text = last.html
        text += fill(holes[last.hole], inner)
      }
    }
    text += own(offset..<html.count)
    return text
  }

  private static func moved(_ html: ArraySlice<UInt8>, prefix: [UInt8], deeper: Int) -> [UInt8] {
    let places = [Array(" id=\"".utf8), Array(" href=\"#".utf8)]
    let tags = [Array("<h".utf8), Array("</h".utf8)]
    var moved: [UInt8] = []
    moved.reserveCapacity(html.count + 64)
    var index = html.startIndex
    while index < html.endIndex {
      let rest = html[index...]
      if let place = places.first(where: { rest.starts(with: $0) }) {
        moved += place + prefix
        index += place.count
      } else if let tag = tags.first(where: { rest.starts(with: $0) }),
        let level = rest.dropFirst(tag.count).first, (0x31...0x36).contains(level)
      {
        moved += tag + [min(level + UInt8(deeper), 0x36)]
        index += tag.count + 1
      } else {
        // Only a space or a tag can begin what is moved; all else is copied in runs.
        let next = rest.dropFirst().firstIndex { $0 == 0x20 || $0 == 0x3C } ?? html.endIndex
        moved += html[index..<next]
        index = next
      }
    }
    return moved
  }
}
