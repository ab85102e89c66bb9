package import Diagnostics
package import Records

/// What an issue is to another one, and who says so.
package struct IssueLink: Part {
  package var kind = LinkKind.preconditionOf
  package var issue = Reference.unset
  package var claimedBy: Reference?
  package var basis: Basis?
  package var sources: [Reference] = []
  package var since: EDTFDate?
  package var reported: EDTFDate?
  package var why: String?
  /// Where the other issue is named.
  package var place: Place?

  package init() {}

  package static let fields: [Field<IssueLink>] =
    LinkKind.allCases.map(target) + [
      .optional(
        "claimed_by", .reference(.party, .person, .source), \.claimedBy,
        "Who says so: a party, a person, or a source whose author judges it."),
      .optional("basis", .oneOf, \.basis, "On what the claim rests."),
      .list("sources", or: "source", .reference(.source), \.sources, "Who reports it."),
      .optional("since", .date, \.since, "Since when."),
      .optional("reported", .date, \.reported, "When it could first be known."),
      .optional("why", .text, \.why, "The reason given."),
    ]

  /// The field named after the kind of link takes the other issue.
  private static func target(_ kind: LinkKind) -> Field<IssueLink> {
    let type = FieldType<Reference>.reference(.issue)
    return Field(
      outline: FieldOutline(names: [kind.rawValue], isRequired: false, shape: type.shape, meaning: "The other issue."),
      decode: { value, link, decoder in
        guard let issue = type.decode(value, &decoder) else { return false }
        if link.issue != .unset {
          decoder.report(
            Diagnostic(.twoLinks, "one link says two things", at: value.place, notes: ["write a link for each"]))
          return false
        }
        (link.kind, link.issue, link.place) = (kind, issue, value.place.firstLine)
        return true
      },
      encode: { link, standpoint in link.kind == kind ? type.encode(link.issue, standpoint) : nil },
      prune: { link, pruning in link.kind != kind || !pruning.isHeld(link.issue) })
  }

  package static func fault(in parts: Mapping) -> Diagnostic? {
    let kinds = LinkKind.allCases.map(\.rawValue)
    let names = parts.entries.map(\.key.text)
    // A misspelt name is told as that, and not as missing too.
    let isSpelt = names.allSatisfy { name in fields.contains { $0.names.contains(name) } }
    guard isSpelt, !names.contains(where: kinds.contains) else { return nil }
    return Diagnostic(
      .twoLinks, "this link names no other issue", at: parts.place.firstLine,
      notes: ["write one of \(kinds.joined(separator: ", ")) with the id of an issue: {precondition_of: peace-treaty}"])
  }

  package func check(_ written: Mapping, _ decoder: inout Decoder) {
    guard kind == .preconditionOf, let place, written["claimed_by"] == nil else { return }
    decoder.report(
      Diagnostic(
        .missingEvidence, "a precondition is always somebody's claim, and needs claimed_by", at: place,
        notes: ["a party, a person, or a source whose author judges it"]))
  }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    times.since(reported: reported, date: since, sources: sources)
  }
}

extension Code {
  static let twoLinks = Code("E0214", "two-links", "A link between issues names one kind of link and one other issue.")
}
