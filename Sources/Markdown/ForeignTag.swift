import Diagnostics

/// A tag that another program would replace, such as Hugo's `{{< figure >}}`, Jekyll's `{% include %}` or `{{ site.title }}`.
struct ForeignTag {
  /// Into the run's bytes; its opening alone where the run does not hold its end.
  let range: Range<Int>

  /// The tag that begins at a curly bracket of a run.
  init?(in run: TextRun, at index: Int) {
    guard let second = run[index + 1], let closing = Self.closings[second] else { return nil }
    let line = run.bytes[index...].prefix { $0 != UInt8(ascii: "\n") }
    let end = line.indices.dropFirst(2).first { line[$0...].starts(with: closing) }
    // Kramdown's attributes have one bracket, which as a pair of signs means little: `{:}`.
    if second == UInt8(ascii: ":") {
      guard let end, end > index + 2 else { return nil }
    }
    range = index..<(end.map { $0 + closing.count } ?? index + 2)
  }

  /// What ends a tag, by the sign after its first bracket.
  private static let closings: [UInt8: [UInt8]] = [
    UInt8(ascii: "{"): Array("}}".utf8), UInt8(ascii: "%"): Array("%}".utf8), UInt8(ascii: ":"): Array("}".utf8),
  ]
}

extension Draft {
  mutating func report(_ tag: ForeignTag, of run: TextRun) {
    let range = whole(run.source(of: tag.range))
    report(
      .foreignTag, "this is a tag of another program, and is text here", at: range,
      notes: [manuscript.bytes[range].hint])
  }

  /// A tag with what CommonMark took for HTML inside it: `{{<figure src="a.png">}}`.
  private func whole(_ opening: Range<Int>) -> Range<Int> {
    let line = manuscript.bytes[opening.lowerBound..<manuscript.range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
    guard opening.count == 2, isInTag(opening.upperBound),
      let end = line.indices.first(where: { line[$0...].starts(with: Array("}}".utf8)) })
    else { return opening }
    return opening.lowerBound..<(end + 2)
  }

  /// Whether something stands right behind a tag's opening, and so has been told of.
  func isInTag(_ offset: Int) -> Bool {
    manuscript.bytes[manuscript.range.lowerBound..<offset].suffix(2).elementsEqual("{{".utf8)
  }
}

extension ArraySlice<UInt8> {
  /// What does here what a tag does elsewhere.
  fileprivate var hint: String {
    let words = String(decoding: self, as: UTF8.self)
    if words.contains("figure") || words.contains("image") || words.contains("img") {
      return "a picture with a caption is a paragraph of its own: ![what it shows](map.png \"the caption\")"
    }
    if words.contains("relref") || words.contains("ref ") || words.contains("link") || words.contains("post_url") {
      return "a link to something of the site is [text](issue:id), one to a page [text](page.md)"
    }
    if words.contains("note") || words.contains("warning") || words.contains("tip") || words.contains("alert") {
      return "a note apart begins with > [!NOTE], and each of its lines with >"
    }
    return "bodies are Markdown alone; what stands on every page belongs in templates/"
  }
}

extension Code {
  static let foreignTag = Code(
    "W0314", "foreign-tag",
    "Other site generators replace tags such as {{< figure >}}, {% include %} or {{ site.title }} in a text. Parley does not, and "
      + "readers see them. Where one is meant to be seen, it stands in `backticks`."
  )
}
