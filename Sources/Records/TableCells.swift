package import Diagnostics

/// A table as its cells, before anybody knows which fields its columns are.
package struct TableCells: Sendable {
  package let heads: [Scalar]
  /// Each with as many cells as there are heads.
  package let rows: [[Scalar]]

  /// Nothing where the file cannot be read as a table without a word to say of it; `Records.read` says it.
  package init?(_ source: SourceText) {
    guard source.textFault == nil, CSVFile(source: source, shelf: []).separatorFault == nil else { return nil }
    var scanner = CSVScanner(source: source)
    let all = scanner.rows()
    guard scanner.diagnostics.isEmpty, let first = all.first, CSVHead(all).diagnostics.isEmpty,
      all.allSatisfy({ $0.count == first.count })
    else { return nil }
    (heads, rows) = (first, Array(all.dropFirst()))
  }
}
