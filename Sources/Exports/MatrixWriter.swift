import Dossier

/// Who wants what as a table for a spreadsheet: a row for each option, a column for each party, in each cell the stance. An empty
/// cell means that nobody has looked.
enum MatrixWriter {
  static func bytes(_ file: CaseFile) -> [UInt8] {
    let matrix = file.matrix()
    let head = ["issue", "status", "option", "text", "standing"] + matrix.parties.map(\.id)
    let rows = matrix.rows.flatMap { row in
      row.options.map { option in
        [
          row.issue.id, row.issue.current?.status.rawValue ?? "", option.id, option.text,
          option.standing?.rawValue ?? "",
        ] + option.cells.map { $0?.current.stance.rawValue ?? "" }
      }
    }
    return ([head] + rows).flatMap(CSVWriter.row)
  }
}
