package import Dossier
package import Records

/// A form in which rows go out, and in which they can be read back.
package enum RowFormat: String, Sendable, CaseIterable {
  case csv, json, yaml
}

/// All things of one kind, as rows.
package struct Table: Sendable {
  package let kind: Kind
  package let rows: [Row]

  /// Those of a process, named from there. `shown` gives a text in Markdown as it may go out.
  package init(of kind: Kind, in file: CaseFile, shown: @escaping @Sendable (Prose) -> String = \.text) {
    self.init(of: kind, rows: file.rows(of: kind, shown: shown))
  }

  /// Of rows with perhaps more fields than a table has columns.
  init(of kind: Kind, rows: [Row]) {
    self.kind = kind
    let names = Set(kind.columns.map { $0.names[0] })
    self.rows = rows.map { row in Row(fields: row.fields.filter { names.contains($0.name) }) }
  }

  package func bytes(as format: RowFormat) -> [UInt8] {
    switch format {
    case .csv: CSVWriter.bytes(rows, columns: kind.columns)
    case .json: JSONWriter.bytes(.list(rows.map { .fields($0.fields) }))
    case .yaml: YAMLWriter.bytes(rows)
    }
  }
}
