package import Dossier

/// Rows as a table (RFC 4180) that can be read back with nothing lost: the first row names the fields, in the order in which the
/// kind declares them. The members of a list stand in one cell with `;` between them; a field within a field has a dot in its
/// column's name, and a member of a list that is no plain text a number: `roles.1.title`. An empty part has the number 0, and its cell
/// says what is empty: a text, a list, or parts.
package struct CSVWriter {
  private let columns: [FieldOutline]
  private var names = FreeNames()

  private init(columns: [FieldOutline]) { self.columns = columns }

  package static func bytes(_ rows: [Row], columns: [FieldOutline]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    let cells = rows.map { writer.cells(of: $0) }
    let needed = columns.enumerated().filter(\.element.isRequired).map { [CellStep(name: $1.names[0], rank: $0)] }
    let paths = Set(cells.joined().map(\.path)).union(needed).sorted { $0.lexicographicallyPrecedes($1) }
    var bytes = line(paths.map(\.head.quotedInHead))
    for row in cells {
      let texts = Dictionary(row.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
      bytes += line(paths.map { texts[$0]?.quotedInCell ?? "" })
    }
    return bytes
  }

  /// One row of a table, each text in a cell.
  static func row(_ texts: [String]) -> [UInt8] { line(texts.map(\.quotedInCell)) }
}

extension CSVWriter {
  private typealias Cell = (path: [CellStep], text: String)

  private mutating func cells(of row: Row) -> [Cell] {
    columns.enumerated().flatMap { index, column in
      row[column.names[0]].map { cells(of: $0, column.shape, at: [CellStep(name: column.names[0], rank: index)]) } ?? []
    }
  }

  private mutating func cells(of value: Written, _ shape: FieldShape, at path: [CellStep]) -> [Cell] {
    switch value {
    case .text(""), .list([]), .fields([]): return [(path + [.nothing], value.sort)]
    case .text(let text):
      if case .texts = shape { return list([value], shape, at: path) }
      return [(path, text)]
    case .number(let digits): return [(path, digits)]
    case .flag(let flag): return [(path, flag ? "yes" : "no")]
    case .list(let members): return list(members, shape, at: path)
    case .fields(let fields): return parts(fields, shape, at: path)
    }
  }

  /// A list in one cell where its kind of field is read so, and its members are such as can stand there.
  private mutating func list(_ members: [Written], _ shape: FieldShape, at path: [CellStep]) -> [Cell] {
    let member: FieldShape
    switch shape {
    case .list(let inner): member = inner
    case .texts(let text): member = .texts(text)
    default: return numbered(members, .anything, at: path)
    }
    let texts = members.compactMap(\.inCell)
    return texts.count == members.count ? [(path, texts.cell)] : numbered(members, member, at: path)
  }

  private mutating func numbered(_ members: [Written], _ shape: FieldShape, at path: [CellStep]) -> [Cell] {
    members.enumerated().flatMap { index, member -> [Cell] in
      let path = path + [CellStep(member: index + 1)]
      if case .text(let text) = member, !text.isEmpty { return [(path, text)] }
      return cells(of: member, shape, at: path)
    }
  }

  private mutating func parts(_ fields: [Written.Named], _ shape: FieldShape, at path: [CellStep]) -> [Cell] {
    switch shape {
    case .parts(let outlines):
      return declared(fields, outlines, at: path)
    case .otherValue(let kind, let beside):
      return declared(
        fields, kind.fields.filter { field in !beside.contains { $0.names == field.names } } + beside, at: path)
    case .texts:
      // Their order means something, and in a table it is that of the columns.
      guard let ranks = names.ranks(of: fields.map(\.name), below: path) else {
        return numbered(fields.map { .fields([$0]) }, shape, at: path)
      }
      return free(fields, ranks, .text(""), at: path)
    default:
      return free(fields, names.anyRanks(of: fields.map(\.name), below: path), .anything, at: path)
    }
  }

  private mutating func declared(_ fields: [Written.Named], _ outlines: [FieldOutline], at path: [CellStep]) -> [Cell] {
    fields.flatMap { field -> [Cell] in
      guard let rank = outlines.firstIndex(where: { $0.names.contains(field.name) }) else { return [] }
      return cells(of: field.value, outlines[rank].shape, at: path + [CellStep(name: field.name, rank: rank)])
    }
  }

  private mutating func free(
    _ fields: [Written.Named], _ ranks: [Int], _ shape: FieldShape, at path: [CellStep]
  ) -> [Cell] {
    zip(fields, ranks).flatMap { field, rank in
      cells(of: field.value, shape, at: path + [CellStep(name: field.name, rank: rank)])
    }
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array(cells.joined(separator: ",").utf8) + [0x0D, 0x0A]
  }
}

extension Written {
  /// Its words, where they can be one of several in a cell: no white space at either end, which reading takes away.
  fileprivate var inCell: String? {
    switch self {
    case .text(let text): text.isEmpty || text.hasWhiteEnds ? nil : text
    case .number(let digits): digits
    case .flag(let flag): flag ? "yes" : "no"
    case .list, .fields: nil
    }
  }
}

extension Written {
  /// What something is of which there is nothing.
  fileprivate var sort: String {
    switch self {
    case .list: "list"
    case .fields: "parts"
    case .text, .number, .flag: "text"
    }
  }
}

extension [String] {
  /// With `;` between them. One that belongs to a text has `\` before it; a backslash before any `;` is doubled.
  fileprivate var cell: String {
    enumerated().map { index, text in
      let pieces = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      let last = pieces.count - 1
      return pieces.enumerated().map { number, piece in
        let word = String(decoding: piece, as: UTF8.self)
        let isBeforeSemicolon = number < last || index < count - 1
        let doubled = isBeforeSemicolon ? piece.reversed().prefix { $0 == UInt8(ascii: "\\") }.count : 0
        return word + String(repeating: "\\", count: doubled) + (number < last ? "\\;" : "")
      }.joined()
    }.joined(separator: ";")
  }
}

extension String {
  fileprivate var hasWhiteEnds: Bool {
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return false
    }
    return unicodeScalars.first?.properties.isWhitespace ?? false
      || unicodeScalars.last?.properties.isWhitespace ?? false
  }

  /// As a cell: in quotes where it holds what would end one.
  fileprivate var quotedInCell: String {
    hasWhiteEnds || utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } ? quoted : self
  }

  /// In the first row, what could be taken for the sign between the columns stands in quotes too.
  fileprivate var quotedInHead: String { utf8.contains { $0 == 0x3B || $0 == 0x09 } ? quoted : quotedInCell }

  private var quoted: String {
    let pieces = utf8.split(separator: 0x22, omittingEmptySubsequences: false)
    return "\"" + pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\"\"") + "\""
  }
}
