package import Diagnostics
package import Dossier
import Records

/// A table whose columns have names of its owner's, on its way to being one of a kind. Its cells stay where they are: names of columns
/// are replaced, names of things become their ids, and rows without an id get one.
package struct ForeignTable: Sendable {
  package let source: SourceText
  package let kind: Kind
  private let cells: TableCells

  /// What a column is taken for.
  package struct Reading: Sendable, Equatable {
    /// As its owner calls it.
    package let column: String
    /// A field of the kind, or a path into one: `extra.colour`.
    package let field: String

    package init(column: String, field: String) { (self.column, self.field) = (column, field) }
  }

  /// Nothing where the file cannot be read as a table; an import says why.
  package init?(_ source: SourceText, of kind: Kind) {
    guard let cells = TableCells(source) else { return nil }
    (self.source, self.kind, self.cells) = (source, kind, cells)
  }

  /// The names of its columns.
  package var columns: [String] { cells.heads.map(\.text) }

  /// What each column is taken for, by what was said of it (by its name in small letters), else by its own name; and the columns of
  /// which nobody knows.
  package func readings(told: [String: String]) -> (known: [Reading], unknown: [Diagnostic]) {
    var (known, unknown): ([Reading], [Diagnostic]) = ([], [])
    for head in cells.heads {
      let field = told[head.text.lowercased()] ?? kind.field(called: head.text)
      if let field {
        known.append(Reading(column: head.text, field: field))
      } else {
        unknown.append(unknownColumn(head))
      }
    }
    return (known, unknown)
  }

  /// Whether rows lack ids that they need.
  package func lacksIDs(_ readings: [Reading]) -> Bool {
    kind != .position && !readings.contains { $0.field == "id" }
  }

  /// The table in the words of its kind.
  package func rewritten(_ readings: [Reading], process: String, in dossier: Dossier) -> [UInt8] {
    let file = dossier.file(process)
    let addsIDs = lacksIDs(readings)
    var fixes: [Fix] = addsIDs ? [Fix(start(of: cells.heads), "id,")] : []
    for (head, reading) in zip(cells.heads, readings) where head.text != reading.field {
      fixes.append(Fix(head.place, reading.field))
    }
    var ids = FreshIDs { dossier.place(kind, $0, in: process) != nil }
    for row in cells.rows {
      if addsIDs { fixes.append(Fix(start(of: row), ids.next(named(row, readings)) + ",")) }
      for (cell, reading) in zip(row, readings) {
        guard let kinds = kind.kinds(namedBy: reading.field), let text = file?.ids(for: cell, of: kinds) else {
          continue
        }
        fixes.append(Fix(cell.place, text))
      }
    }
    return source.edited(fixes)
  }
}

extension ForeignTable {
  private func unknownColumn(_ head: Scalar) -> Diagnostic {
    let nearest = kind.nearestField(to: head.text)
    let own = "extra." + head.text.asID.replacing("-", with: "_")
    let say = [nearest, own].compactMap(\.self).map { "--map \"\(head.text)=\($0)\"" }.joined(separator: ", or ")
    return Diagnostic(
      .unknownColumn, "\(kind.withArticle) has no field \"\(head.text)\"", at: head.place, suggestion: nearest,
      notes: ["say what the column is: \(say)"])
  }

  /// Before the first cell of a row, and before the quotes it may stand in.
  private func start(of row: [Scalar]) -> Place {
    let offset = row.first?.place.range.lowerBound ?? 0
    let isQuoted = offset > 0 && source.bytes[offset - 1] == UInt8(ascii: "\"")
    let start = isQuoted ? offset - 1 : offset
    return source.place(start..<start)
  }

  /// What an id can be made of: the day, who speaks, and the first words of what it is called.
  private func named(_ row: [Scalar], _ readings: [Reading]) -> String {
    func text(_ field: String) -> String? {
      readings.firstIndex { $0.field == field }.map { row[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let day = kind == .event || kind == .statement ? text("date")?.prefix { $0 != "/" }.description : nil
    let title = ["title", "name", "term", "question", "text"].lazy.compactMap(text).first
    let words = title?.asID.split(separator: "-").prefix(6).joined(separator: "-")
    return [day, text("speaker"), words].compactMap(\.self).joined(separator: " ").asID
  }
}

extension Kind {
  /// The field or path that a column's name is, letters and spaces apart: `Key points` is `key_points`.
  fileprivate func field(called column: String) -> String? {
    let plain = column.contains(".") ? column : column.asID.replacing("-", with: "_")
    return [column, plain].first(where: hasField)
  }

  /// Whether a name is that of a field, or of a part of one.
  package func hasField(_ path: String) -> Bool {
    columns.contains { $0.names.contains(String(path.prefix { $0 != "." })) }
  }

  /// The field that a word most likely means: by spelling, else by the first words of a field's meaning, as in "Who."
  package func nearestField(to word: String) -> String? {
    let fields = columns.filter { !["id", "body"].contains($0.names[0]) }
    let plain = word.asID.replacing("-", with: "_")
    if let near = Spelling.nearest(to: plain, among: fields.map { $0.names[0] }) { return near }
    let first = word.asID.prefix { $0 != "-" }
    let telling = fields.filter { $0.meaning.asID.prefix { $0 != "-" } == first }
    return (telling.first { $0.isRequired } ?? telling.first)?.names[0]
  }

  /// The kinds of thing that a field names; nothing where it names none.
  fileprivate func kinds(namedBy field: String) -> [Kind]? {
    guard let shape = columns.first(where: { $0.names.contains(field) })?.shape else { return nil }
    return switch shape {
    case .reference(let kinds), .list(.reference(let kinds)): kinds
    default: nil
    }
  }
}

extension CaseFile {
  /// A cell with ids in place of the names of things; nothing where that changes nothing.
  fileprivate func ids(for cell: Scalar, of kinds: [Kind]) -> String? {
    guard cell.isVerbatim, !cell.text.isEmpty else { return nil }
    let drawers = Drawer.all.filter { kinds.contains($0.kind) }
    let things = drawers.flatMap { zip($0.heads(self).map(\.id), $0.names(self)) }
    let members = cell.text.split(separator: ";").map { member in
      let word = member.split(separator: " ").joined(separator: " ")
      if things.contains(where: { $0.0 == word }) { return word }
      return things.first { $0.1.lowercased() == word.lowercased() || $0.0 == word.asID }?.0 ?? word
    }
    let text = members.joined(separator: ";")
    return text == cell.text ? nil : text
  }
}

/// Ids that nothing has yet.
private struct FreshIDs {
  let isTaken: (String) -> Bool
  private var given: Set<String> = []

  init(besides isTaken: @escaping (String) -> Bool) { self.isTaken = isTaken }

  mutating func next(_ wish: String) -> String {
    let stem = wish.isEmpty ? "row" : wish
    var (id, count) = (stem, 1)
    while given.contains(id) || isTaken(id) {
      count += 1
      id = "\(stem)-\(count)"
    }
    given.insert(id)
    return id
  }
}

extension Code {
  static let unknownColumn = Code(
    "E0801", "unknown-column",
    "A table from elsewhere has names of its own for its columns. Parley takes those that it knows, asks on a terminal, and is told "
      + "with --map what the others are; a column that is no field is kept as one of your own, under extra.")
}
