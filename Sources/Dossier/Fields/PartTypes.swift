package import Diagnostics
package import Records

/// A group of named fields within a thing: a role, a deadline, an entry of a history.
package protocol Part: Sendable {
  init()
  static var fields: [Field<Self>] { get }
  /// From when it could be known; the distant past unless it is dated.
  func knownFrom(_ times: KnownTimes) -> Instant
  /// Forgets what became known only later, beyond what its dated parts forget by themselves.
  mutating func forget(_ pruning: Pruning)
  /// What is wrong with the parts that were written, beyond what each field can tell.
  static func fault(in parts: Mapping) -> Diagnostic?
  /// Checks what no single field can tell, with the parts as they were written.
  func check(_ written: Mapping, _ decoder: inout Decoder)
}

extension Part {
  package func knownFrom(_ times: KnownTimes) -> Instant { .distantPast }
  package mutating func forget(_ pruning: Pruning) {}
  package static func fault(in parts: Mapping) -> Diagnostic? { nil }
  package func check(_ written: Mapping, _ decoder: inout Decoder) {}
}

extension FieldType where Content: Part {
  /// Named parts.
  static var parts: FieldType {
    let pruners = Content.fields.pruners()
    return FieldType(
      .parts(Content.fields.map(\.outline)),
      decode: { value, decoder in
        guard case .mapping(let mapping) = value else {
          decoder.report(
            Diagnostic(
              .wrongForm, "this field takes named parts", at: value.place.firstLine,
              notes: [
                "write {\(Content.fields.prefix(3).compactMap(\.names.first).map { $0 + ": …" }.joined(separator: ", "))}"
              ]))
          return nil
        }
        if let fault = Content.fault(in: mapping) {
          decoder.report(fault)
          return nil
        }
        var part = Content()
        guard decoder.read(mapping, into: &part, fields: Content.fields, at: mapping.place.firstLine) else {
          return nil
        }
        part.check(mapping, &decoder)
        return part
      },
      encode: { part, standpoint in .fields(Written.named(part, Content.fields, from: standpoint)) },
      prune: { part, pruning in
        guard pruning.knows(part.knownFrom(pruning.times)) else { return nil }
        var part = part
        guard pruners.allSatisfy({ $0(&part, pruning) }) else { return nil }
        part.forget(pruning)
        return part
      })
  }
}

extension Written {
  /// The fields of a whole that hold something, in the order of their declaration.
  static func named<Whole>(_ whole: Whole, _ fields: [Field<Whole>], from standpoint: Standpoint) -> [Named] {
    fields.compactMap { field in field.encode(whole, standpoint).map { Named(field.outline.names[0], $0) } }
  }
}

/// Texts under names that the author chooses, in the order of writing: options, languages, labels.
package struct NamedTexts: Sendable {
  package var entries: [Entry] = []

  package struct Entry: Sendable {
    /// Empty where the author gave none.
    package let name: String
    package let text: String
    /// Where the text stands.
    package let place: Place
    /// Where the name stands; the text's place where there is none.
    package let namePlace: Place
  }

  package subscript(name: String) -> String? { entries.first { $0.name == name }?.text }
}

extension FieldType where Content == NamedTexts {
  /// Texts that are the same in every language.
  static let texts = texts(of: .code)
  /// Texts in words that a translation says in its own.
  static let wordings = texts(of: .text("a text"))

  private static func texts(of shape: FieldShape) -> FieldType {
    FieldType(
      .texts(shape), decode: { value, decoder in NamedTexts(entries: decoder.namedTexts(value)) },
      encode: { texts, _ in texts.written })
  }
}

extension NamedTexts {
  /// Parts where each has a name of its own; else a list.
  fileprivate var written: Written? {
    let names = Set(entries.map(\.name))
    if names.count == entries.count, !names.contains("") {
      return entries.isEmpty ? nil : .fields(entries.map { .init($0.name, .text($0.text)) })
    }
    let members = entries.map { entry in
      entry.name.isEmpty ? Written.text(entry.text) : .fields([.init(entry.name, .text(entry.text))])
    }
    return members.count == 1 ? members[0] : .list(members)
  }
}

extension Decoder {
  fileprivate mutating func namedTexts(_ value: Value) -> [NamedTexts.Entry] {
    switch value {
    case .scalar(let scalar):
      return scalar.members.map { .init(name: "", text: $0.text, place: $0.place, namePlace: $0.place) }
    case .mapping(let mapping):
      return mapping.entries.compactMap { entry in
        if isEmpty(entry) { return nil }
        let text = scalar(entry.value, wanted: .text("a text"))
        return text.map {
          .init(name: entry.key.text, text: $0.text, place: $0.place, namePlace: entry.key.place)
        }
      }
    case .list(let list):
      return list.values.flatMap { isEmpty(member: $0) ? [] : namedTexts($0) }
    }
  }
}
