/// A tag as it stands in a file.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable, section, inverted, close, partial, layout, block, comment, delimiters

    /// Whether it takes its line with it where it is alone there.
    var mayStandAlone: Bool { self != .variable }
  }

  let kind: Kind
  let name: Node.Name
  /// With its delimiters.
  let range: Range<Int>
  /// The whole line, where the tag is alone on it and goes with it; else as `range`.
  let extent: Range<Int>
  /// Whether it opens a section in a way that is none, which has been told: what it holds means nothing.
  var isBroken = false

  /// Whether the tag is alone on its line.
  var isAlone: Bool { extent != range }
}

/// What a file is cut into.
enum Token: Sendable {
  case text(Range<Int>, startsLine: Bool)
  case tag(Tag)
}
