import Diagnostics

/// A column of a table: the field that its cells give, as a path of names and numbers.
struct Column {
  let head: Scalar
  let path: [Step]
  /// Whether its name has more parts than are read. Its cells then stand under the whole of it.
  let isTooDeep: Bool

  /// The parts of the longest path.
  static let deepest = 100

  /// One step from a whole to a part of it.
  enum Step: Hashable {
    case name(String)
    /// A member of a list, counted from 1.
    case member(Int)
    /// An empty part, whose cell says what it is: `text`, `list` or `parts`.
    case nothing
  }

  /// Cuts a head at its dots. A dot that belongs to a name, and a name that is a number, have `\` before them:
  /// `links.example\.org`, `extra.\1`.
  init(head: Scalar) {
    self.head = head
    var path: [Step] = []
    var (name, isEscaped, isPlain) = ("", false, true)
    func step() -> Step {
      let number = isPlain && !path.isEmpty && name.utf8.allSatisfy { (48...57).contains($0) } ? Int(name) : nil
      guard let number, String(number) == name else { return .name(name) }
      return number > 0 ? .member(number) : .nothing
    }
    for scalar in head.text.unicodeScalars {
      if scalar == ".", !isEscaped {
        path.append(step())
        (name, isPlain) = ("", true)
      } else if scalar == "\\", !isEscaped {
        (isEscaped, isPlain) = (true, false)
        continue
      } else {
        name.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    if isEscaped { name += "\\" }
    path.append(step())
    isTooDeep = path.count > Self.deepest
    self.path = isTooDeep ? [.name(head.text)] : path
  }
}

/// Puts the cells of a row together again as fields with parts and lists.
struct CellSheet {
  private(set) var diagnostics: [Diagnostic] = []

  fileprivate struct Cell {
    let path: ArraySlice<Column.Step>
    let head: Scalar
    let cell: Scalar
  }

  /// The fields that a row's cells give; an empty cell gives none.
  mutating func fields(of row: [Scalar], under columns: [Column], in source: SourceText) -> Mapping {
    let first = row.first?.place.range.lowerBound ?? 0
    let place = source.place(first..<(row.last?.place.range.upperBound ?? first))
    let cells: [Cell] = zip(columns, row).compactMap { column, cell in
      cell.text.isEmpty || column.head.text.isEmpty
        ? nil : Cell(path: column.path[...], head: column.head, cell: cell)
    }
    return mapping(cells, at: place)
  }
}

extension CellSheet {
  private mutating func mapping(_ cells: [Cell], at place: Place) -> Mapping {
    let entries = grouped(cells).map { step, members in
      let name = Scalar(text: step.text, place: members[0].head.place)
      return Mapping.Entry(key: name, value: value(of: members))
    }
    return Mapping(entries: entries, place: place)
  }

  /// Cells whose paths begin alike, in the order in which they first come.
  private func grouped(_ cells: [Cell]) -> [(step: Column.Step, members: [Cell])] {
    var groups: [(step: Column.Step, members: [Cell])] = []
    var spots: [Column.Step: Int] = [:]
    for cell in cells {
      guard let step = cell.path.first else { continue }
      if let spot = spots[step] {
        groups[spot].members.append(cell)
      } else {
        spots[step] = groups.count
        groups.append((step, [cell]))
      }
    }
    return groups
  }

  /// What the cells below one step give: a text, a list where all go on with a number, or named parts.
  private mutating func value(of cells: [Cell]) -> Value {
    let place = cells[0].cell.place
    if let whole = cells.first(where: { $0.path.count == 1 }) {
      // Of two columns with one name it has been told already.
      for other in cells where other.head.text != whole.head.text { twice(other, whole) }
      return .scalar(whole.cell)
    }
    if cells.count == 1, cells[0].path.dropFirst().first == .nothing, let nothing = cells[0].nothing { return nothing }
    let rest: [Cell] = cells.map { Cell(path: $0.path.dropFirst(), head: $0.head, cell: $0.cell) }
    let groups = grouped(rest)
    let numbers = groups.compactMap(\.step.number)
    guard numbers.count == groups.count else { return .mapping(mapping(rest, at: place)) }
    let ordered = groups.sorted { ($0.step.number ?? 0) < ($1.step.number ?? 0) }
    return .list(List(values: ordered.map { value(of: $0.members).whole }, place: place))
  }

  private mutating func twice(_ cell: Cell, _ whole: Cell) {
    diagnostics.append(
      Diagnostic(
        .cellTwice, "the columns \"\(whole.head.text)\" and \"\(cell.head.text)\" give one field in this row",
        at: cell.cell.place, related: [.init(whole.cell.place, "given here too")]))
  }
}

extension CellSheet.Cell {
  /// The empty value that the cell stands for; nothing where it says something else.
  fileprivate var nothing: Value? {
    let place = cell.place
    return switch cell.text {
    case "text": .scalar(Scalar(text: "", place: place))
    case "list": .list(List(values: [], place: place))
    case "parts": .mapping(Mapping(entries: [], place: place))
    default: nil
    }
  }
}

extension Value {
  /// A member that has a cell of its own, which is therefore no list.
  fileprivate var whole: Value {
    guard case .scalar(let scalar) = self else { return self }
    return .scalar(Scalar(text: scalar.text, place: scalar.place, isVerbatim: scalar.isVerbatim))
  }
}

extension Column.Step {
  fileprivate var number: Int? { if case .member(let number) = self { number } else { nil } }

  fileprivate var text: String {
    switch self {
    case .name(let name): name
    case .member(let number): String(number)
    case .nothing: "0"
    }
  }
}

extension Code {
  static let cellTwice = Code(
    "E0121", "cell-twice",
    "A field is given once in a row: whole, as in \"roles\", or in parts, as in \"roles.1.title\". Two columns here give the same one."
  )
}
