import Records

/// One field of a kind or of a part, declared once: reading, checking, writing, pruning, schema and guide follow from it.
package struct Field<Whole: Sendable>: Sendable {
  package let outline: FieldOutline
  /// Reads a value into the whole; false where it was at fault, which has then been said.
  let decode: @Sendable (Value, inout Whole, inout Decoder) -> Bool
  package let encode: @Sendable (Whole, Standpoint) -> Written?
  /// Nothing for a field that refers to nothing and has no date of its own, which is most of them.
  let prune: Pruner<Whole>?

  var names: [String] { outline.names }
}

extension Field {
  /// A field that every whole of this sort has.
  static func required<Content>(
    _ name: String, _ type: FieldType<Content>, _ path: any WritableKeyPath<Whole, Content> & Sendable,
    _ meaning: String
  ) -> Field {
    Field(
      outline: FieldOutline(names: [name], isRequired: true, shape: type.shape, meaning: meaning),
      decode: { value, whole, decoder in
        guard let content = type.decode(value, &decoder) else { return false }
        whole[keyPath: path] = content
        return true
      },
      encode: { whole, standpoint in type.encode(whole[keyPath: path], standpoint) },
      prune: pruner(type, path))
  }

  static func optional<Content>(
    _ name: String, _ type: FieldType<Content>, _ path: any WritableKeyPath<Whole, Content?> & Sendable,
    _ meaning: String
  ) -> Field {
    Field(
      outline: FieldOutline(names: [name], isRequired: false, shape: type.shape, meaning: meaning),
      decode: { value, whole, decoder in
        whole[keyPath: path] = type.decode(value, &decoder)
        return whole[keyPath: path] != nil
      },
      encode: { whole, standpoint in whole[keyPath: path].flatMap { type.encode($0, standpoint) } },
      prune: pruner(type, path))
  }

  /// Any number of values; one alone may stand without a list round it.
  static func list<Content>(
    _ name: String, or other: String? = nil, _ type: FieldType<Content>,
    _ path: any WritableKeyPath<Whole, [Content]> & Sendable, _ meaning: String
  ) -> Field {
    Field(
      outline: FieldOutline(
        names: [name] + [other].compactMap(\.self), isRequired: false, shape: .list(type.shape), meaning: meaning),
      decode: { value, whole, decoder in
        let members = value.members
        let contents = members.compactMap { decoder.isEmpty(member: $0) ? nil : type.decode($0, &decoder) }
        whole[keyPath: path] += contents
        return contents.count == members.count
      },
      encode: { whole, standpoint in
        let members = whole[keyPath: path].compactMap { type.encode($0, standpoint) }
        return members.isEmpty ? nil : .list(members)
      },
      prune: pruner(type, path))
  }

  /// Any number of references. One that is named again is told, and counts once.
  static func list(
    _ name: String, or other: String? = nil, _ type: FieldType<Reference>,
    _ path: any WritableKeyPath<Whole, [Reference]> & Sendable, _ meaning: String
  ) -> Field {
    Field(
      outline: FieldOutline(
        names: [name] + [other].compactMap(\.self), isRequired: false, shape: .list(type.shape), meaning: meaning),
      decode: { value, whole, decoder in
        let members = value.members
        let references = members.map { decoder.isEmpty(member: $0) ? nil : type.decode($0, &decoder) }
        whole[keyPath: path] += decoder.eachOnce(references, of: members)
        return !references.contains(nil)
      },
      encode: { whole, standpoint in
        let members = whole[keyPath: path].compactMap { type.encode($0, standpoint) }
        return members.isEmpty ? nil : .list(members)
      },
      prune: pruner(type, path))
  }

  /// A field that says yes or no, and means no where it is absent.
  static func flag(_ name: String, _ path: any WritableKeyPath<Whole, Bool> & Sendable, _ meaning: String) -> Field {
    Field(
      outline: FieldOutline(names: [name], isRequired: false, shape: FieldType<Bool>.yesNo.shape, meaning: meaning),
      decode: { value, whole, decoder in
        guard let flag = FieldType<Bool>.yesNo.decode(value, &decoder) else { return false }
        whole[keyPath: path] = flag
        return true
      },
      encode: { whole, _ in whole[keyPath: path] ? .flag(true) : nil },
      prune: nil)
  }
}

extension Field {
  /// The same field, pruned in a way of its own.
  func pruned(by prune: @escaping Pruner<Whole>) -> Field {
    Field(outline: outline, decode: decode, encode: encode, prune: prune)
  }
}

extension Array {
  /// What there is to do for those fields that can hold something to take out.
  func pruners<Whole>() -> [Pruner<Whole>] where Element == Field<Whole> { compactMap(\.prune) }
}

/// How a field is pruned follows from its type: of what can hold something to take out, what is there is replaced.
extension Field {
  private static func pruner<Content>(
    _ type: FieldType<Content>, _ path: any WritableKeyPath<Whole, Content> & Sendable
  ) -> Pruner<Whole>? {
    guard let prune = type.prune else { return nil }
    return { whole, pruning in
      guard let content = prune(whole[keyPath: path], pruning) else { return false }
      whole[keyPath: path] = content
      return true
    }
  }

  private static func pruner<Content>(
    _ type: FieldType<Content>, _ path: any WritableKeyPath<Whole, Content?> & Sendable
  ) -> Pruner<Whole>? {
    guard let prune = type.prune else { return nil }
    return { whole, pruning in
      if let content = whole[keyPath: path] { whole[keyPath: path] = prune(content, pruning) }
      return true
    }
  }

  private static func pruner<Content>(
    _ type: FieldType<Content>, _ path: any WritableKeyPath<Whole, [Content]> & Sendable
  ) -> Pruner<Whole>? {
    guard let prune = type.prune else { return nil }
    return { whole, pruning in
      let members = whole[keyPath: path]
      if !members.isEmpty { whole[keyPath: path] = members.compactMap { prune($0, pruning) } }
      return true
    }
  }
}

extension Value {
  /// The members of a list; one value alone is a list of one, a cell is cut at its semicolons.
  var members: [Value] {
    switch self {
    case .scalar(let scalar): scalar.members.map(Value.scalar)
    case .list(let list): list.values
    case .mapping: [self]
    }
  }
}
