/// One kind's shelf of a case file, for work that is the same for every kind.
package struct Drawer: Sendable {
  package let kind: Kind
  package let isEmpty: @Sendable (CaseFile) -> Bool
  /// The heads of the things, in order.
  package let heads: @Sendable (CaseFile) -> [Head]
  /// The name of each thing, in order.
  package let names: @Sendable (CaseFile) -> [String]
  /// Each thing as a row, in order.
  let rows: @Sendable (CaseFile, Standpoint) -> [Row]
  let add: @Sendable (Head, inout CaseFile, inout Decoder) -> Void
  /// The references of the things, in order.
  let references: @Sendable (CaseFile) -> [Reference]
  /// Things that were not known at a moment.
  let unknown: @Sendable (CaseFile, Pruning) -> [Reference]
  let prune: @Sendable (inout CaseFile, Pruning) -> Void

  /// Every kind that has a shelf, in the order of declaration.
  package static let all: [Drawer] = [
    .of(\.parties), .of(\.people), .of(\.issues), .of(\.events), .of(\.statements), .of(\.assessments), .of(\.sources),
    .of(\.terms), .of(\.briefings),
  ]

  private static func of<E: Entry>(_ path: any WritableKeyPath<CaseFile, Shelf<E>> & Sendable) -> Drawer {
    let pruners = E.fields.pruners()
    return Drawer(
      kind: E.kind,
      isEmpty: { $0[keyPath: path].isEmpty },
      heads: { $0[keyPath: path].map(\.head) },
      names: { $0[keyPath: path].map(\.name) },
      rows: { file, standpoint in file[keyPath: path].map { Row($0, from: standpoint) } },
      add: { head, file, decoder in
        guard let entry: E = decoder.entry(head) else { return }
        file[keyPath: path].append(entry)
      },
      references: { $0[keyPath: path].map(\.reference) },
      unknown: { file, pruning in
        file[keyPath: path].filter { !pruning.knows($0.knownFrom(pruning.times)) }.map(\.reference)
      },
      prune: { file, pruning in
        file[keyPath: path] = Shelf(file[keyPath: path].compactMap { $0.pruned(pruning, by: pruners) })
      })
  }
}
