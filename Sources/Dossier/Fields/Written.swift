package import Records

/// A value on its way out again: what a field would hold if somebody wrote it down afresh.
package indirect enum Written: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  /// A number, as its digits.
  case number(String)
  case list([Written])
  case fields([Named])

  package struct Named: Sendable, Hashable {
    package let name: String
    package let value: Written

    package init(_ name: String, _ value: Written) {
      self.name = name
      self.value = value
    }
  }

  /// What an author wrote, with its names in order; empty parts are kept.
  package init(_ value: Value) {
    switch value {
    case .scalar(let scalar): self = .text(scalar.text)
    case .list(let list): self = .list(list.values.map(Written.init))
    case .mapping(let mapping):
      let fields = mapping.entries.map { Named($0.key.text, Written($0.value)) }
      self = .fields(fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
  }
}
