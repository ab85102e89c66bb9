package import Diagnostics
package import Records

/// Tells rows of sources that a reference manager wrote from ours.
package enum CSLFile {
  /// The same records, with those of CSL-JSON in our own fields. A file is CSL-JSON if a row of it is; which kind of thing a record
  /// is says `isSource`.
  package static func read(_ records: [Record], isSource: (Record) -> Bool) -> ([Record], [Diagnostic]) {
    let candidates = records.filter { $0.form == .row && $0.place.source.path.hasSuffix(".json") && isSource($0) }
    let paths = Set(candidates.filter(\.isCSL).map(\.place.source.path))
    guard !paths.isEmpty else { return (records, []) }
    var diagnostics: [Diagnostic] = []
    let read = records.map { record in
      guard paths.contains(record.place.source.path), !record.isBroken else { return record }
      let item = CSLItem(record)
      diagnostics += item.diagnostics
      return item.source
    }
    return (read, diagnostics)
  }
}

extension Record {
  /// Whether it is written as CSL-JSON writes what our rows have too, or write otherwise.
  fileprivate var isCSL: Bool {
    fields.entries.contains { entry in
      switch (entry.key.text, entry.value) {
      case ("issued", .mapping), ("accessed", .mapping), ("author", .list), ("editor", .list): true
      case ("URL", .scalar), ("DOI", .scalar), ("container-title", .scalar), ("citation-key", .scalar): true
      default: false
      }
    }
  }
}
