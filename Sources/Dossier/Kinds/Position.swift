package import Diagnostics

/// Where a party stands on an option of an issue, since when, and on whose word.
package struct Position: Entry {
  package static let kind = Kind.position
  package var head = Head()
  /// Only in rows of their own, which stand outside their issue.
  package var issue: Reference?
  package var party = Reference.unset
  package var option = ""
  package var stance = Stance.undeclared
  package var kind: PositionKind?
  package var condition: String?
  package var date: EDTFDate?
  package var reported: EDTFDate?
  package var checked: EDTFDate?
  package var basis: Basis?
  package var attributedBy: Reference?
  package var because: [Reference] = []
  package var statements: [Reference] = []
  package var sources: [Reference] = []
  package var credibility: Credibility?
  package var says: InlineText?
  package var interest: InlineText?
  /// The source that its issue gives to every position that names none.
  var issueSource: Reference?

  package init() {}

  package static let fields: [Field<Position>] = withCommon([
    .required("party", .seat, \.party, "Who."),
    .required("option", .code, \.option, "On which option of the issue."),
    .required("stance", .oneOf, \.stance, "How it stands to the option."),
    .optional("kind", .oneOf, \.kind, "What the position is in the bargaining."),
    .optional("condition", .text, \.condition, "On what it depends; needed where the stance is conditional."),
    .optional("date", .date, \.date, "Since when."),
    .optional("reported", .date, \.reported, "When it could first be known."),
    .optional("checked", .date, \.checked, "When we last looked; needed where the stance is undeclared."),
    .optional("basis", .oneOf, \.basis, "On what it rests."),
    .optional(
      "attributed_by", .reference(.party, .person, .source), \.attributedBy,
      "Who says so of it; needed where it is attributed."
    ).pruned(by: fallsWithClaimant),
    .list(
      "because", .reference(.issue, .statement, .event), \.because,
      "From what we infer it; needed where it is inferred."),
    .list("statements", or: "statement", .reference(.statement), \.statements, "The party's own words."),
    .list("sources", or: "source", .reference(.source), \.sources, "Who reports it."),
    .optional("credibility", .oneOf, \.credibility, "How far this claim can be believed, 1 to 6."),
    .optional("says", .inline, \.says, "What it wants, in our words."),
    .optional("interest", .inline, \.interest, "Why it wants it."),
    .optional("issue", .reference(.issue), \.issue, "The issue, for a row that stands outside it."),
  ])

  /// Whether its author named sources, or statements, shown or not.
  var namesSources: Bool { !sources.isEmpty || head.origin.has("source") || head.origin.has("sources") }
  var namesStatements: Bool { !statements.isEmpty || head.origin.has("statement") || head.origin.has("statements") }

  /// Without its words a position is stated no more, and without what it is inferred from not inferred. When somebody looked is no
  /// part of what could be known before.
  package mutating func forget(_ pruning: Pruning) {
    switch basis {
    case .stated where statements.isEmpty, .inferred where because.isEmpty: basis = nil
    default: break
    }
    if let look = checked, !pruning.knows(look.earliest) { checked = nil }
  }

  /// What only somebody says of it who is not shown is nobody's word, and falls.
  private static let fallsWithClaimant: Pruner<Position> = { position, pruning in
    guard let claimant = position.attributedBy, pruning.isHeld(claimant) else { return true }
    position.attributedBy = nil
    return position.basis != .attributed
  }

  /// Where its stance is written.
  package var stancePlace: Place { head.origin.place(of: "stance") }

  /// The address of its evidence on the issue's page: `armenia-guarantees`.
  package var anchor: String { "\(party.id)-\(option)" }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    // A statement alone is all there is to know it from, however early it was said.
    if reported == nil, sources.isEmpty, let said = statements.compactMap({ times.statements[$0] }).min() {
      return max(said, date?.earliest ?? said)
    }
    let named = namesSources ? sources : [issueSource].compactMap(\.self)
    return times.since(reported: reported, date: date ?? checked, sources: named)
  }

  package func check(_ decoder: inout Decoder) {
    func need(_ what: String, in fields: String..., for value: String, of owner: String) {
      guard !fields.contains(where: head.origin.has) else { return }
      decoder.report(
        Diagnostic(
          .missingEvidence, "a position whose \(owner) is \"\(value)\" needs \(fields[0]): \(what)",
          at: head.origin.place(of: owner)))
    }
    switch stance {
    case .conditional: need("what it depends on", in: "condition", for: "conditional", of: "stance")
    case .undeclared: need("the day we looked", in: "checked", "date", for: "undeclared", of: "stance")
    default: break
    }
    switch basis {
    case .stated: need("the party's own words", in: "statement", "statements", for: "stated", of: "basis")
    case .attributed: need("who says so of it", in: "attributed_by", for: "attributed", of: "basis")
    case .inferred: need("what it is inferred from", in: "because", for: "inferred", of: "basis")
    default: break
    }
    if condition != nil, stance != .conditional {
      decoder.reportIdle(
        "condition", of: head, as: "the stance is \"\(stance.rawValue)\"",
        instead: "write stance: conditional, or take the condition out")
    }
    checkAttribution(&decoder)
  }

  private func checkAttribution(_ decoder: inout Decoder) {
    if let basis, basis != .attributed, attributedBy != nil {
      decoder.reportIdle(
        "attributed_by", of: head, as: "the basis is \"\(basis.rawValue)\"",
        instead: "write basis: attributed where somebody else says so of the party")
    } else if attributedBy == party {
      decoder.report(
        Diagnostic(
          .ownAttribution, "\"\(party.id)\" is named as the one who says so of itself",
          at: head.origin.place(of: "attributed_by"),
          notes: ["what a party says of itself is basis: stated, with a statement, or basis: reported, with a source"]))
    }
  }
}

extension Code {
  static let ownAttribution = Code(
    "W0356", "own-attribution",
    "A position is attributed where a rival or a third party says so of a party. What it says of itself is stated, or reported."
  )
  static let missingEvidence = Code(
    "E0215", "missing-evidence",
    "Some stances and bases say more than they show: a conditional stance needs its condition, an undeclared one the day we looked, "
      + "stated words a statement, an attribution its author, an inference its reasons.")
}
