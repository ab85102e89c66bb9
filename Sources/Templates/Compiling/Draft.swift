/// A compiled template while it grows: its steps, and where in the markup it has come to.
struct Draft: Sendable {
  private(set) var ops: [Op] = []
  var cursor: MarkupCursor
  /// How many partials went into it.
  var partials = 0

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if case .literal(let before) = ops.last {
      ops[ops.count - 1] = .literal(before + bytes)
    } else {
      ops.append(.literal(Array(bytes)))
    }
  }

  mutating func add(_ op: Op) { ops.append(op) }

  /// Takes over what another has come to.
  mutating func add(_ other: Draft) {
    for op in other.ops {
      if case .literal(let bytes) = op { add(bytes[...]) } else { ops.append(op) }
    }
    cursor = other.cursor
    partials += other.partials
  }

  /// An empty draft that goes on from here.
  var continued: Draft { Draft(cursor: cursor) }

  init(cursor: MarkupCursor) {
    self.cursor = cursor
  }
}
