import Diagnostics
import Records

extension FieldType where Content == Reference {
  /// The id of a thing of one of these kinds; `kind/id` where two have it, `process/kind/id` from elsewhere.
  static func reference(_ kinds: Kind...) -> FieldType {
    FieldType(
      .reference(kinds),
      decode: { value, decoder in
        guard let scalar = decoder.scalar(value, wanted: .reference(kinds)) else { return nil }
        return decoder.reference(scalar, kinds: kinds)
      },
      encode: { reference, standpoint in .text(standpoint.name(of: reference, among: kinds)) },
      prune: { reference, pruning in pruning.isHeld(reference) ? nil : reference })
  }
}

extension FieldType where Content == Reference {
  /// A party at the table of a process: one of its own, or one that processes share.
  static let seat = FieldType(
    party.shape,
    decode: { value, decoder in
      guard let found = party.decode(value, &decoder) else { return nil }
      guard found.process == decoder.process else {
        decoder.report(
          Diagnostic(
            .seatElsewhere, "\"\(found.id)\" is a party of the process \"\(found.process)\"", at: value.place.firstLine,
            notes: ["move it to \(Catalogue.shared)/parties, and name it by its id alone"]))
        return nil
      }
      return found
    },
    encode: party.encode, prune: party.prune)

  private static let party = reference(.party)
}

extension Decoder {
  /// Finds what an id names.
  mutating func reference(_ scalar: Scalar, kinds: [Kind]) -> Reference? {
    let parts = scalar.text.split(separator: "/").map(String.init)
    let (home, wanted, id): (String, [Kind], String)
    switch (parts.count, parts.first) {
    case (2, let kind?): (home, wanted, id) = (process, kinds.filter { $0.answers(to: kind) }, parts[1])
    case (3, let other?): (home, wanted, id) = (other, kinds.filter { $0.answers(to: parts[1]) }, parts[2])
    default: (home, wanted, id) = (process, kinds, scalar.text)
    }
    let found = wanted.filter { catalogue.id(of: $0, named: id, in: home) != nil }
    looksElsewhere = looksElsewhere || home != process || found.isEmpty
    if found.count == 1, let kind = found.first, let id = catalogue.id(of: kind, named: id, in: home) {
      return use(Reference(kind, id, in: home))
    }
    if found.isEmpty {
      unknown(scalar, id: id, kinds: wanted.isEmpty ? kinds : wanted, home: home)
    } else {
      report(
        Diagnostic(
          .ambiguousReference, "\"\(id)\" is the id of \(found.map(\.withArticle).joined(separator: " and of "))",
          at: scalar.place,
          label: "say which", notes: found.map { "write \($0.rawValue)/\(id)" }))
    }
    return nil
  }

  private mutating func use(_ reference: Reference) -> Reference {
    used.insert(reference)
    return reference
  }

  private mutating func unknown(_ scalar: Scalar, id: String, kinds: [Kind], home: String) {
    if let fault = wrongWay(scalar, id: id, kinds: kinds, home: home) { return report(fault) }
    guard !kinds.contains(where: { catalogue.mayHoldMore(of: $0, in: home) }) else { return }
    let words = kinds.map(\.rawValue).joined(separator: " or ")
    let candidates = kinds.flatMap { catalogue.ids(of: $0, in: home) }
    let place = home == process ? "this process" : "the process \"\(home)\""
    let notes = kinds.compactMap { kind -> String? in
      let ids = catalogue.ids(of: kind, in: home)
      guard !ids.isEmpty else { return "\(place) has no \(kind.folder)" + (home == process ? " yet" : "") }
      return "\(kind.folder) of \(place): \(ids.listed)"
    }
    // What stands before the id stays.
    let path = scalar.text.hasSuffix("/" + id) ? String(scalar.text.dropLast(id.count)) : ""
    report(
      Diagnostic(
        .unknownReference, "no \(words) is called \"\(id)\"", at: scalar.place,
        suggestion: catalogue.nearest(to: id, among: candidates).map { path + $0 },
        notes: [severalWays(scalar, among: candidates)].compactMap(\.self) + notes))
  }

  /// How several ids are written that stand in the place of one.
  private func severalWays(_ scalar: Scalar, among ids: [String]) -> String? {
    let words = scalar.text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init).filter { $0 != "and" }
    guard words.count > 1, words.allSatisfy(ids.contains) else { return nil }
    let isCell = scalar.place.source.path.hasSuffix(".csv")
    return "where a field takes several, write "
      + (isCell ? words.joined(separator: "; ") : "[\(words.joined(separator: ", "))]")
  }
}

extension Decoder {
  /// What is to be said of a way to another process that is none: it names no process, or leaves out the kind.
  private func wrongWay(_ scalar: Scalar, id: String, kinds: [Kind], home: String) -> Diagnostic? {
    let first = String(scalar.text.prefix { $0 != "/" })
    let isShort = scalar.text.split(separator: "/").count == 2 && !kinds.contains { $0.answers(to: first) }
    if isShort, let kind = kinds.first(where: { catalogue.id(of: $0, named: id, in: first) != nil }) {
      return Diagnostic(
        .unknownReference, "between a process and an id stands the kind", at: scalar.place,
        suggestion: "\(first)/\(kind.rawValue)/\(id)")
    }
    let processes = catalogue.processes
    guard home != process, home != Catalogue.shared, !processes.contains(home) else { return nil }
    let nearest = Spelling.nearest(to: home, among: processes).map { $0 + scalar.text.dropFirst(first.count) }
    return Diagnostic(
      .unknownReference, "no process is called \"\(home)\"", at: scalar.place, suggestion: nearest,
      notes: ["processes: " + processes.listed])
  }
}

extension Kind {
  fileprivate func answers(to word: String) -> Bool { rawValue == word || folder == word }
}

extension Code {
  static let unknownReference = Code(
    "E0203", "unknown-reference",
    "Things refer to each other by id: a file's name without its ending, or a row's id. Nothing of the wanted kind has this one."
  )
  static let seatElsewhere = Code(
    "E0281", "seat-elsewhere",
    "Who negotiates, mediates or takes a position has a column in the process's own matrix. A party that several processes know stands "
      + "in content/shared/parties, and each names it by its id.")
  static let ambiguousReference = Code(
    "E0211", "ambiguous-reference",
    "Where a field may name things of two kinds and both have the id, write the kind before it: party/eu.")
}
