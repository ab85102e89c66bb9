import Diagnostics
import Dossier

extension Rule {
  static let eventOutsideProcess = Rule(.eventOutsideProcess) { desk in
    let process = desk.file.process
    return desk.file.events.compactMap { event in
      let isEarly = process.started.map { event.date.latest < $0.earliest } ?? false
      let isLate = process.ended.map { event.date.earliest > $0.latest } ?? false
      guard isEarly || isLate, let limit = isEarly ? process.started : process.ended else { return nil }
      return Diagnostic(
        .eventOutsideProcess,
        "\(event.date.text) lies \(isEarly ? "before the process began" : "after the process ended") (\(limit.text))",
        at: event.head.origin.place(of: "date"),
        related: [.init(process.head.origin.place(of: isEarly ? "started" : "ended"), "the process")])
    }
  }

  static let positionBeforeStatement = Rule(.positionBeforeStatement) { desk in
    desk.positions.compactMap { issue, position in
      let said = desk.file.evidence(for: position).statements
      guard let date = position.date, let first = said.compactMap(\.date).min(by: { $0.earliest < $1.earliest }),
        date.latest < first.earliest
      else { return nil }
      return Diagnostic(
        .positionBeforeStatement, "the position is dated \(date.text), and its words were said on \(first.text)",
        at: position.head.origin.place(of: "date"),
        notes: ["without a date of its own, a position has that of its statement"])
    }
  }

  static let outsideOffice = Rule(.outsideOffice) { desk in
    desk.file.statements.compactMap { statement in
      guard let person = desk.file.people[statement.speaker], let date = statement.date, !person.roles.isEmpty,
        statement.role == nil, desk.file.voice(of: statement).role == nil
      else { return nil }
      return Diagnostic(
        .outsideOffice,
        "\(person.name) held no office\(statement.onBehalfOf.map { " for " + desk.name($0) } ?? "") on \(date.text) that we know of",
        at: statement.head.origin.place(of: "date"),
        related: [.init(person.head.origin.place(of: "roles"), "offices held")],
        notes: ["say role and on_behalf_of in the statement, or correct the dates of the roles"])
    }
  }
}

extension Code {
  static let eventOutsideProcess = Code(
    "W0624", "event-outside-process",
    "An event is dated before its process began or after it ended. Where it is background, let the process begin with it, or leave started away."
  )
  static let positionBeforeStatement = Code(
    "W0625", "position-before-statement",
    "A position rests on words that were said later than it is dated. One of the two dates is wrong.")
  static let outsideOffice = Code(
    "W0626", "outside-office",
    "A person speaks for a party by an office held on that day. This one's offices do not cover the day, so nobody can tell for whom the words were said."
  )
}
