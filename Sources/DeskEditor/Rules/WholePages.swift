import Diagnostics

extension Diagnostic {
  /// A page loads something from another host.
  static func outside(_ address: Place) -> Diagnostic {
    Diagnostic(
      .outsideResource, "a reader's browser would ask another host for this", at: address,
      notes: ["put the file into templates/assets, or beside the text, and name it there"])
  }

  /// A page has no title; `line` is its first.
  static func untitled(_ line: Place) -> Diagnostic {
    Diagnostic(
      .untitledPage, "this page has no title", at: line,
      notes: ["a page's template begins with {{<page}}, which draws all that is around it"])
  }
}

extension Code {
  static let outsideResource = Code(
    "W0513", "outside-resource",
    "A picture, script, style or font from another host tells that host who reads the page, and is missing where there is no network. What pages "
      + "show lies beside them.")
  static let untitledPage = Code(
    "W0514", "untitled-page",
    "Browsers, bookmarks, search engines and screen readers call a page by its <title>. The layout templates/partials/page.html has one; a template "
      + "that does not use it needs its own.")
}
