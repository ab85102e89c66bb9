/// Prints a report as GitHub's workflow commands, which become annotations of a pull request.
struct GitHubPrinter {
  /// What stands before each path.
  let folder: String

  func print(_ report: Report) -> String {
    report.diagnostics.map { diagnostic in
      let (start, end) = (diagnostic.place.start, diagnostic.place.end)
      let level = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
      let hint = diagnostic.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
      let text = escaped(([diagnostic.message + hint] + diagnostic.notes).joined(separator: "\n"))
      let file = escaped(folder + diagnostic.place.source.path).replacing(":", with: "%3A").replacing(",", with: "%2C")
      return "::\(level) file=\(file),line=\(start.line),col=\(start.column),endLine=\(end.line),"
        + "endColumn=\(end.column),title=\(diagnostic.code.id)::\(text)\n"
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}
