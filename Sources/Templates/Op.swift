/// One step of a compiled template.
indirect enum Op: Sendable {
  case literal([UInt8])
  case value(Slot, Escape)
  /// A word of the interface, by its number.
  case word(Int, Escape)
  /// What follows stands only if the value is there, or says yes.
  case when(Slot, [Op])
  case unless(Slot, [Op])
  /// Once for each member, or once for a group, with its names within reach.
  case each(Slot, [Op])
}

/// Where a value is found: in which of the records within reach, and under which number there.
struct Slot: Sendable, Hashable {
  /// 0 for the page's own record.
  let frame: Int
  /// One number for each part of a dotted name; none for the member itself.
  let path: [Int]
}

/// Writes a page from its compiled template: nothing is looked up by name.
struct Renderer {
  let words: [[UInt8]]
  private(set) var output: [UInt8] = []
  private var frames: [ViewValue]

  init(_ record: ViewRecord, words: [[UInt8]]) {
    frames = [.record(record)]
    self.words = words
    output.reserveCapacity(16_384)
  }

  mutating func run(_ ops: [Op]) {
    for op in ops {
      switch op {
      case .literal(let bytes): output += bytes
      case .value(let slot, let escape): write(value(at: slot), escape)
      case .word(let number, let escape): escape.append(words[number], to: &output)
      case .when(let slot, let inner): if value(at: slot).isThere { run(inner) }
      case .unless(let slot, let inner): if !value(at: slot).isThere { run(inner) }
      case .each(let slot, let inner): repeated(value(at: slot), inner)
      }
    }
  }

  private mutating func repeated(_ value: ViewValue, _ ops: [Op]) {
    switch value {
    case .list(let members):
      for member in members {
        frames.append(member)
        run(ops)
        frames.removeLast()
      }
    case .record:
      frames.append(value)
      run(ops)
      frames.removeLast()
    default: break
    }
  }

  private func value(at slot: Slot) -> ViewValue {
    var value = frames[slot.frame]
    for index in slot.path {
      guard case .record(let record) = value else { return .absent }
      value = record.values[index]
    }
    return value
  }

  private mutating func write(_ value: ViewValue, _ escape: Escape) {
    switch value {
    case .text(var text): text.withUTF8 { escape.append($0, to: &output) }
    case .bytes(let bytes): escape.append(bytes, to: &output)
    default: break
    }
  }
}

extension ViewValue {
  /// Whether a section over it is shown.
  fileprivate var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let members): !members.isEmpty
    case .record: true
    case .absent: false
    }
  }
}
