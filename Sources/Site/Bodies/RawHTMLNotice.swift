import Diagnostics
import Dossier

extension Settings {
  /// What it means that raw HTML is let through, for a site that lets it.
  var rawHTMLNotice: Diagnostic? {
    guard rawHTML else { return nil }
    return Diagnostic(
      .rawHTMLAllowed, "HTML in texts goes into pages as it is, unchecked", at: origin.place(of: "raw_html"),
      notes: ["whoever writes here can run scripts in a reader's browser, ask other hosts, and leave elements open"])
  }
}

extension Code {
  static let rawHTMLAllowed = Code(
    "I0320", "raw-html-allowed",
    "By itself, Parley shows HTML in a text as the text it is, so that a page holds nothing but what Parley made or checked. With raw_html: yes, "
      + "whatever stands in a text reaches readers: elements, scripts, pictures of other hosts, links of any kind. It is meant for sites whose "
      + "writers all may do that."
  )
}
