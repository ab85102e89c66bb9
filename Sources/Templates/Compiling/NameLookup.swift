import Diagnostics

/// What a name means in a scope.
enum Meaning: Sendable {
  case value(Found)
  /// The index of a word of the interface.
  case word(Int)
  /// `-index`, `-first` and `-last` of the list whose frame this is.
  case turn(frame: Int)
  case firstTurn(frame: Int)
  case lastTurn(frame: Int)

  struct Found: Sendable {
    var slot: Slot
    var type: FieldType
    /// Every optional value on the way, itself included, with its name so far.
    var optionals: [(slot: Slot, name: String)] = []
  }
}

/// Finds names: the innermost record that has the first part, and the other parts within it.
struct NameLookup {
  let scope: Scope
  let words: WordList

  /// Why a name means nothing.
  struct Miss: Error {
    let code: Code
    let message: String
    /// The part of the name at fault, counted from 0; nothing for the whole.
    var part: Int?
    var suggestion: String?
    /// What was meant for certain.
    var certain: String?
    var notes: [String] = []
  }

  func find(_ name: Node.Name, _ tables: inout FieldTables) throws(Miss) -> Meaning {
    if name.text == "." { return try topic() }
    if name.text.hasPrefix("-") { return try turn(name.text) }
    let parts = name.parts
    if parts.first == WordList.name { return try word(name.text) }
    return .value(try value(parts, &tables))
  }
}

extension NameLookup {
  private func topic() throws(Miss) -> Meaning {
    switch scope.topic {
    case .value(let slot, let kind): return .value(Meaning.Found(slot: slot, type: FieldType(kind)))
    case .frame(let frame):
      let table = scope.frames[frame].fields
      if let slot = table.slot(".") {
        return .value(Meaning.Found(slot: Slot(frame: frame, slot: slot), type: table.fields[slot].type))
      }
      throw Miss(
        code: .unknownName, message: "\".\" is a whole \(table.name) here, not a text", notes: [listing(table)])
    }
  }

  private func turn(_ name: String) throws(Miss) -> Meaning {
    let known = ["-index", "-first", "-last"]
    guard known.contains(name) else {
      throw Miss(
        code: .unknownName, message: "nothing is called \"\(name)\" here",
        suggestion: Spelling.nearest(to: name, among: known),
        notes: ["inside a list there are: " + known.joined(separator: ", ")])
    }
    guard let frame = scope.listFrame else {
      throw Miss(code: .unknownName, message: "\"\(name)\" means something only inside a list")
    }
    switch name {
    case "-first": return .firstTurn(frame: frame)
    case "-last": return .lastTurn(frame: frame)
    default: return .turn(frame: frame)
    }
  }

  private func word(_ name: String) throws(Miss) -> Meaning {
    let key = String(name.dropFirst(WordList.name.count + 1))
    if let index = words.index(of: key) { return .word(index) }
    let nearest = Spelling.nearest(to: key, among: words.keys)
    throw Miss(
      code: .unknownWord, message: "no word of the interface is called \"\(key)\"",
      suggestion: nearest.map { "\(WordList.name).\($0)" },
      certain: Spelling.slip(key, of: words.keys).map { "\(WordList.name).\($0)" },
      notes: ["the words of the interface are in templates/strings/, one file a language"])
  }
}

extension NameLookup {
  private func value(_ parts: [String], _ tables: inout FieldTables) throws(Miss) -> Meaning.Found {
    guard let frame = scope.frames.lastIndex(where: { $0.fields.slot(parts[0]) != nil }),
      let slot = scope.frames[frame].fields.slot(parts[0])
    else { throw unknown(parts[0], &tables) }
    let type = scope.frames[frame].fields.fields[slot].type
    var found = Meaning.Found(slot: Slot(frame: frame, slot: slot), type: type)
    if type.isOptional { found.optionals.append((found.slot, parts[0])) }
    for index in parts.indices.dropFirst() { try descend(to: index, of: parts, &found, &tables) }
    return found
  }

  private func descend(
    to index: Int, of parts: [String], _ found: inout Meaning.Found, _ tables: inout FieldTables
  ) throws(Miss) {
    let name = parts[..<index].joined(separator: ".")
    guard case .group(let shape) = found.type.kind else {
      let isList = found.type.kind.shape != nil
      throw Miss(
        code: .unknownName, message: "\"\(name)\" is \(found.type.kind.described) and has no part \"\(parts[index])\"",
        part: index,
        notes: isList ? ["write a section over the list: {{#\(name)}}…{{/\(name)}}"] : [])
    }
    let table = tables[shape]
    guard let slot = table.slot(parts[index]) else {
      throw Miss(
        code: .unknownName, message: "\"\(name)\" has nothing called \"\(parts[index])\"", part: index,
        suggestion: Spelling.nearest(to: parts[index], among: table.names),
        certain: Spelling.slip(parts[index], of: table.names), notes: [listing(table)])
    }
    found.slot.rest.append(slot)
    found.type = table.fields[slot].type
    if found.type.isOptional { found.optionals.append((found.slot, parts[...index].joined(separator: "."))) }
  }

  private func unknown(_ name: String, _ tables: inout FieldTables) -> Miss {
    let inner = scope.frames.reversed().map(\.fields).filter { $0.slot(".") == nil }
    let elsewhere = within(name, inner, &tables)
    let nearest = elsewhere ?? Spelling.nearest(to: name, among: inner.flatMap(\.names))
    return Miss(
      code: .unknownName, message: "nothing is called \"\(name)\" here", part: 0, suggestion: nearest,
      certain: elsewhere == nil ? Spelling.slip(name, of: Set(inner.flatMap(\.names))) : nil,
      notes: [ForeignSyntax.hint(onName: name)].compactMap(\.self) + inner.map(listing))
  }

  /// The way to a name that is a part of a group in sight.
  private func within(_ name: String, _ tables: [FieldTable], _ made: inout FieldTables) -> String? {
    for field in tables.flatMap(\.fields) {
      if case .group(let shape) = field.type.kind, made[shape].slot(name) != nil { return "\(field.name).\(name)" }
    }
    return nil
  }

  private func listing(_ table: FieldTable) -> String { "\(table.name) has: " + table.names.joined(separator: ", ") }
}

extension Code {
  static let unknownName = Code(
    "E0405", "unknown-name",
    "A template can write what its page declares, and nothing else. A name is looked for in the innermost "
      + "section first, then outwards. `parley views PAGE` lists what there is."
  )
  static let unknownWord = Code(
    "E0406", "unknown-word",
    "{{t.key}} writes a word of the interface in the page's language. The keys are those of "
      + "templates/strings/LANG.yaml."
  )
}
