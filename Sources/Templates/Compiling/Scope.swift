import Diagnostics

/// What names mean at one place of a template: the records around it from the page inwards, what `.` is, and what is
/// certain.
struct Scope: Sendable {
  /// A number for every distinct scope of a page.
  var id = 0
  var frames: [Frame]
  var topic: Topic
  /// Optional values that are there, because a section over them is open.
  var certain: Set<Slot> = []

  struct Frame: Sendable {
    let fields: FieldTable
    let isList: Bool
  }

  /// What `{{.}}` stands for.
  enum Topic: Sendable {
    case frame(Int)
    case value(Slot, FieldType.Kind)
  }

  init(_ fields: FieldTable) {
    frames = [Frame(fields: fields, isList: false)]
    topic = .frame(0)
  }

  /// The scope inside a section that brings a record.
  func entering(_ fields: FieldTable, isList: Bool) -> Scope {
    var scope = self
    scope.topic = .frame(frames.count)
    scope.frames.append(Frame(fields: fields, isList: isList))
    return scope
  }

  /// The frame of the innermost list.
  var listFrame: Int? { frames.lastIndex { $0.isList } }
}

/// The fields of a shape, found by name.
struct FieldTable: Sendable {
  private let shape: Shape
  let fields: [Shape.Field]
  private let slots: [String: Int]

  init(_ shape: Shape) {
    self.shape = shape
    fields = shape.fields
    slots = Dictionary(zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
  }

  var name: String { shape.name }

  func slot(_ name: String) -> Int? { slots[name] }

  var names: [String] { fields.map(\.name) }
}

/// Field tables by shape, each made once.
struct FieldTables: Sendable {
  private var made: [Shape.ID: FieldTable] = [:]

  subscript(_ shape: Shape) -> FieldTable {
    mutating get {
      if let table = made[shape.id] { return table }
      let table = FieldTable(shape)
      made[shape.id] = table
      return table
    }
  }
}
