import Diagnostics

extension PageCompiler {
  /// A variable: what it is, whether it is there, and how it is written at its place.
  mutating func addVariable(_ name: Node.Name, _ context: Context, into draft: inout Draft) {
    guard let meaning = find(name, context) else { return draft.cursor.passValue() }
    switch meaning {
    case .firstTurn, .lastTurn: write(.flag, name, context, &draft) { _ in nil }
    case .turn(let frame): write(.number, name, context, &draft) { _ in .turn(frame: frame) }
    case .word(let index): write(.text, name, context, &draft) { .word(index, $0) }
    case .value(let found):
      checkIsThere(found, name, context)
      let isPassage = found.type.kind.isText && draft.cursor.takesElements
      write(found.type.kind, name, context, &draft) { escape in
        isPassage && escape == .html ? .passage(found.slot) : .value(found.slot, escape)
      }
    }
    draft.cursor.passValue()
  }

  /// What a name means; where it means nothing, says so.
  mutating func find(_ name: Node.Name, _ context: Context) -> Meaning? {
    do throws(NameLookup.Miss) {
      return try NameLookup(scope: context.scope, words: words).find(name, &tables)
    } catch {
      let place = context.file.source.place(name.range(ofPart: error.part))
      report(
        Diagnostic(
          error.code, error.message, at: place,
          suggestion: error.suggestion, fix: error.certain.map { Fix(place, $0) },
          notes: error.notes + usage(of: context.file)))
      return nil
    }
  }
}

extension PageCompiler {
  private mutating func write(
    _ kind: FieldType.Kind, _ name: Node.Name, _ context: Context, _ draft: inout Draft, _ op: (Escape) -> Op?
  ) {
    do throws(Placement.Refusal) {
      let escape = try Placement(language: language, place: draft.cursor.place).escape(kind, name: name.text)
      if let op = op(escape) { draft.add(op) }
    } catch {
      guard !isAdrift else { return }
      report(
        Diagnostic(
          error.code, error.message, at: context.file.source.place(name.range),
          notes: [error.note].compactMap(\.self) + (error.code == .notALink ? links(context.scope) : [])
            + usage(of: context.file)))
    }
  }

  /// The addresses in sight.
  private func links(_ scope: Scope) -> [String] {
    let names = scope.frames.reversed().flatMap(\.fields.fields).compactMap { field -> String? in
      if case .link = field.type.kind { field.name } else { nil }
    }
    return names.isEmpty ? [] : ["links here: " + names.joined(separator: ", ")]
  }

  private mutating func checkIsThere(_ found: Meaning.Found, _ name: Node.Name, _ context: Context) {
    guard let missing = found.optionals.first(where: { !context.scope.certain.contains($0.slot) }) else { return }
    report(
      Diagnostic(
        .mayBeAbsent, "\"\(missing.name)\" may be absent, and nothing would show that it is",
        at: context.file.source.place(name.range),
        label: "write {{#\(missing.name)}}…{{/\(missing.name)}} around it",
        notes: [
          "inside that section it is certain; {{^\(missing.name)}}…{{/\(missing.name)}} is drawn where it is absent"
        ]
          + usage(of: context.file)))
  }
}

extension Node.Name {
  /// The bytes of one part of a dotted name.
  fileprivate func range(ofPart part: Int?) -> Range<Int> {
    guard let part, part < parts.count else { return range }
    let start = range.lowerBound + parts[..<part].reduce(0) { $0 + $1.utf8.count + 1 }
    return start..<start + parts[part].utf8.count
  }
}

extension Code {
  static let mayBeAbsent = Code(
    "E0408", "may-be-absent",
    "A value that is declared as optional is written inside a section over it, {{#name}}…{{.}}…{{/name}}, so "
      + "that nothing prints empty in silence."
  )
}
