package import Dossier

/// Rows as a table (RFC 4180): the first row names the fields, lists are joined with `;`, fields within a field have a dot in
/// their name. What nests deeper than that is in the JSON beside it.
package enum CSVWriter {
  package static func bytes(_ rows: [[Written.Named]]) -> [UInt8] {
    let flat = rows.map { row in row.flatMap { cells(of: $0.value, named: $0.name) } }
    var columns: [String] = []
    var known: Set<String> = []
    for cell in flat.joined() where known.insert(cell.name).inserted { columns.append(cell.name) }
    var bytes = line(columns)
    for row in flat {
      let cells = Dictionary(row.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
      bytes += line(columns.map { cells[$0] ?? "" })
    }
    return bytes
  }
}

extension CSVWriter {
  private static func cells(of value: Written, named name: String) -> [(name: String, text: String)] {
    switch value {
    case .text(let text): return [(name, text)]
    case .list(let members):
      let texts = members.compactMap { member -> String? in
        if case .text(let text) = member { text.replacing(";", with: "\\;") } else { nil }
      }
      return texts.count == members.count ? [(name, texts.joined(separator: ";"))] : []
    case .fields(let fields):
      return fields.flatMap { cells(of: $0.value, named: "\(name).\($0.name)") }
    }
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array(cells.map(quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } || text != text.trimmed
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
