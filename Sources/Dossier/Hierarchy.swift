import Diagnostics

extension CaseFile {
  /// What is wrong with who belongs to whom: a thing has one whole that it is part of, and is not part of itself by way of
  /// others.
  var faultsOfParts: [Diagnostic] {
    let events = events.compactMap { event in
      event.partOf.map { PartOf(event.reference, of: $0, at: event.head.origin.place(of: "part_of")) }
    }
    let parties = parties.compactMap { party in
      party.parent.map { PartOf(party.reference, of: $0, at: party.head.origin.place(of: "parent")) }
    }
    let issues = issues.map { issue in
      issue.links.filter { $0.kind == .partOf }.map { link in
        PartOf(issue.reference, of: link.issue, at: link.place ?? issue.head.origin.place(of: "links"))
      }
    }
    let links = issues.compactMap(\.first)
    return issues.compactMap(\.twoWholes) + [events, parties, links].flatMap(\.circles)
  }
}

/// That one thing is part of another one, as somebody wrote it.
private struct PartOf {
  let part: Reference
  let whole: Reference
  let place: Place

  init(_ part: Reference, of whole: Reference, at place: Place) {
    (self.part, self.whole, self.place) = (part, whole, place)
  }
}

extension [PartOf] {
  /// Of one part: that it has two wholes.
  fileprivate var twoWholes: Diagnostic? {
    guard let first, let second = dropFirst().first(where: { $0.whole != first.whole }) else { return nil }
    return Diagnostic(
      .twoWholes, "\"\(second.part.id)\" is part of two: \"\(first.whole.id)\" and \"\(second.whole.id)\"",
      at: second.place,
      label: "the second", related: [.init(first.place, "the first")], notes: ["name the one it belongs to most"])
  }

  /// A diagnostic for each circle. A thing that is linked to itself alone has been told of elsewhere, where it can be.
  fileprivate var circles: [Diagnostic] {
    let steps = Dictionary(map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Reference> = []
    return compactMap { start in
      var way: [PartOf] = []
      var next: PartOf? = start
      while let step = next, !seen.contains(step.part) {
        if let turn = way.firstIndex(where: { $0.part == step.part }) {
          seen.formUnion(way.map(\.part))
          return Array(way[turn...]).circle
        }
        way.append(step)
        next = steps[step.whole]
      }
      seen.formUnion(way.map(\.part))
      return nil
    }
  }

  /// What is to be said of things that are each part of the next, and the last of the first.
  private var circle: Diagnostic? {
    let ordered = sorted { $0.place < $1.place }
    guard let first = ordered.first else { return nil }
    guard count > 1 else {
      return first.part.kind == .issue
        ? nil : Diagnostic(.circleOfParts, "\"\(first.part.id)\" is part of itself", at: first.place)
    }
    let names = self.map { "\"\($0.part.id)\"" }.joined(separator: " → ")
    return Diagnostic(
      .circleOfParts, "these are parts of each other: \(names)", at: first.place,
      related: ordered.dropFirst().map { .init($0.place, "and here") },
      notes: ["a whole and its parts form a tree; take one of these out"])
  }
}

extension Code {
  static let circleOfParts = Code(
    "E0262", "circle-of-parts",
    "What is part of another thing cannot have that thing for its own part, straight or by way of others.")
  static let twoWholes = Code(
    "E0263", "two-wholes", "An issue is part of one other issue at most, so that issues can be shown as a tree.")
}
