/// How a report is written out.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github
}

extension Report {
  /// The report in a format, laid out if people are to read it. Ends with a line break unless it is empty. `folder` is the site's,
  /// from where a code host counts its paths: empty, or with a slash at its end.
  package func printed(as format: ReportFormat, layout: TextLayout = TextLayout(), siteAt folder: String = "")
    -> String
  {
    switch format {
    case .text: TextPrinter(layout: layout).print(self).withUnseenShown
    case .json: JSONPrinter().print(self)
    case .sarif: SARIFPrinter(folder: folder).print(self)
    case .github: GitHubPrinter(folder: folder).print(self).withUnseenShown
    }
  }
}

extension String {
  /// Marks that nobody sees, as `·`: a name that is quoted in a message turns no word of it round. Where a script needs them,
  /// joiners stay.
  fileprivate var withUnseenShown: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isUnseen = scalar.properties.generalCategory == .format && scalar != "\u{200C}" && scalar != "\u{200D}"
      shown.append(isUnseen ? "·" : scalar)
    }
    return Self(shown)
  }
}
