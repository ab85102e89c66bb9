/// A template file as a tree. All ranges are byte offsets into the file.
indirect enum Node: Sendable {
  /// Literal text, at most one line of it. `startsLine` where an indentation of the whole file goes before it.
  case text(Range<Int>, startsLine: Bool)
  case variable(Name)
  case section(Section)
  case partial(Include)
  case layout(Layout)
  case block(Block)

  /// A name as it is written in a tag: `frame.title`, `.`, `-index`.
  struct Name: Sendable {
    let text: String
    let range: Range<Int>

    var parts: [String] {
      text == "." ? ["."] : text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }
  }

  /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`
  struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    /// Opening and closing tag.
    let tags: (open: Range<Int>, close: Range<Int>)
    let body: [Node]
  }

  /// `{{> name}}`
  struct Include: Sendable {
    let name: Name
    let tag: Range<Int>
    /// What stood before the tag on its line, if it was alone there.
    let indent: Range<Int>
  }

  /// `{{<name}}…{{/name}}`: a layout and the blocks that fill it.
  struct Layout: Sendable {
    let include: Include
    let blocks: [Block]
    /// The end of its line, where it is all on one.
    let lineEnd: Range<Int>?
  }

  /// `{{$name}}…{{/name}}`: a part of a layout that pages may fill, or what they fill it with.
  struct Block: Sendable {
    let name: Name
    let tag: Range<Int>
    let body: [Node]
    /// The end of its line, where it is all on one. It falls away where the content brings its own.
    let lineEnd: Range<Int>?
  }
}
