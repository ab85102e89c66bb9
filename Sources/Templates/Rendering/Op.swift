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
