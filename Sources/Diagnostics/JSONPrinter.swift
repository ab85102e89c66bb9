/// Prints a report as one JSON array, for editors and scripts.
struct JSONPrinter {
  func print(_ report: Report) -> String {
    JSONDocument.of(report.diagnostics.map(Item.init), otherwise: "[]")
  }

  /// Lines and columns from 1; columns count Unicode scalars.
  private struct Item: Encodable {
    let code, severity, message, file: String
    let line, column, endLine, endColumn: Int
    let label, suggestion: String?
    /// The edit that needs no judgement.
    let fix: Edit?
    let notes: [String]
    let related: [Related]

    init(_ diagnostic: Diagnostic) {
      let (start, end) = (diagnostic.place.start, diagnostic.place.end)
      code = diagnostic.code.id
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      file = diagnostic.place.source.path
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
      (label, suggestion) = (diagnostic.label, diagnostic.suggestion)
      fix = diagnostic.fix.map(Edit.init)
      notes = diagnostic.notes
      related = diagnostic.related.map(Related.init)
    }
  }

  private struct Edit: Encodable {
    let file, text: String
    let line, column, endLine, endColumn: Int

    init(_ fix: Fix) {
      let (start, end) = (fix.place.start, fix.place.end)
      (file, text) = (fix.place.source.path, fix.text)
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
  }

  private struct Related: Encodable {
    let file, label: String
    let line, column, endLine, endColumn: Int

    init(_ related: Diagnostic.Related) {
      let (start, end) = (related.place.start, related.place.end)
      (file, label) = (related.place.source.path, related.label)
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
  }
}
