package import Templates

/// What holds up a position: somebody's words, a day, sources.
package struct EvidenceView: View {
  package let interest: HTML?
  package let statements: [QuoteView]
  package let date: DateView?
  package let checked: DateView?
  package let basis: MarkView?
  package let grade: GradeView?
  package let sources: [SourceNote]

  package static var fields: [ViewField<Self>] {
    [
      .optionalHTML("interest", "Why the party wants it") { $0.interest },
      .list("statements", "The words it rests on") { $0.statements },
      .optionalGroup("date", "Since when") { $0.date },
      .optionalGroup("checked", "Up to which day we looked, for `undeclared`") { $0.checked },
      .optionalGroup("basis", "On what it rests, and what that means; absent for `undeclared`") { $0.basis },
      .optionalGroup("grade", "The best source's reliability and the position's credibility") { $0.grade },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
    ]
  }
}
