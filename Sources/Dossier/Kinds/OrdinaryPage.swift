import Diagnostics
import Records

/// A page that is nobody's entry: about, contact.
package struct OrdinaryPage: Entry {
  package static let kind = Kind.page
  package var head = Head()
  package var date: EDTFDate?
  /// The folders it stands in, below `content/`.
  package var folder: [String] = []

  package init() {}

  package static let fields: [Field<OrdinaryPage>] = withCommon([
    .optional(
      "title", .text, \.head.title,
      "What it is called; else the heading with which its text begins, else its name, made readable."),
    .optional("date", .date, \.date, "The day it is of."),
  ])

  /// A page without a title of its own is called what the heading says with which its text begins, as plain Markdown files have it. The
  /// heading is no part of the text then.
  mutating func takeHeading() {
    guard head.title == nil, let (title, rest) = head.body?.heading else { return }
    (head.title, head.body) = (title, rest)
  }
}

extension Prose {
  /// A heading of the first level with which it begins, where that is plain words, and what follows.
  fileprivate var heading: (words: String, rest: Prose)? {
    guard shownAt == nil else { return nil }
    let bytes = source.bytes
    let start = bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound
    let line = source.lineRange(around: start)
    guard start == line.lowerBound, bytes[start..<line.upperBound].starts(with: "# ".utf8) else { return nil }
    let words = source.text(in: start + 2..<line.upperBound).trimmed
    guard !words.isEmpty, !words.hasSuffix("#"), !words.utf8.contains(where: "\\`*_[]<&".utf8.contains) else {
      return nil
    }
    return (words, Prose(source.place(line.upperBound..<range.upperBound)))
  }
}
