import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Records

/// What the columns of tables are, as the user says.
struct ColumnArguments: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: "What a column is, as \"Who=party\"; \"Colour=extra.colour\" keeps what is no field. Once for each column.")
  var pairs: [String] = []

  /// Fields by the names of columns in small letters.
  func told(for kind: Kind, of columns: [String]) throws -> [String: String] {
    let known = Set(columns.map { $0.lowercased() })
    return try pairs.reduce(into: [:]) { told, pair in
      guard let equals = pair.lastIndex(of: "=") else {
        throw ValidationError("\"\(pair)\" is no pair: write --map \"Who=party\"")
      }
      let (column, field) = (pair[..<equals].lowercased(), String(pair[pair.index(after: equals)...]))
      if known.contains(column) { told[column] = try checked(field, of: kind) }
    }
  }

  /// A field of a kind, as it was written.
  func checked(_ field: String, of kind: Kind) throws -> String {
    guard !kind.hasField(field) else { return field }
    let nearest = kind.nearestField(to: field).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("\(kind.withArticle) has no field \"\(field)\"\(nearest)")
  }
}

extension ColumnArguments {
  /// A delivery in the words of its kind, with what its columns were taken for where that is worth a word; or what nobody knows of them.
  func understood(_ delivery: RowImport.Delivery, in dossier: Dossier) throws -> Understanding {
    guard case .csv = delivery.form, delivery.kind != .process,
      let table = ForeignTable(SourceText(path: delivery.path, bytes: delivery.bytes), of: delivery.kind)
    else { return Understanding(delivery: delivery) }
    var told = try told(for: delivery.kind, of: table.columns)
    var (known, unknown) = table.readings(told: told)
    if !unknown.isEmpty, Machine.canAsk {
      for question in unknown { told[question.place.text.lowercased()] = try ask(question, delivery.kind) }
      (known, unknown) = table.readings(told: told)
    }
    guard unknown.isEmpty else { return Understanding(delivery: delivery, unknown: unknown) }
    let isAsItShouldBe = known.allSatisfy { $0.column == $0.field } && !table.lacksIDs(known)
    guard !isAsItShouldBe else { return Understanding(delivery: delivery) }
    let bytes = table.rewritten(known, process: delivery.process, in: dossier)
    return Understanding(delivery: delivery.saying(bytes), words: words(known, of: table, delivery))
  }

  private func words(_ readings: [ForeignTable.Reading], of table: ForeignTable, _ delivery: RowImport.Delivery)
    -> [String]
  {
    let width = readings.map(\.column.count).max() ?? 0
    let lines = readings.map { reading in
      "  " + reading.column + String(repeating: " ", count: width - reading.column.count) + "  is \(reading.field)"
    }
    let ids = table.lacksIDs(readings) ? ["  ids are made from what each row is called"] : []
    return ["\(delivery.path), read as \(delivery.kind.folder):"] + lines + ids
  }

  /// Asks until the answer is a field; an empty answer takes what was suggested.
  private func ask(_ question: Diagnostic, _ kind: Kind) throws -> String {
    let column = question.place.text
    let own = "extra." + column.asID.replacing("-", with: "_")
    let first = question.suggestion ?? own
    while true {
      Machine.warn(
        "What is the column \"\(column)\"? A field of \(kind.withArticle), or \(own) to keep it [\(first)]: ")
      guard let answer = readLine() else { throw ValidationError("nothing was written") }
      let field = answer.isEmpty ? first : answer
      if kind.hasField(field) { return field }
      Machine.warn("\(kind.withArticle) has no field \"\(field)\"\n")
    }
  }
}

/// A file as it was understood.
struct Understanding {
  let delivery: RowImport.Delivery
  /// What to show before anything is written.
  var words: [String] = []
  var unknown: [Diagnostic] = []
}

extension RowImport.Delivery {
  fileprivate func saying(_ bytes: [UInt8]) -> RowImport.Delivery {
    RowImport.Delivery(path: path, bytes: bytes, form: form, kind: kind, process: process)
  }
}
