@testable import Templates

extension JSONValue {
  /// The shape and the values of a test's data. Numbers named in `texts` are declared as texts.
  func view(texts: Set<String> = [], name: String = "data") -> (Shape, ViewRecord) {
    guard case .object(let members) = self else { return (.loneText, ViewRecord(values: [.text(plain)])) }
    let parts = members.map { member in
      let type = member.value.type(texts, "\(name).\(member.key)", isText: texts.contains(member.key))
      return (Shape.Field(name: member.key, type: type.0, doc: "Test data"), type.1)
    }
    let fields = parts.map(\.0)
    return (Shape(name: name, id: .named(name)) { fields }, ViewRecord(values: parts.map(\.1)))
  }

  private func type(_ texts: Set<String>, _ name: String, isText: Bool) -> (FieldType, Value) {
    switch self {
    case .null: return (.optional(.text), .absent)
    case .bool(let bool): return (FieldType(.flag), .flag(bool))
    case .int(let int): return isText ? (FieldType(.text), .text(plain)) : (FieldType(.number), .number(int))
    case .decimal, .string: return (FieldType(.text), .text(plain))
    case .object:
      let (shape, record) = view(texts: texts, name: name)
      return (FieldType(.group(shape)), .group(record))
    case .array(let items):
      let views = items.map { $0.view(texts: texts, name: name) }
      let list = ViewList(count: views.count) { views[$0].1 }
      if case .object = items.first, let shape = views.first?.0 { return (FieldType(.list(shape)), .list(list)) }
      return (FieldType(.texts), .list(list))
    }
  }

  private var plain: String {
    switch self {
    case .int(let int): "\(int)"
    case .decimal(let decimal): "\(decimal)"
    case .string(let string): string
    case .bool(let bool): "\(bool)"
    case .null, .array, .object: ""
    }
  }
}
