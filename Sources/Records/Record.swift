package import Diagnostics

/// One thing as its author wrote it: a Markdown file, or a row of a YAML list or of a table.
package struct Record: Sendable {
  /// The folders it stands in; for a row also its file's name: `["armenia-azerbaijan", "issues"]`.
  package let shelf: [String]
  /// The file's name without its ending, or the row's `id`. A row may have none.
  package let id: Scalar?
  /// All fields but a row's `id` and `body`.
  package let fields: Mapping
  package let body: Prose?
  /// Where a fault that has no place in the text is shown: the opening `---`, or the first line of the row.
  package let place: Place
  package let form: Form
  /// Whether its fields could not be read. It then has none, and is known by its name alone, so that nothing which refers to
  /// it is told that it is missing.
  package var isBroken = false

  package enum Form: Sendable {
    /// A Markdown file of its own.
    case page
    /// A YAML file of its own that holds named fields.
    case settings
    /// A row among others.
    case row
  }
}

extension Record {
  /// Stands for things whose names cannot be told, so that nobody who refers to one is told that it is missing.
  package static func nameless(on shelf: [String], at place: Place) -> Record {
    Record(
      shelf: shelf, id: nil, fields: Mapping(entries: [], place: place), body: nil, place: place, form: .row,
      isBroken: true)
  }

  /// The same thing by another name and in other fields.
  package func rewritten(id: Scalar?, fields: Mapping) -> Record {
    Record(shelf: shelf, id: id, fields: fields, body: body, place: place, form: form)
  }

  /// The same thing with other texts.
  package func rewritten(fields: Mapping, body: Prose?) -> Record {
    Record(shelf: shelf, id: id, fields: fields, body: body, place: place, form: form, isBroken: isBroken)
  }

  /// The same thing with nothing but its name.
  var broken: Record {
    Record(
      shelf: shelf, id: id, fields: Mapping(entries: [], place: place), body: nil, place: place, form: form,
      isBroken: true)
  }
}
