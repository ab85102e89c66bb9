import Diagnostics
import Records

/// Puts the texts of a translation in the place of those of a thing. What is no text (dates, stances, ids, sources) is the
/// original's, whatever a translation says.
struct Telling {
  /// The language it is told in; nothing where only what is said in others is taken out.
  let language: String?
  /// The site's languages beside the first.
  let others: Set<String>
  /// The language that the thing is written in.
  let origin: String

  /// Texts that stay as they are.
  private(set) var left: [String] = []
  /// Where the texts are that a translation should have and has not: `question`, `options.joint`.
  private(set) var missing: [String] = []
  /// How many texts were put in place.
  private(set) var count = 0
  /// What was used of translations that stand in the thing itself.
  private(set) var inside: [Place] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var path: [String] = []

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  init(language: String?, others: Set<String>, origin: String) {
    (self.language, self.others, self.origin) = (language, others, origin)
  }

  /// Named fields with the texts of their translations, of which an earlier one counts before a later.
  mutating func told(_ original: Mapping, by translations: [Mapping], _ fields: [FieldOutline]) -> Mapping {
    let said = translations + inside(original, fields)
    var entries: [Mapping.Entry] = []
    for entry in original.entries where !isTranslation(entry, fields) {
      guard let field = fields.first(where: { $0.names.contains(entry.key.text) }) else {
        entries.append(entry)
        continue
      }
      path.append(field.names[0])
      let value = told(entry.value, by: said.compactMap { $0.value(of: field) }.first, field.shape)
      path.removeLast()
      entries.append(.init(key: entry.key, value: value))
    }
    for mapping in said { entries += additions(mapping, to: original, fields) }
    return Mapping(entries: entries, place: original.place)
  }

  /// A body of Markdown; that of the translation, where it has one.
  mutating func told(_ original: Prose?, by translation: Prose?) -> Prose? {
    guard language != nil, let original, !original.isEmpty else { return original }
    guard let translation, !translation.isEmpty else {
      if language != origin { missing.append("body") }
      return original
    }
    count += 1
    return translation
  }
}

extension Telling {
  /// Whether a field is no field of the thing but what it says in another language.
  private func isTranslation(_ entry: Mapping.Entry, _ fields: [FieldOutline]) -> Bool {
    others.contains(entry.key.text) && !fields.contains { $0.names.contains(entry.key.text) }
  }

  private mutating func inside(_ original: Mapping, _ fields: [FieldOutline]) -> [Mapping] {
    original.entries.filter { isTranslation($0, fields) }.compactMap { entry in
      guard case .mapping(let mapping) = entry.value else {
        diagnostics.append(
          Diagnostic(
            .wrongForm, "what stands under a language are fields", at: entry.value.place.firstLine,
            notes: ["write \(entry.key.text): {\(fields.first?.names[0] ?? "title"): …}"]))
        return nil
      }
      guard entry.key.text == language else { return nil }
      inside.append(mapping.place)
      return mapping
    }
  }

  private mutating func told(_ value: Value, by said: Value?, _ shape: FieldShape) -> Value {
    switch shape {
    case .text, .short, .inline: return words(value, by: said, shape)
    case .name: return said ?? value
    case .texts(.text): return texts(value, by: said)
    case .list(let member): return list(value, by: said, member)
    case .parts(let fields):
      guard case .mapping(let mapping) = value else { return value }
      return .mapping(told(mapping, by: [said?.mapping].compactMap(\.self), fields))
    case .otherValue(let kind, let beside):
      guard case .mapping(let mapping) = value else { return value }
      return .mapping(told(mapping, by: [said?.mapping].compactMap(\.self), beside + kind.fields))
    default:
      if let said, !said.isSame(as: value) { report(fact: path.last ?? "", at: said.place.firstLine) }
      return value
    }
  }

  private mutating func words(_ value: Value, by said: Value?, _ shape: FieldShape) -> Value {
    guard language != nil, language != origin else { return value }
    if let said {
      count += 1
      return said
    }
    missing.append(path.joined(separator: "."))
    if case .scalar(let scalar) = value, !shape.isInline { left.append(scalar.text) }
    return value
  }

  private mutating func texts(_ value: Value, by said: Value?) -> Value {
    guard case .mapping(let mapping) = value else { return value }
    let entries = mapping.entries.map { entry in
      path.append(entry.key.text)
      defer { path.removeLast() }
      return Mapping.Entry(key: entry.key, value: words(entry.value, by: said?.mapping?[entry.key.text], .text("")))
    }
    for entry in said?.mapping?.entries ?? [] where mapping[entry.key.text] == nil {
      report(more: entry.key, Spelling.nearest(to: entry.key.text, among: mapping.entries.map(\.key.text)))
    }
    return .mapping(Mapping(entries: entries, place: mapping.place))
  }

  private mutating func list(_ value: Value, by said: Value?, _ member: FieldShape) -> Value {
    let (members, others) = (value.members, said?.members ?? [])
    if let fields = member.fields { return parts(value, members, by: others, fields) }
    guard member.isText else { return told(value, by: said, .code) }
    let fits = others.count == members.count
    if let said, !fits { report(uneven: members.count, others.count, at: said.place.firstLine) }
    let told = members.enumerated().map { index, original in
      self.told(original, by: fits && said != nil ? others[index] : nil, member)
    }
    if case .scalar = value, told.count == 1 { return told[0] }
    return .list(List(values: told, place: value.place))
  }

  /// Each part is told by the one that writes the same facts again, or where none are written, by the one in its place.
  private mutating func parts(_ value: Value, _ members: [Value], by said: [Value], _ fields: [FieldOutline]) -> Value {
    let originals = members.map(\.mapping)
    var partners: [Int: Mapping] = [:]
    for (index, translation) in said.enumerated() {
      guard let translation = translation.mapping else { continue }
      let facts = translation.entries.filter { entry in fields.contains { $0.isFact(named: entry.key.text) } }
      let place =
        facts.isEmpty
        ? (said.count == members.count ? index : nil)
        : originals.indices.first { partners[$0] == nil && (originals[$0]?.holds(facts, fields) ?? false) }
      if let place {
        partners[place] = translation
      } else {
        report(unmatched: translation, facts.isEmpty, members.count, said.count)
      }
    }
    let told = originals.enumerated().map { index, original in
      original.map { Value.mapping(self.told($0, by: [partners[index]].compactMap(\.self), fields)) } ?? members[index]
    }
    if case .mapping = value, told.count == 1 { return told[0] }
    return .list(List(values: told, place: value.place))
  }

  /// What a translation says that the original does not: a title it may have.
  private mutating func additions(_ said: Mapping, to original: Mapping, _ fields: [FieldOutline]) -> [Mapping.Entry] {
    var added: [Mapping.Entry] = []
    for entry in said.entries {
      let name = entry.key.text
      let isNote = path.isEmpty && TranslationNote.names.contains(name)
      guard !isNote, !original.entries.contains(where: { $0.key.text == name }) else { continue }
      guard let field = fields.first(where: { $0.names.contains(name) }) else {
        report(unknown: entry.key, fields)
        continue
      }
      if original.value(of: field) != nil { continue }
      if name == "title" {
        added.append(entry)
      } else if field.shape.isText {
        report(more: entry.key, nil)
      } else {
        report(fact: name, at: entry.key.place)
      }
    }
    return added
  }
}
