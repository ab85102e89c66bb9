import Diagnostics

extension PageCompiler {
  /// A section: over a list or a group with its records, over a condition as it is.
  mutating func addSection(_ section: Node.Section, _ context: Context, into draft: inout Draft) {
    guard let meaning = find(section.name, context) else { return addMuted(section, context, &draft) }
    switch meaning {
    case .value(let found): addSection(section, over: found, context, &draft)
    case .firstTurn(let frame): addCondition(.firstTurn(frame: frame), section, context, &draft)
    case .lastTurn(let frame): addCondition(.lastTurn(frame: frame), section, context, &draft)
    case .turn: refuse(section, "is a number, which is neither a list nor a condition", context, &draft)
    case .word: refuse(section, "is a word of the interface, which is neither a list nor a condition", context, &draft)
    }
  }
}

extension PageCompiler {
  private mutating func addSection(
    _ section: Node.Section, over found: Meaning.Found, _ context: Context, _ draft: inout Draft
  ) {
    let isAlways = found.optionals.isEmpty
    switch found.type.kind {
    case .number, .link, .html, .json:
      if isAlways {
        return refuse(section, "is \(found.type.kind.described): always there, and no list", context, &draft)
      }
    case .group:
      if isAlways, section.isInverted {
        return refuse(section, "is \(found.type.kind.described), which is always there", context, &draft)
      }
    case .text, .flag, .texts, .list: break
    }
    guard !section.isInverted else { return addCondition(.value(found.slot), section, context, &draft) }
    var inner = context
    inner.scope = scope(inside: found, context.scope)
    let body = body(section, inner, &draft)
    switch found.type.kind {
    case .list, .texts: draft.add(.each(found.slot, body))
    case .group: draft.add(.enter(found.slot, body))
    default: draft.add(.when(.value(found.slot), body))
    }
  }

  private mutating func addCondition(
    _ condition: Condition, _ section: Node.Section, _ context: Context, _ draft: inout Draft
  ) {
    let body = body(section, context, &draft)
    draft.add(section.isInverted ? .unless(condition, body) : .when(condition, body))
  }

  /// Compiles what is in a section; the markup must be at the same place whether or not it is drawn.
  private mutating func body(_ section: Node.Section, _ context: Context, _ draft: inout Draft) -> [Op] {
    var inner = draft.continued
    compile(section.body, context, into: &inner)
    draft.partials += inner.partials
    guard case .markup = language else { return inner.ops }
    if let place = draft.cursor.place.joined(inner.cursor.place) {
      draft.cursor.place = place
    } else if !isAdrift {
      isAdrift = true
      report(
        Diagnostic(
          .unevenSection,
          "this section starts \(draft.cursor.place.described) and ends \(inner.cursor.place.described)",
          at: context.file.source.place(section.tags.open),
          notes: [
            "what follows would mean two things; open and close tags, quotation marks and elements on the same side"
          ]
            + usage(of: context.file)))
    }
    return inner.ops
  }

  private mutating func refuse(_ section: Node.Section, _ why: String, _ context: Context, _ draft: inout Draft) {
    report(
      Diagnostic(
        .notASection, "\"\(section.name.text)\" \(why)", at: context.file.source.place(section.name.range),
        notes: ["sections go over lists, groups, flags, texts and what is optional"] + usage(of: context.file)))
    addMuted(section, context, &draft)
  }

  /// Moves through a section whose meaning is unknown without telling what follows from that.
  private mutating func addMuted(_ section: Node.Section, _ context: Context, _ draft: inout Draft) {
    muted += 1
    _ = body(section, context, &draft)
    muted -= 1
  }
}

extension Code {
  static let notASection = Code(
    "E0414", "not-a-section",
    "A section is drawn once for each item of a list, inside a group, or where a flag is set, a text is not "
      + "empty or an optional value is there. Over anything else it would always or never be drawn."
  )
  static let unevenSection = Code(
    "E0415", "uneven-section",
    "Whether a section is drawn or not, what follows it must be at the same place of the HTML: not inside a "
      + "tag in one case and between tags in the other. Otherwise nobody can say how a value there is to be "
      + "escaped."
  )
}
