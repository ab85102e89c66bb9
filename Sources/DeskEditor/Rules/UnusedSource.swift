import Diagnostics
import Dossier
import Records

extension Rule {
  static let unusedSource = Rule(.unusedSource) { desk in
    let named = desk.namedSources
    let texts = desk.proses.map { $0.source.text(in: $0.range) } + desk.pageTexts
    return desk.file.sources.filter { source in
      !source.isOfLibrary && !named.contains(source.reference)
        && !texts.contains { text in
          source.names.contains { text.contains("@\($0)") || text.contains("source:\($0)") }
        }
    }.map { source in
      Diagnostic(
        .unusedSource, "nothing rests on the source \"\(source.id)\"", at: source.head.origin.place(of: "title"),
        notes: ["cite it with [@\(source.id)] or name it in a field, or take it out"])
    }
  }
}

extension Desk {
  /// Every source that a field names.
  fileprivate var namedSources: Set<Reference> {
    var named = Set(file.process.deadlines.flatMap(\.sources) + file.events.flatMap(\.sources))
    named.formUnion(file.statements.flatMap(\.sources) + file.statements.flatMap { $0.variants.compactMap(\.source) })
    named.formUnion(file.events.flatMap { $0.disputes.compactMap(\.source) })
    named.formUnion(file.assessments.flatMap { $0.sources + $0.outcomeSources })
    named.formUnion(file.assessments.compactMap(\.author).compactMap { file.sources[$0]?.reference })
    for issue in file.issues {
      named.formUnion([issue.source].compactMap(\.self) + issue.history.flatMap(\.sources))
      named.formUnion(issue.links.flatMap { $0.sources + [$0.claimedBy].compactMap(\.self) })
      named.formUnion(issue.positions.flatMap { $0.sources + [$0.attributedBy].compactMap(\.self) })
    }
    return named
  }

  fileprivate var pageTexts: [String] {
    dossier.pages.compactMap { $0.head.body.map { $0.source.text(in: $0.range) } }
  }
}

extension Source {
  /// What a text may call it.
  fileprivate var names: [String] { [id] + [key].compactMap(\.self) }

  /// Whether it comes out of a reference manager's library, which holds more than one site uses.
  fileprivate var isOfLibrary: Bool { head.origin.place.source.path.hasSuffix(".json") }
}

extension Code {
  static let unusedSource = Code(
    "W0629", "unused-source",
    "A source that nothing rests on makes the list of sources look better than the briefing is, or something was meant to cite it."
  )
}
