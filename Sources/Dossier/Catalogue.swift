import Diagnostics
import Records

/// Every id there is, by process and kind, known before any field is read: so a thing that is broken is never taken for missing.
struct Catalogue: Sendable {
  private var ids: [String: [Kind: [String: Place]]] = [:]
  /// Where there are things without an id, of which nobody can tell what they were to be called.
  private var nameless: [String: Set<Kind>] = [:]

  /// What sources are cited by, beside their ids.
  private var keys: [String: [String: (id: String, place: Place)]] = [:]

  /// The name that things shared by all processes are filed under.
  static let shared = "shared"

  /// Files an id; where it is taken, says where.
  mutating func add(_ kind: Kind, _ id: String, in process: String, at place: Place) -> Place? {
    guard let taken = ids[process, default: [:]][kind, default: [:]].updateValue(place, forKey: id) else { return nil }
    ids[process]?[kind]?[id] = taken
    return taken
  }

  /// Files what a source is cited by; where that is another's key or id, says where.
  mutating func add(key: Scalar, of source: String, in process: String) -> Place? {
    if let taken = keys[process]?[key.text]?.place ?? ownPlace(.source, key.text, in: process) { return taken }
    keys[process, default: [:]][key.text] = (source, key.place)
    return nil
  }

  /// The id of what a name names: its id, or a key of a source.
  func id(of kind: Kind, named name: String, in process: String) -> String? {
    if holds(kind, name, in: process) { return name }
    return kind == .source ? (keys[process]?[name] ?? keys[Self.shared]?[name])?.id : nil
  }

  /// The keys that a source is cited by.
  func keys(of source: String, in process: String) -> [String] {
    (keys[process] ?? [:]).filter { $0.value.id == source }.map(\.key)
  }

  /// Where a process itself has a thing of an id.
  func ownPlace(_ kind: Kind, _ id: String, in process: String) -> Place? { ids[process]?[kind]?[id] }

  mutating func addNameless(_ kind: Kind, in process: String) { nameless[process, default: []].insert(kind) }

  /// Whether an id that is not known may be that of a thing that has none.
  func mayHoldMore(of kind: Kind, in process: String) -> Bool { nameless[process]?.contains(kind) ?? false }

  func holds(_ kind: Kind, _ id: String, in process: String) -> Bool {
    place(kind, id, in: process) != nil
  }

  /// Where a thing is written: in the process, else among what is shared.
  func place(_ kind: Kind, _ id: String, in process: String) -> Place? {
    ids[process]?[kind]?[id] ?? (Kind.shareable.contains(kind) ? ids[Self.shared]?[kind]?[id] : nil)
  }

  /// The processes there are, sorted.
  var processes: [String] { ids.filter { $0.value[.process] != nil }.map(\.key).sorted() }

  /// The ids of a kind that a process can use, sorted.
  func ids(of kind: Kind, in process: String) -> [String] {
    let own = ids[process]?[kind].map { Array($0.keys) } ?? []
    let shared = Kind.shareable.contains(kind) ? ids[Self.shared]?[kind].map { Array($0.keys) } ?? [] : []
    return Set(own + shared).sorted()
  }

  /// Whether whatever can be asked of it has the same answer, places aside.
  func hasSameNames(as other: Catalogue) -> Bool {
    let processes = Set(ids.keys).union(keys.keys).union(nameless.keys)
    return processes == Set(other.ids.keys).union(other.keys.keys).union(other.nameless.keys)
      && processes.allSatisfy { hasSameNames(as: other, in: $0) }
  }

  /// The same of what one process has.
  func hasSameNames(as other: Catalogue, in process: String) -> Bool {
    let (ours, theirs) = (ids[process] ?? [:], other.ids[process] ?? [:])
    return nameless[process] == other.nameless[process] && ours.count == theirs.count
      && ours.allSatisfy { kind, names in theirs[kind].map { $0.keys == names.keys } ?? false }
      && (keys[process] ?? [:]).mapValues(\.id) == (other.keys[process] ?? [:]).mapValues(\.id)
  }

  /// The id that was most likely meant: by spelling, else the only one that ends in the word (`blinken` for `antony-blinken`).
  func nearest(to word: String, among candidates: [String]) -> String? {
    if let near = Spelling.nearest(to: word, among: candidates) { return near }
    let ending = candidates.filter { $0.hasSuffix("-" + word) || $0.hasPrefix(word + "-") }
    return ending.count == 1 ? ending[0] : nil
  }
}
