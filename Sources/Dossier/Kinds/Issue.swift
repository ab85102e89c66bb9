package import Diagnostics

/// What is negotiated about: one question, the options on the table, and who stands where.
package struct Issue: Entry {
  package static let kind = Kind.issue
  package var head = Head()
  package var title = ""
  package var question = ""
  package var status: IssueStatus?
  package var history: [StatusStep] = []
  package var rank: Int?
  package var options: NamedTexts?
  package var positions: [Position] = []
  package var links: [IssueLink] = []
  package var source: Reference?

  package init() {}
  package var name: String { title }

  package static let fields: [Field<Issue>] = withCommon([
    .required("title", .text, \.title, "What the issue is called."),
    .required("question", .text, \.question, "The question that a settlement must answer."),
    .optional("status", .oneOf, \.status, "Where it stands, if it has always stood there."),
    .list("history", .parts, \.history, "Where it stood, and since when."),
    .optional("order", .number, \.rank, "Its place among the issues."),
    .optional("options", .wordings, \.options, "The options on the table: an id and a text each.").pruned {
      $0.forgetOptions($1)
    },
    .list("positions", .entry, \.positions, "Who stands where on which option."),
    .list("links", .parts, \.links, "What it is to other issues."),
    .optional("source", .reference(.source), \.source, "Serves every position below that names none."),
  ])

  /// Its history by date, then in the order of writing.
  package var course: [StatusStep] { courseOrder.map { history[$0] } }

  /// Where each entry of its course is written.
  package var coursePlaces: [Place] { courseOrder.map { head.origin.place(of: "history", member: $0) } }

  private var courseOrder: [Int] {
    history.indices.sorted { a, b in (history[a].date ?? .unset, a) < (history[b].date ?? .unset, b) }
  }

  /// Where it stands now, with what was last said of that.
  package var current: StatusStep? { course.last ?? status.map { StatusStep(status: $0) } }

  /// Whether its text is closed or in force, so that nothing waits for it any more.
  package var isSettled: Bool { current?.status == .agreed || current?.status == .implemented }

  /// Since when it has stood there, through every later entry that says the same.
  package var since: EDTFDate? {
    let course = course
    return course.reversed().prefix { $0.status == course.last?.status }.last?.date
  }

  package func checkParts(_ decoder: inout Decoder) {
    decoder.checkOptions(of: positions, in: self)
    decoder.checkDoubles(among: links, of: self)
  }

  package func check(_ decoder: inout Decoder) {
    if let options, options.entries.contains(where: \.name.isEmpty) {
      decoder.report(
        Diagnostic(
          .wrongForm, "each option needs an id", at: head.origin.place(of: "options"),
          notes: ["write options: {id: what it would mean}"]))
    }
    for option in options?.entries ?? [] where !option.name.isEmpty && !option.name.isID {
      decoder.report(
        Diagnostic(
          .badID, "\"\(option.name)\" is no id of an option", at: head.origin.place(of: "options", named: option.name),
          suggestion: option.name.asID.isEmpty ? nil : option.name.asID,
          notes: ["an id is lower-case words with hyphens: letters a to z, digits, and - between them"]))
    }
    if status != nil, let first = history.first {
      decoder.report(
        Diagnostic(
          .twoStatuses, "a status and a history say two things of where the issue stands",
          at: head.origin.place(of: "status"), related: [.init(head.origin.place(of: "history"), "the history")],
          notes: [
            "take out status: the history's last entry is where it stands (\(first.status.rawValue) was the first)"
          ]))
    }
    for link in links where link.issue == head.reference {
      let place = link.place ?? head.origin.place(of: "links")
      decoder.report(Diagnostic(.selfLink, "\"\(id)\" is linked to itself", at: place))
    }
  }

  /// An option is on the table from the first position on it; one that nobody has taken a position on, always.
  private mutating func forgetOptions(_ pruning: Pruning) -> Bool {
    guard pruning.until != nil else { return true }
    let first = Dictionary(positions.map { ($0.option, $0.knownFrom(pruning.times)) }, uniquingKeysWith: min)
    options?.entries.removeAll { !pruning.knows(first[$0.name] ?? .distantPast) }
    return true
  }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    history.map { $0.knownFrom(times) }.min() ?? .distantPast
  }
}

/// A status an issue has had.
package struct StatusStep: Part {
  package var status = IssueStatus.open
  package var date: EDTFDate?
  package var reported: EDTFDate?
  package var why: String?
  package var sources: [Reference] = []

  package init() {}
  init(status: IssueStatus) { self.status = status }

  package static let fields: [Field<StatusStep>] = [
    .required("status", .oneOf, \.status, "Where the issue stood."),
    .optional("date", .date, \.date, "Since when."),
    .optional("reported", .date, \.reported, "When it could first be known."),
    .optional("why", .text, \.why, "What brought it there."),
    .list("sources", or: "source", .reference(.source), \.sources, "Who says so."),
  ]

  package func knownFrom(_ times: KnownTimes) -> Instant {
    times.since(reported: reported, date: date, sources: sources)
  }
}

extension Code {
  static let twoStatuses = Code(
    "E0282", "two-statuses",
    "An issue that has always stood where it stands has a status; one that moved has a history, whose last entry counts. Not both."
  )
  static let selfLink = Code(
    "E0224", "self-link", "An issue's links lead to other issues, and a term's see to other terms.")
}
