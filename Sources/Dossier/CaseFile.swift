/// Everything about one process.
package struct CaseFile: Sendable {
  package var process: Process { didSet { state = State() } }
  package var parties = Shelf<Party>() { didSet { state = State() } }
  package var people = Shelf<Person>() { didSet { state = State() } }
  package var issues = Shelf<Issue>() { didSet { state = State() } }
  package var events = Shelf<Event>() { didSet { state = State() } }
  package var statements = Shelf<Statement>() { didSet { state = State() } }
  package var assessments = Shelf<Assessment>() { didSet { state = State() } }
  package var sources = Shelf<Source>() { didSet { state = State() } }
  package var terms = Shelf<Term>() { didSet { state = State() } }
  package var briefings = Shelf<Briefing>() { didSet { state = State() } }
  /// Another one whenever any of these may have changed.
  package private(set) var state = State()
  /// What other processes hold of its issues.
  var elsewhere = Elsewhere()
  /// The moment up to which it is known; nothing where it holds all that is.
  package internal(set) var horizon: Instant?
  /// From when the sources and statements of the whole site could be known.
  var times = KnownTimes()
  /// The moment at which the latest of its things could be known. A coming event counts from when it was announced.
  package internal(set) var lastKnown = Instant.distantPast

  package init(process: Process) { self.process = process }

  package var id: String { process.id }

  /// Tells case files apart by who they are: two with the same one hold the same things.
  package final class State: Sendable {}
}

/// Things of one kind, in their order, found by id.
package struct Shelf<E: Entry>: Sendable, RandomAccessCollection {
  private var entries: [E] = []
  private var places: [String: Int] = [:]
  /// Where the things stand that name a thing. Pages ask this of every statement and event, so that looking through all of
  /// them each time would be quadratic; most states of a case file that are made in between are never asked.
  private var namers = Once<[Reference: [Int]]>()

  package init() {}

  init(_ entries: [E]) {
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package subscript(position: Int) -> E { entries[position] }

  /// Whether there is a thing with an id.
  func holds(_ id: String) -> Bool { places[id] != nil }

  /// The thing with an id.
  package subscript(id: String) -> E? { places[id].map { entries[$0] } }

  /// The thing a reference names; nothing where it names one of another kind or process.
  package subscript(reference: Reference?) -> E? {
    guard let reference, reference.kind == E.kind, let entry = self[reference.id] else { return nil }
    return entry.reference.process == reference.process ? entry : nil
  }

  /// The things that references name, in their order; what is not here is left out.
  package func all(_ references: [Reference]) -> [E] { references.compactMap { self[$0] } }

  /// The things that name another in their fields, in their order.
  package func naming(_ reference: Reference) -> [E] {
    let namers = namers {
      var namers: [Reference: [Int]] = [:]
      for (place, entry) in entries.enumerated() {
        for named in Set(entry.named) { namers[named, default: []].append(place) }
      }
      return namers
    }
    return namers[reference]?.map { entries[$0] } ?? []
  }

  mutating func append(_ entry: E) {
    namers = Once()
    places[entry.id] = entries.count
    entries.append(entry)
  }

  mutating func sort(by areInOrder: (E, E) -> Bool) { self = Shelf(entries.sorted(by: areInOrder)) }
}
