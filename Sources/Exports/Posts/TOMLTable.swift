import Dossier

/// A table of TOML while it is being read: names in the order of writing, each once.
struct TOMLTable {
  private var names: [String] = []
  private var values: [String: Value] = [:]

  indirect enum Value {
    case plain(Written)
    case list([Value])
    case table(TOMLTable)

    fileprivate var written: Written {
      switch self {
      case .plain(let value): value
      case .list(let values): .list(values.map(\.written))
      case .table(let table): .fields(table.named)
      }
    }
  }

  var named: [Written.Named] { names.compactMap { name in values[name].map { .init(name, $0.written) } } }

  /// Puts a value at a path; nothing is done, and false said, where something else stands there or on the way.
  mutating func insert(_ value: Value, at path: [String]) -> Bool {
    change(path) { found in
      guard found == nil else { return false }
      found = value
      return true
    }
  }

  /// Sees that there is a table at a path.
  mutating func open(_ path: [String]) -> Bool {
    change(path) { found in
      if case .table? = found { return true }
      guard found == nil else { return false }
      found = .table(TOMLTable())
      return true
    }
  }

  /// Begins one more table in the list at a path.
  mutating func append(at path: [String]) -> Bool {
    change(path) { found in
      switch found {
      case nil: found = .list([.table(TOMLTable())])
      case .list(let values)?: found = .list(values + [.table(TOMLTable())])
      default: return false
      }
      return true
    }
  }

  private mutating func change(_ path: [String], _ work: (inout Value?) -> Bool) -> Bool {
    guard let name = path.first else { return false }
    var value = values[name]
    let isDone =
      path.count == 1
      ? work(&value)
      : Self.inner(&value) { table in table.change(Array(path.dropFirst()), work) }
    guard isDone, let value else { return false }
    if values.updateValue(value, forKey: name) == nil { names.append(name) }
    return true
  }

  /// The table that a value is, that is to be there, or that stands last in a list.
  private static func inner(_ value: inout Value?, _ work: (inout TOMLTable) -> Bool) -> Bool {
    switch value {
    case nil:
      var table = TOMLTable()
      guard work(&table) else { return false }
      value = .table(table)
    case .table(var table)?:
      guard work(&table) else { return false }
      value = .table(table)
    case .list(var list)?:
      guard case .table(var table)? = list.last, work(&table) else { return false }
      list[list.count - 1] = .table(table)
      value = .list(list)
    default: return false
    }
    return true
  }
}
