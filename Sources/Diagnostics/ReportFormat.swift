/// How a report is written out.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github
}

extension Report {
  /// The report in a format, laid out if people are to read it. Ends with a line break unless it is empty.
  package func printed(as format: ReportFormat, layout: TextLayout = TextLayout()) -> String {
    switch format {
    case .text: TextPrinter(layout: layout).print(self)
    case .json: JSONPrinter().print(self)
    case .sarif: SARIFPrinter().print(self)
    case .github: GitHubPrinter().print(self)
    }
  }
}
