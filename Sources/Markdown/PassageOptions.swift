/// What a body may say, and how it is shown.
package struct PassageOptions: Sendable {
  /// What is read beyond CommonMark.
  package var extensions: Extensions = .all
  /// Whether raw HTML goes into the page. Where not, it is shown as text.
  package var rawHTML = false
  /// Whether straight quotes, hyphens and dots become typographic ones.
  package var smart = false
  /// What straight quotes become.
  package var quotes = QuotationMarks.english
  /// Whether they become others than libcmark makes of them.
  var requotes: Bool { smart && quotes.areOthers }
  /// Added to each heading's level: a page's `h1` is its title, so `#` in a body is `h2`.
  package var headingOffset = 1
  /// The level at which the body's highest heading is shown, for a page whose headings must follow each other without a
  /// gap; the offset then follows from the body.
  package var topHeading: Int?
  /// Stands before each id in the HTML, for pages that show more than one body.
  package var anchorPrefix = ""
  /// Anchors that the page has for something else, so that no heading can have them.
  package var takenAnchors: [String] = []
  /// The kinds that `[text](kind:id)` may name.
  package var kinds = [
    "issue", "person", "event", "term", "party", "statement", "source", "assessment", "briefing", "process", "position",
  ]
  /// The words that make a fenced block a placed one: ```` ```quote id ````.
  package var blocks = ["quote", "matrix"]
  package var lexicon = Lexicon.none
  package var words = PassageWords()
  package var limits = NestingLimits()
  /// Whether somebody will ask for the words alone.
  package var keepsWords = true

  package init() {}

  /// What Parley reads beyond CommonMark; each can be left out.
  package struct Extensions: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Headings get an id; `{#id}` sets it.
    package static let anchors = Extensions(rawValue: 1)
    /// Links and pictures are checked, and become holes.
    package static let references = Extensions(rawValue: 2)
    /// `[@key]`
    package static let citations = Extensions(rawValue: 4)
    package static let tables = Extensions(rawValue: 8)
    package static let footnotes = Extensions(rawValue: 16)
    package static let strikethrough = Extensions(rawValue: 32)
    package static let tasks = Extensions(rawValue: 64)
    package static let bareLinks = Extensions(rawValue: 128)
    package static let callouts = Extensions(rawValue: 256)
    /// ```` ```quote id ````
    package static let blocks = Extensions(rawValue: 512)

    package static let all = Extensions(rawValue: 1023)
  }
}

/// The words that a body's HTML says by itself, in the page's language.
package struct PassageWords: Sendable, Hashable {
  package var note = "Note"
  package var tip = "Tip"
  package var important = "Important"
  package var warning = "Warning"
  package var caution = "Caution"
  /// Names the list of footnotes for those who hear the page.
  package var footnotes = "Footnotes"
  /// Names the link from a footnote to the place that refers to it.
  package var backToText = "Back to the text"
  /// Names a table without caption.
  package var table = "Table"

  package init() {}
}
