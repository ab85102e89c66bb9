/// The columns of a table in which no row has anything: nobody would otherwise look at what they are called.
package struct IdleColumns: Sendable {
  /// The folders that the table stands in, and its name.
  package let shelf: [String]
  /// Every column's name.
  package let heads: [Scalar]
  /// The names of those in which nothing stands, as paths of names.
  package let names: [(head: Scalar, path: [String])]
  /// Whether the table has rows.
  package let hasRows: Bool
}

extension IdleColumns {
  /// Nothing where each column has something. `rows` have a cell for each of the columns.
  init?(_ columns: [Column], in rows: ArraySlice<[Scalar]>, on shelf: [String]) {
    let idle = columns.indices.filter { index in
      !columns[index].head.text.isEmpty && rows.allSatisfy { $0.count != columns.count || $0[index].text.isEmpty }
    }
    guard !idle.isEmpty else { return nil }
    self.shelf = shelf
    heads = columns.map(\.head)
    names = idle.map { (columns[$0].head, columns[$0].names) }
    hasRows = !rows.isEmpty
  }
}

extension Column {
  /// Its path without the numbers of members.
  fileprivate var names: [String] {
    path.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }
}
