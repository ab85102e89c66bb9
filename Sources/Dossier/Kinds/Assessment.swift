import Diagnostics

/// A judgement about what is or will be, whose outcome can be looked up later.
package struct Assessment: Entry {
  package static let kind = Kind.assessment
  package var head = Head()
  package var question = ""
  package var claim = ""
  package var author: String?
  package var made: EDTFDate?
  package var likelihood: Likelihood?
  package var probability: Double?
  package var codedBy: String?
  package var entered: EDTFDate?
  package var confidence: Confidence?
  package var because: [Reference] = []
  package var resolves: EDTFDate?
  package var criteria: String?
  package var outcome: Outcome?
  package var resolved: EDTFDate?
  package var outcomeSources: [Reference] = []
  package var sources: [Reference] = []

  package init() {}
  package var name: String { head.title ?? question }

  package static let fields: [Field<Assessment>] = withCommon([
    .required("question", .text, \.question, "The question it answers."),
    .required("claim", .text, \.claim, "The answer, in the author's own words."),
    .optional("author", .name, \.author, "Whose judgement: a name, or the id of a source, person or party.")
      .pruned(by: fallsWithAuthor),
    .optional("made", .date, \.made, "When it was made."),
    .optional("likelihood", .oneOf, \.likelihood, "How likely, in a word."),
    .optional("probability", .percent, \.probability, "How likely, in percent."),
    .optional("coded_by", .name, \.codedBy, "Who put a likelihood on words that gave none.")
      .pruned(by: fallsWithCoder),
    .optional("entered", .date, \.entered, "When it was written here; with hindsight, it is never scored."),
    .optional("confidence", .oneOf, \.confidence, "How sure the author is of the judgement itself."),
    .list("because", .reference(.issue, .statement), \.because, "What it rests on."),
    .optional("resolves", .date, \.resolves, "When it will be known."),
    .optional("criteria", .text, \.criteria, "What counts as yes."),
    .optional("outcome", .oneOf, \.outcome, "What came of it."),
    .optional("resolved", .date, \.resolved, "When that was known."),
    .list("outcome_sources", or: "outcome_source", .reference(.source), \.outcomeSources, "Who reports the outcome."),
    .list("sources", or: "source", .reference(.source), \.sources, "Where the judgement stands."),
  ])

  /// A judgement whose author is not shown falls with its author, as words fall with their speaker: it is nobody else's.
  private static let fallsWithAuthor: Pruner<Assessment> = { forecast, pruning in
    !(forecast.author.map { pruning.isHeld($0, in: forecast) } ?? false)
  }

  /// A number that somebody put on the author's words goes with whoever put it there.
  private static let fallsWithCoder: Pruner<Assessment> = { forecast, pruning in
    if let coder = forecast.codedBy, pruning.isHeld(coder, in: forecast) {
      (forecast.codedBy, forecast.likelihood, forecast.probability) = (nil, nil, nil)
    }
    return true
  }

  package var named: [Reference] { because + sources + outcomeSources }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    made?.earliest ?? times.from(reported: nil, date: nil, sources: sources)
  }

  package mutating func forget(_ pruning: Pruning) {
    guard !pruning.knows(outcomeKnownFrom(pruning.times)) else { return }
    (outcome, resolved, outcomeSources) = (nil, nil, [])
  }

  package func check(_ decoder: inout Decoder) {
    decoder.checkOrder(
      made, resolves, at: head.origin.place(of: "resolves"), first: head.origin.place(of: "made"),
      when: "when it was made")
    decoder.checkOrder(
      made, entered, at: head.origin.place(of: "entered"), first: head.origin.place(of: "made"),
      when: "when it was made")
    checkIdle(&decoder)
    if resolved != nil, outcome == nil, !head.origin.has("outcome") {
      decoder.report(
        Diagnostic(
          .outcomeMissing, "this was resolved, and nothing says how", at: head.origin.place(of: "resolved"),
          notes: ["write outcome: yes, no or void"]))
    }
    if likelihood != nil, probability != nil {
      decoder.report(
        Diagnostic(
          .twoLikelihoods, "a likelihood in a word and one in percent", at: head.origin.place(of: "probability"),
          related: [.init(head.origin.place(of: "likelihood"), "the word")]))
    }
  }
}

extension Assessment {
  /// Looks for what was written about a likelihood or an outcome that is not there.
  private func checkIdle(_ decoder: inout Decoder) {
    if codedBy != nil, !head.origin.has("likelihood"), !head.origin.has("probability") {
      decoder.reportIdle(
        "coded_by", of: head, as: "there is no likelihood",
        instead: "write likelihood: with the word that was put on it")
    }
    let name = head.origin.has("outcome_source") ? "outcome_source" : "outcome_sources"
    if !outcomeSources.isEmpty, !head.origin.has("outcome") {
      decoder.reportIdle(name, of: head, as: "there is no outcome", instead: "write outcome: yes, no or void")
    }
  }
}

extension Pruning {
  /// Whether a name in a forecast is the id of something that is not shown.
  fileprivate func isHeld(_ name: String, in forecast: Assessment) -> Bool {
    [Kind.person, .party, .source].contains { isHeld(Reference($0, name, in: forecast.reference.process)) }
  }
}

extension Assessment {
  /// From when its outcome could be known: the day that is given, else the day it was due, else when a source of it came out. An
  /// outcome without any of these was known on no day that could be told.
  func outcomeKnownFrom(_ times: KnownTimes) -> Instant {
    guard outcome != nil || resolved != nil else { return .distantPast }
    return (resolved ?? resolves)?.earliest ?? outcomeSources.compactMap { times.sources[$0] }.min() ?? .distantFuture
  }

  /// The range in percent that was claimed; nothing where no likelihood was.
  package var range: Range<Double>? {
    likelihood?.range ?? probability.map { Likelihood(percent: $0).range }
  }

  /// The word for it.
  package var word: Likelihood? { likelihood ?? probability.map { Likelihood(percent: $0) } }

  /// Whether it was written here more than a week after it was made, and so with hindsight.
  package var isEnteredLater: Bool {
    guard let made, let entered else { return false }
    return entered.earliest.seconds - made.latest.seconds > 7 * 86_400
  }

  /// Whether it is dated after its own outcome was known, and so no forecast.
  package var isMadeAfterwards: Bool {
    guard let made, let resolved else { return false }
    return made.earliest > resolved.latest
  }

  /// Brier score, (p − outcome)²: 0 is perfect, 0.25 says nothing, 1 is wrong and sure. Nothing while it is open, void,
  /// without likelihood, entered with hindsight, or made after its outcome.
  package var brierScore: Double? {
    guard let outcome, outcome != .void, !isEnteredLater, !isMadeAfterwards,
      let percent = probability ?? likelihood?.middle
    else {
      return nil
    }
    let miss = percent / 100 - (outcome == .yes ? 1 : 0)
    return miss * miss
  }
}

extension Code {
  static let twoLikelihoods = Code(
    "E0217", "two-likelihoods", "A forecast has a likelihood in a word or a probability in percent, not both.")
  static let outcomeMissing = Code(
    "E0283", "outcome-missing", "A forecast that was resolved has an outcome: yes, no, or void where nobody can tell.")
}
