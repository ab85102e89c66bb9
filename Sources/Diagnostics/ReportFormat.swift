/// How a report is written out.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github
}

extension Report {
  /// The report in a format; text in colour where the terminal has it. Ends with a line break unless it is empty.
  package func printed(as format: ReportFormat, colour: Bool = false) -> String {
    switch format {
    case .text: TextPrinter(colour: colour).print(self)
    case .json: JSONPrinter().print(self)
    case .sarif: SARIFPrinter().print(self)
    case .github: GitHubPrinter().print(self)
    }
  }
}
