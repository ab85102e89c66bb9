/// One step of a compiled template.
enum Op: Sendable {
  case literal([UInt8])
  case value(Slot, Escape)
  /// A text in the content of HTML, where it may say its language.
  case passage(Slot)
  case word(Int, Escape)
  /// Which turn of a list it is, from 1.
  case turn(frame: Int)
  case when(Condition, [Op])
  case unless(Condition, [Op])
  case each(Slot, [Op])
  /// Enters a group where it is there.
  case enter(Slot, [Op])
}

/// Where a value stands: the frame, counted from the page, the slot in its record, and further slots through groups.
struct Slot: Sendable, Hashable {
  let frame: Int
  let slot: Int
  var rest: [Int] = []
}

/// What decides whether a section is drawn.
enum Condition: Sendable {
  case value(Slot)
  case firstTurn(frame: Int)
  case lastTurn(frame: Int)
}

extension Op {
  /// Whether a field of the page's own view is asked for, by its slot.
  func draws(_ slot: Int) -> Bool {
    switch self {
    case .literal, .word, .turn: false
    case .value(let asked, _), .passage(let asked): asked.is(slot)
    case .when(let condition, let ops), .unless(let condition, let ops):
      condition.asks(for: slot) || ops.contains { $0.draws(slot) }
    case .each(let asked, let ops), .enter(let asked, let ops): asked.is(slot) || ops.contains { $0.draws(slot) }
    }
  }
}

extension Condition {
  fileprivate func asks(for slot: Int) -> Bool { if case .value(let asked) = self { asked.is(slot) } else { false } }
}

extension Slot {
  fileprivate func `is`(_ slot: Int) -> Bool { frame == 0 && self.slot == slot }
}
