import Diagnostics
import Records

extension FieldType where Content: Entry {
  /// A thing that is written inside another: a position in its issue. Its id is made by what holds it.
  static var entry: FieldType {
    let pruners = Content.fields.pruners()
    return FieldType(
      .parts(Content.fields.map(\.outline)),
      decode: { value, decoder in
        guard case .mapping(let mapping) = value else {
          decoder.report(
            Diagnostic(.wrongForm, "\(Content.kind.withArticle) takes named parts", at: value.place.firstLine))
          return nil
        }
        var head = Head()
        head.origin = Origin(fields: mapping, place: mapping.place.firstLine)
        return decoder.entry(head)
      },
      encode: { entry, standpoint in .fields(Written.named(entry, Content.fields, from: standpoint)) },
      prune: { entry, pruning in entry.pruned(pruning, by: pruners) })
  }
}

extension Decoder {
  /// Reads a thing whose head says where it was written; nothing where it cannot stand.
  mutating func entry<E: Entry>(_ head: Head) -> E? {
    var entry = E()
    entry.head = head
    let isWhole = read(head.origin.fields, into: &entry, fields: E.fields, at: head.origin.place)
    entry.checkParts(&self)
    guard isWhole else { return nil }
    entry.check(&self)
    return entry
  }
}
