/// Everything about one process.
package struct CaseFile: Sendable {
  package var process: Process
  package var parties = Shelf<Party>()
  package var people = Shelf<Person>()
  package var issues = Shelf<Issue>()
  package var events = Shelf<Event>()
  package var statements = Shelf<Statement>()
  package var assessments = Shelf<Assessment>()
  package var sources = Shelf<Source>()
  package var terms = Shelf<Term>()
  package var briefings = Shelf<Briefing>()
  /// The moment up to which it is known; nothing where it holds all that is.
  package internal(set) var horizon: Instant?
  /// From when the sources and statements of the whole site could be known.
  var times = KnownTimes()
  /// The moment at which the latest of its things could be known. A coming event counts from when it was announced.
  package internal(set) var lastKnown = Instant.distantPast

  package init(process: Process) { self.process = process }

  package var id: String { process.id }
}

/// Things of one kind, in their order, found by id.
package struct Shelf<E: Entry>: Sendable, RandomAccessCollection {
  private var entries: [E] = []
  private var places: [String: Int] = [:]

  package init() {}

  init(_ entries: [E]) {
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package subscript(position: Int) -> E { entries[position] }

  /// The thing with an id.
  package subscript(id: String) -> E? { places[id].map { entries[$0] } }

  /// The thing a reference names; nothing where it names one of another kind or process.
  package subscript(reference: Reference?) -> E? {
    guard let reference, reference.kind == E.kind, let entry = self[reference.id] else { return nil }
    return entry.reference.process == reference.process ? entry : nil
  }

  /// The things that references name, in their order; what is not here is left out.
  package func all(_ references: [Reference]) -> [E] { references.compactMap { self[$0] } }

  mutating func append(_ entry: E) {
    places[entry.id] = entries.count
    entries.append(entry)
  }

  mutating func sort(by areInOrder: (E, E) -> Bool) { self = Shelf(entries.sorted(by: areInOrder)) }
}

/// One kind's shelf of a case file, for work that is the same for every kind.
package struct Drawer: Sendable {
  package let kind: Kind
  /// What the kind's fields are, for the schema and the guide.
  package let outlines: [FieldOutline]
  /// The heads of the things, in order.
  package let heads: @Sendable (CaseFile) -> [Head]
  /// The name of each thing, in order.
  package let names: @Sendable (CaseFile) -> [String]
  /// Each thing as its fields would be written, in order.
  package let written: @Sendable (CaseFile) -> [[Written.Named]]
  let add: @Sendable (Head, inout CaseFile, inout Decoder) -> Void
  let prune: @Sendable (inout CaseFile, Pruning) -> Void

  /// Every kind that has a shelf, in the order of declaration.
  package static let all: [Drawer] = [
    .of(\.parties), .of(\.people), .of(\.issues), .of(\.events), .of(\.statements), .of(\.assessments), .of(\.sources),
    .of(\.terms), .of(\.briefings),
  ]

  private static func of<E: Entry>(_ path: any WritableKeyPath<CaseFile, Shelf<E>> & Sendable) -> Drawer {
    Drawer(
      kind: E.kind, outlines: E.fields.map(\.outline),
      heads: { $0[keyPath: path].map(\.head) },
      names: { $0[keyPath: path].map(\.name) },
      written: { file in file[keyPath: path].map { [.init("id", .text($0.id))] + Written.named($0, E.fields) } },
      add: { head, file, decoder in
        guard let entry: E = decoder.entry(head) else { return }
        file[keyPath: path].append(entry)
      },
      prune: { file, pruning in
        file[keyPath: path] = Shelf(file[keyPath: path].compactMap { $0.pruned(pruning) })
      })
  }
}

extension CaseFile {
  /// The things of a kind as rows: each with its id and what its fields hold. Positions name their issue.
  package func rows(of kind: Kind) -> [[Written.Named]] {
    switch kind {
    case .process: [[.init("id", .text(id))] + Written.named(process, Process.fields)]
    case .position:
      issues.flatMap { issue in
        issue.positions.map { position in
          [.init("issue", .text(issue.id))] + Written.named(position, Position.fields).filter { $0.name != "issue" }
        }
      }
    default: Drawer.all.first { $0.kind == kind }?.written(self) ?? []
    }
  }
}
