import Diagnostics

/// A negotiation: the frame in which everything else stands.
package struct Process: Entry {
  package static let kind = Kind.process
  package var head = Head()
  package var title = ""
  package var question: String?
  package var started: EDTFDate?
  package var ended: EDTFDate?
  package var parties: [Reference] = []
  package var mediators: [Reference] = []
  package var region: String?
  package var deadlines: [Deadline] = []
  package var status: ProcessStatus?
  package var direction: Direction?
  package var directionWhy: String?

  package init() {}
  package var name: String { title }

  package static let fields: [Field<Process>] = withCommon([
    .required("title", .text, \.title, "What the process is called."),
    .optional("question", .text, \.question, "The one question that the whole process must answer."),
    .optional("started", .date, \.started, "When it began."),
    .optional("ended", .date, \.ended, "When it ended."),
    .list("parties", .seat, \.parties, "Who negotiates, in the order of the matrix's columns."),
    .list("mediators", .seat, \.mediators, "Who mediates."),
    .optional("region", .text, \.region, "Where in the world."),
    .list("deadlines", .parts, \.deadlines, "Dates that press."),
    .optional("status", .oneOf, \.status, "How the process as a whole stands."),
    .optional("direction", .oneOf, \.direction, "Which way things have moved lately."),
    .optional("direction_why", .text, \.directionWhy, "Why we say so."),
  ])

  package func check(_ decoder: inout Decoder) {
    decoder.checkOrder(
      started, ended, at: head.origin.place(of: "ended"), first: head.origin.place(of: "started"))
    if directionWhy != nil, !head.origin.has("direction") {
      decoder.reportIdle(
        "direction_why", of: head, as: "there is no direction",
        instead: "write direction: improved, deteriorated or unchanged")
    }
    guard direction != nil, !head.origin.has("direction_why") else { return }
    decoder.report(
      Diagnostic(
        .unexplainedDirection, "nothing says why things have moved this way", at: head.origin.place(of: "direction"),
        notes: ["write direction_why: in a sentence, with what happened and when"]))
  }

  /// Status and direction are as their author sees them today. Of an earlier day they say nothing, unless the process had
  /// ended by then.
  package mutating func forget(_ pruning: Pruning) {
    guard pruning.until != nil else { return }
    (direction, directionWhy) = (nil, nil)
    if let begin = started, !pruning.knows(begin.earliest) { started = nil }
    guard let end = ended, pruning.knows(end.earliest) else {
      (ended, status) = (nil, nil)
      return
    }
  }
}

/// A date by which something is to happen.
package struct Deadline: Part {
  package var date = EDTFDate.unset
  package var label = ""
  package var sources: [Reference] = []
  package var reported: EDTFDate?

  package init() {}

  package static let fields: [Field<Deadline>] = [
    .required("date", .date, \.date, "When."),
    .required("label", .text, \.label, "What happens then."),
    .list("sources", or: "source", .reference(.source), \.sources, "Who says so."),
    .optional("reported", .date, \.reported, "When it could first be known."),
  ]

  package func knownFrom(_ times: KnownTimes) -> Instant {
    times.from(reported: reported, date: date, sources: sources)
  }
}

extension Code {
  static let unexplainedDirection = Code(
    "W0358", "unexplained-direction",
    "That a process improves or deteriorates is a judgement, and readers want to know what it rests on: direction_why says it."
  )
}
