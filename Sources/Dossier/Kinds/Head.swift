package import Diagnostics
package import Records

/// What every thing has: its name, where it comes from, and the fields that all kinds share.
package struct Head: Sendable {
  package var reference = Reference.unset
  package var origin = Origin.unset
  package var title: String?
  package var summary: InlineText?
  package var aliases: [String] = []
  package var isDraft = false
  package var embargo: Instant?
  package var extra: Extra?
  package var body: Prose?
  /// The language of its texts, where that is not the site's first.
  package var language: String?
  /// Its place among the things of its kind, in the order of files and rows.
  package var order = 0

  package var id: String { reference.id }
}

/// Where a thing was written, for messages that come later.
package struct Origin: Sendable {
  let fields: Mapping
  /// The opening of its front matter, or the first line of its row.
  package let place: Place

  static let unset = Origin(
    fields: Mapping(entries: [], place: SourceText(path: "", bytes: []).place(0..<0)),
    place: SourceText(path: "", bytes: []).place(0..<0))

  /// The place of a field's value; that of the thing where it has none.
  package func place(of field: String) -> Place { fields[field]?.place.firstLine ?? place }

  /// The first line of a member of a list.
  package func place(of field: String, member: Int) -> Place {
    guard case .list(let list)? = fields[field], list.values.indices.contains(member) else { return place(of: field) }
    return list.values[member].place.firstLine
  }

  /// The name of a named part, at its place; that of the field where its parts have none.
  func place(of field: String, named name: String) -> Place {
    guard case .mapping(let parts)? = fields[field],
      let entry = parts.entries.first(where: { $0.key.text == name })
    else { return place(of: field) }
    return entry.key.place
  }

  /// The places of a list's members; that of its one value where it is none.
  package func places(of list: String) -> [Place] { fields[list]?.members.map(\.place.firstLine) ?? [] }

  /// Whether the author wrote a field.
  package func has(_ field: String) -> Bool { fields[field] != nil }
}
