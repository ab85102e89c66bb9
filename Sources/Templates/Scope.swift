/// What names mean at a spot of a template: the records within reach, and which optional values are known to be there.
struct Scope: Sendable {
  private var levels: [Level]
  private var frames = 1

  private enum Level: Sendable {
    case shape(Shape, frame: Int)
    /// A plain value: the member of a list of texts, or an optional inside its own section.
    case value(FieldKind, Slot)
  }

  /// A name that was found: its type, and where its value is.
  struct Found: Sendable {
    let kind: FieldKind
    let slot: Slot
  }

  init(_ shape: Shape) { levels = [.shape(shape, frame: 0)] }

  /// Inside a section over a list or a group.
  func entering(_ shape: Shape) -> Scope {
    var scope = self
    scope.levels.append(.shape(shape, frame: frames))
    scope.frames += 1
    return scope
  }

  /// Inside a section over a list of texts.
  func enteringMember(_ kind: FieldKind) -> Scope {
    var scope = self
    scope.levels.append(.value(kind, Slot(frame: frames, path: [])))
    scope.frames += 1
    return scope
  }

  /// Inside a section over a value: it is there, and `{{.}}` is it.
  func knowing(_ found: Found) -> Scope {
    var scope = self
    scope.levels.append(.value(found.kind.certain, found.slot))
    return scope
  }

  /// What a name stands for; with dots, a name inside what the one before stands for.
  func find(_ name: String) -> Found? {
    if name == "." { return current }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard var found = first(parts[0]) else { return nil }
    for part in parts.dropFirst() {
      guard case .group(let shape) = certain(found).kind,
        let index = shape.fields.firstIndex(where: { $0.name == part })
      else { return nil }
      found = Found(
        kind: shape.fields[index].type, slot: Slot(frame: found.slot.frame, path: found.slot.path + [index]))
    }
    return certain(found)
  }

  /// Every name within reach, the nearest first.
  var names: [String] {
    levels.reversed().flatMap { level in
      if case .shape(let shape, _) = level { shape.fields.map(\.name) } else { [String]() }
    }
  }

  private var current: Found? {
    if case .value(let kind, let slot)? = levels.last { Found(kind: kind, slot: slot) } else { nil }
  }

  private func first(_ name: String) -> Found? {
    for case .shape(let shape, let frame) in levels.reversed() {
      if let index = shape.fields.firstIndex(where: { $0.name == name }) {
        return Found(kind: shape.fields[index].type, slot: Slot(frame: frame, path: [index]))
      }
    }
    return nil
  }

  /// Without its "may be absent", where a section round this spot has made sure of it.
  private func certain(_ found: Found) -> Found {
    let isKnown = levels.contains { level in
      if case .value(_, let slot) = level { slot == found.slot } else { false }
    }
    return isKnown ? Found(kind: found.kind.certain, slot: found.slot) : found
  }
}

extension FieldKind {
  var certain: FieldKind { if case .optional(let kind) = self { kind } else { self } }

  /// What it is, for messages.
  var words: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .link: "a link"
    case .number: "a number"
    case .json: "JSON"
    case .flag: "a yes or no"
    case .optional(let kind): kind.words + " that may be absent"
    case .list(let shape): "a list of \(shape.name)"
    case .texts: "a list of texts"
    case .group(let shape): "a group of names (\(shape.name))"
    }
  }
}
