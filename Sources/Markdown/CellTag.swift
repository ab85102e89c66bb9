/// What stands around a cell of a table in HTML.
struct CellTag {
  let opening: String
  let closing: String

  // Written out: to put such strings together for each table takes longer than to read the table.

  static func head(_ alignment: TableRow.Alignment) -> CellTag {
    switch alignment {
    case .none: CellTag(opening: "<th scope=\"col\">", closing: "</th>\n")
    case .left: CellTag(opening: "<th scope=\"col\" class=\"left\">", closing: "</th>\n")
    case .center: CellTag(opening: "<th scope=\"col\" class=\"center\">", closing: "</th>\n")
    case .right: CellTag(opening: "<th scope=\"col\" class=\"right\">", closing: "</th>\n")
    }
  }

  static func body(_ alignment: TableRow.Alignment) -> CellTag {
    switch alignment {
    case .none: CellTag(opening: "<td>", closing: "</td>\n")
    case .left: CellTag(opening: "<td class=\"left\">", closing: "</td>\n")
    case .center: CellTag(opening: "<td class=\"center\">", closing: "</td>\n")
    case .right: CellTag(opening: "<td class=\"right\">", closing: "</td>\n")
    }
  }
}
