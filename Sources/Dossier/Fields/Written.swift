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

  /// What an author wrote, with its names in order; nothing where there are no words in it.
  package init?(_ value: Value) {
    switch value {
    case .scalar(let scalar):
      if scalar.text.isEmpty { return nil }
      self = .text(scalar.text)
    case .list(let list):
      let members = list.values.compactMap(Written.init)
      if members.isEmpty { return nil }
      self = .list(members)
    case .mapping(let mapping):
      let fields = mapping.entries.compactMap { entry in
        Written(entry.value).map { Named(entry.key.text, $0) }
      }
      if fields.isEmpty { return nil }
      self = .fields(fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
  }
}
