/// A compiled template while it grows: its steps, and where in the markup it has come to.
struct Draft: Sendable {
  var cursor: MarkupCursor
  /// How many partials went into it.
  var partials = 0
  private var steps: [Op] = []
  /// Literal text that comes after the steps.
  private var literal: [UInt8] = []

  init(cursor: MarkupCursor) {
    self.cursor = cursor
  }

  var ops: [Op] { literal.isEmpty ? steps : steps + [.literal(literal)] }

  /// An empty draft that goes on from here.
  var continued: Draft { Draft(cursor: cursor) }

  mutating func add(_ bytes: ArraySlice<UInt8>) { literal += bytes }

  mutating func add(_ op: Op) {
    flush()
    steps.append(op)
  }

  /// Takes over what another has come to.
  mutating func add(_ other: Draft) {
    if case .literal(let bytes) = other.steps.first {
      literal += bytes
      flush()
      steps += other.steps.dropFirst()
    } else if !other.steps.isEmpty {
      flush()
      steps += other.steps
    }
    literal += other.literal
    cursor = other.cursor
    partials += other.partials
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    steps.append(.literal(literal))
    literal = []
  }
}
