/// Runs a compiled template over a page's values and appends its bytes.
struct Renderer {
  private(set) var out: [UInt8] = []
  private var frames: [Frame]
  private let words: Words

  /// A record that names are read from, with its turn where a list brought it.
  private struct Frame {
    let record: ViewRecord
    var turn = 0
    var isLast = false
  }

  init(_ record: ViewRecord, words: Words, capacity: Int) {
    frames = [Frame(record: record)]
    self.words = words
    out.reserveCapacity(capacity)
  }

  mutating func run(_ ops: [Op]) {
    for op in ops {
      switch op {
      case .literal(let bytes): out.append(contentsOf: bytes)
      case .value(let slot, let escape): write(value(slot), escape)
      case .passage(let slot): writePassage(value(slot))
      case .word(let index, let escape):
        if words.texts.indices.contains(index) { escape.write(words.texts[index], to: &out) }
      case .turn(let frame): out.append(contentsOf: String(frames[frame].turn).utf8)
      case .when(let condition, let body): if holds(condition) { run(body) }
      case .unless(let condition, let body): if !holds(condition) { run(body) }
      case .each(let slot, let body): if case .list(let list) = value(slot) { each(list, body) }
      case .enter(let slot, let body): if case .group(let record) = value(slot) { enter(Frame(record: record), body) }
      }
    }
  }
}

extension Renderer {
  private func value(_ slot: Slot) -> Value {
    var value = frames[slot.frame].record.values[slot.slot]
    for next in slot.rest {
      guard case .group(let record) = value else { return .absent }
      value = record.values[next]
    }
    return value
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .value(let slot): value(slot).holds
    case .firstTurn(let frame): frames[frame].turn == 1
    case .lastTurn(let frame): frames[frame].isLast
    }
  }

  private mutating func write(_ value: Value, _ escape: Escape) {
    switch value {
    case .text(let text): escape.write(text, to: &out)
    case .link(let link): escape.write(link.text, to: &out)
    case .number(let number): out.append(contentsOf: String(number).utf8)
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { escape.write($0, to: &out) }
    case .absent, .flag, .group, .list: break
    }
  }

  private mutating func writePassage(_ value: Value) {
    guard !words.left.isEmpty, case .text(let text) = value, let language = words.left[text] else {
      return write(value, .html)
    }
    out += "<span lang=\"".utf8
    Escape.html.write(language.tag, to: &out)
    if let direction = language.direction { out += "\" dir=\"\(direction)".utf8 }
    out += "\">".utf8
    Escape.html.write(text, to: &out)
    out += "</span>".utf8
  }

  private mutating func each(_ list: ViewList, _ body: [Op]) {
    for index in 0..<list.count {
      enter(Frame(record: list.record(index), turn: index + 1, isLast: index == list.count - 1), body)
    }
  }

  private mutating func enter(_ frame: Frame, _ body: [Op]) {
    frames.append(frame)
    run(body)
    frames.removeLast()
  }
}
