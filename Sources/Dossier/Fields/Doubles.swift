import Diagnostics
import Records

extension Decoder {
  /// References in their order, each once; one that is named again is told at its place.
  mutating func eachOnce(_ references: [Reference?], of members: [Value]) -> [Reference] {
    var first: [Reference: Place] = [:]
    return zip(references, members).compactMap { reference, member in
      guard let reference else { return nil }
      let place = member.place.firstLine
      guard let before = first[reference] else {
        first[reference] = place
        return reference
      }
      report(
        Diagnostic(
          .namedTwice, "\"\(reference.id)\" is named twice in this list", at: place,
          related: [.init(before, "first named here")], notes: ["it counts once"]))
      return nil
    }
  }

  /// Tells of links of an issue that say the same of the same other issue, by the word of the same party.
  mutating func checkDoubles(among links: [IssueLink], of issue: Issue) {
    var seen: [IssueLink] = []
    for link in links {
      let place = link.place ?? issue.head.origin.place(of: "links")
      if let first = seen.first(where: { $0.says(sameAs: link) }) {
        report(
          Diagnostic(
            .toldTwice, "\"\(issue.id)\" is linked to \"\(link.issue.id)\" twice in the same way", at: place,
            related: [.init(first.place ?? place, "the first")],
            notes: ["take one out; what the second adds, as a source, may stand in the first"]))
      }
      seen.append(link)
    }
  }

  /// Tells of positions of one party on one option on one date: of two, the later written hides the earlier. One that is held
  /// back is on its way to take the place of another.
  mutating func checkDoubles(among positions: [Position], of issue: Issue) {
    var seen: [[String]: Place] = [:]
    for position in positions where !position.head.isDraft && position.head.embargo == nil {
      guard let before = seen.updateValue(position.head.origin.place, forKey: position.mark) else { continue }
      let when = position.date.map { "on \($0.text)" } ?? "without a date"
      report(
        Diagnostic(
          .toldTwice,
          "\"\(position.party.id)\" takes two positions on \"\(position.option)\" of \"\(issue.id)\" \(when)",
          at: position.head.origin.place(of: "option"), related: [.init(before, "the first")],
          notes: [
            "the one further down supersedes the other; give them dates that tell them apart, or take one out"
          ]))
    }
  }
}

extension IssueLink {
  fileprivate func says(sameAs other: IssueLink) -> Bool {
    kind == other.kind && issue == other.issue && claimedBy == other.claimedBy
  }
}

extension Position {
  /// What tells it from others of its issue. Without a date of its own, its statements and the day somebody looked date it.
  fileprivate var mark: [String] {
    let dated =
      date.map { [$0.text] } ?? ["", checked?.text ?? "", reported?.text ?? ""] + statements.map(\.id).sorted()
    return [party.process, party.id, option] + dated
  }
}

extension Code {
  static let namedTwice = Code(
    "W0341", "named-twice",
    "A list names the same thing twice. It counts once; perhaps another one was meant.")
  static let toldTwice = Code(
    "W0342", "told-twice",
    "Two links of an issue say the same, or a party takes two positions on one option on one date. Of two positions the later written counts; perhaps one of them is of another day."
  )
}
