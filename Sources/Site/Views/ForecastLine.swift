package import Templates

/// A forecast as one entry of the ledger.
package struct ForecastLine: View {
  package let id: String
  package let link: Link
  package let question: String
  package let claim: String
  package let author: LinkedName
  package let made: DateView?
  package let likelihood: LikelihoodView?
  package let codedBy: LinkedName?
  package let entered: DateView?
  package let confidence: String?
  package let resolves: DateView?
  package let overdue: Bool
  package let outcome: MarkView?
  package let resolved: DateView?
  package let score: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "The assessment's id") { $0.id },
      .link("link", "Its page") { $0.link },
      .text("question", "What is asked") { $0.question },
      .text("claim", "What the author says, in the author's words") { $0.claim },
      .group("author", "Whose judgement it is") { $0.author },
      .optionalGroup("made", "When it was made") { $0.made },
      .optionalGroup("likelihood", "How likely; absent where nobody has put it in words or numbers") { $0.likelihood },
      .optionalGroup("coded_by", "Who put a likelihood on the words") { $0.codedBy },
      .optionalGroup(
        "entered", "When it was written here; present only where that was later, and it is never scored"
      ) { $0.entered },
      .optionalText("confidence", "How much it rests on: `moderate`") { $0.confidence },
      .optionalGroup("resolves", "When it can be judged") { $0.resolves },
      .flag("overdue", "Whether that day is past and it has no outcome") { $0.overdue },
      .optionalGroup("outcome", "What came of it") { $0.outcome },
      .optionalGroup("resolved", "When that was known") { $0.resolved },
      .optionalText("score", "Its Brier score: `0.11`") { $0.score },
    ]
  }
}
