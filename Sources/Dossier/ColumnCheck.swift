import Diagnostics
import Records

extension IdleColumns {
  /// What is to be said of the names of columns in which nothing stands: a name that is no field of the kind is misspelt, and would
  /// be told only once somebody writes a cell.
  func faults(as kind: Kind) -> [Diagnostic] {
    names.compactMap { head, path in
      guard let miss = kind.columns.miss(path) else { return nil }
      let name = path[miss.depth]
      let nearest = Spelling.nearest(to: name, among: miss.names)
      let slip = path.count == 1 && !heads.contains { $0.text == nearest } ? Spelling.slip(name, of: miss.names) : nil
      return Diagnostic(
        .unknownField, "there is no field \"\(name)\" here", at: head.place, suggestion: nearest, fix: head.fix(slip),
        notes: ["fields here: " + miss.names.joined(separator: ", ")]
          + (miss.names.contains("extra") ? ["fields of your own go under extra:"] : []))
    }
  }
}

extension [FieldOutline] {
  /// Where a path of names leaves these fields: which of its names is none, and what there is in its place.
  fileprivate func miss(_ path: [String], depth: Int = 0) -> (depth: Int, names: [String])? {
    guard depth < path.count else { return nil }
    guard let field = first(where: { $0.names.contains(path[depth]) }) else { return (depth, flatMap(\.names)) }
    return field.shape.parts?.miss(path, depth: depth + 1)
  }
}

extension FieldShape {
  /// The named parts of a value, or of each member of a list; nothing where an author may name them.
  fileprivate var parts: [FieldOutline]? {
    switch self {
    case .parts(let fields): fields
    case .list(let member): member.parts
    case .otherValue(let kind, let beside): kind.fields + beside
    default: nil
    }
  }
}
