import Diagnostics

extension Draft {
  mutating func reportHTML(at range: Range<Int>) {
    guard !manuscript.bytes[range].starts(with: "</".utf8), !isInTag(range.lowerBound) else { return }
    report(
      .rawHTML, "raw HTML is shown as text", at: range,
      notes: ["put a backslash before < where text is meant; raw_html in site.yaml allows HTML"])
  }

  mutating func reportUnclosed(_ range: Range<Int>) {
    report(
      .openCitation, "this citation is not closed", at: range,
      notes: ["a citation is [@key] or [@key, p. 3], without emphasis or links inside"])
  }
}

extension Code {
  static let rawHTML = Code(
    "W0302", "raw-html", "HTML in a body is shown as the text it is, unless the site's settings say raw_html: yes.")
  static let openCitation = Code(
    "W0303", "open-citation",
    "A citation begins with [@ and ends with ]. Where the end is missing, or emphasis or a link stands inside, it is "
      + "shown as text.")
}
