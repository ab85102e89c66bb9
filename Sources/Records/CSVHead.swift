import Diagnostics

/// The row of a table that names its columns.
struct CSVHead {
  /// The names, as their fields are called.
  let names: [Scalar]
  /// How many rows come before the first of the table's own.
  let depth: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// What is to be said where no row names the columns.
  let absence: Diagnostic?

  /// `rows` are all of a table, at least one.
  init(_ rows: [[Scalar]]) {
    // Above it may stand what a spreadsheet has for a title.
    let index = rows.prefix(6).firstIndex { $0.contains { $0.isID } } ?? 0
    depth = index + 1
    let written = rows[index]
    names = written.map { $0.isID ? $0.named("id") : $0 }
    absence = Self.absence(in: written)
    if index > 0 { diagnostics.append(titled(rows[0], names: written)) }
    diagnostics += faults(in: written)
  }
}

extension CSVHead {
  /// Names begin with a letter; dates and numbers in the first row are a thing's own.
  private static func absence(in first: [Scalar]) -> Diagnostic? {
    guard !first.contains(where: \.isID), let cell = first.first(where: { $0.text.first?.isNumber ?? false }) else {
      return nil
    }
    return Diagnostic(
      .columnName, "the first row does not name the columns", at: cell.place, label: "a value, not a name",
      notes: ["put a row above it that names the field of each column: id,date,title"])
  }

  private func titled(_ title: [Scalar], names: [Scalar]) -> Diagnostic {
    let place = title.first { !$0.text.isEmpty }?.place ?? title[0].place
    return Diagnostic(
      .columnName, "the first row does not name the columns", at: place, label: "delete what stands above the names",
      related: names.first.map { [.init($0.place, "the names stand here")] } ?? [])
  }

  private func faults(in heads: [Scalar]) -> [Diagnostic] {
    let places = Dictionary(heads.map { ($0.text, $0.place) }, uniquingKeysWith: { first, _ in first })
    return heads.enumerated().compactMap { index, head in
      if head.text.isEmpty {
        return Diagnostic(.columnName, "column \(index + 1) has no name", at: head.place)
      }
      if head.isID, head.text != "id" {
        return Diagnostic(
          .columnName, "the column of ids is called \"id\", in small letters", at: head.place, suggestion: "id",
          fix: head.fix("id"))
      }
      if Column(head: head).isTooDeep {
        return Diagnostic(
          .columnName, "this name leads more than \(Column.deepest) parts deep", at: head.place,
          notes: ["each dot in a name leads to a part of what stands before it"])
      }
      guard let first = places[head.text], first != head.place else { return nil }
      return Diagnostic(
        .columnName, "two columns are called \"\(head.text)\"", at: head.place, related: [.init(first, "the first one")]
      )
    }
  }
}

extension Scalar {
  /// Whether it is the name of the column of ids, in whatever letters.
  fileprivate var isID: Bool { text.lowercased() == "id" }

  fileprivate func named(_ name: String) -> Scalar {
    Scalar(text: name, place: place, isVerbatim: isVerbatim, isCell: isCell)
  }
}

extension Code {
  static let columnName = Code(
    "E0107", "column-name",
    "Each column of a table has a name of its own in the first row: the field that its cells give.")
}
