import Diagnostics
import Dossier

extension Rule {
  static let confirmedByOne = Rule(.confirmedByOne) { desk in
    let file = desk.file
    let events = file.events.filter { $0.credibility == .one }.map { ($0.head, file.sources.all($0.sources)) }
    let statements = file.statements.filter { $0.credibility == .one }.map { ($0.head, file.sources.all($0.sources)) }
    let positions = desk.positions.map(\.position).filter { $0.credibility == .one }.map {
      ($0.head, file.evidence(for: $0).sources)
    }
    return (events + statements + positions).compactMap { head, sources in
      let publishers = Set(sources.map { $0.publisher ?? $0.title })
      guard publishers.count < 2 else { return nil }
      return Diagnostic(
        .confirmedByOne,
        "1 means confirmed by other independent sources, and this has \(publishers.count) publisher\(publishers.count == 1 ? "" : "s")",
        at: head.origin.place(of: "credibility"),
        notes: ["2 is probably true, 3 possibly true; a second publisher makes it 1"])
    }
  }
}

extension Code {
  static let confirmedByOne = Code(
    "W0619", "confirmed-by-one",
    "The digit 1 of the Admiralty code says that independent sources confirm a claim. That takes two publishers at least."
  )
}
