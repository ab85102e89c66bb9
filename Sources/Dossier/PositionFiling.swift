import Diagnostics

extension Decoder {
  /// Puts positions that were written as rows into their issues, after those of the issue's own file.
  mutating func file(_ rows: [Position], in file: inout CaseFile) {
    var byIssue: [String: [Position]] = [:]
    for row in rows {
      if let issue = row.issue, issue.process != file.id {
        elsewhere(row, issue)
      } else if let issue = row.issue {
        byIssue[issue.id, default: []].append(row)
      } else if !row.head.origin.has("issue") {
        report(
          Diagnostic(
            .missingField, "the field \"issue\" is missing", at: row.head.origin.place,
            notes: ["a position in a row of its own names its issue"]))
      }
    }
    file.issues = Shelf(
      file.issues.map { issue in
        let rows = byIssue[issue.id] ?? []
        checkOptions(of: rows, in: issue)
        var issue = issue
        issue.positions += rows
        checkDoubles(among: issue.positions, of: issue)
        return named(issue)
      })
  }

  /// A position belongs to the process in whose folder it stands, whose parties it can name.
  private mutating func elsewhere(_ row: Position, _ issue: Reference) {
    report(
      Diagnostic(
        .issueElsewhere, "the issue \"\(issue.id)\" is one of another process, \"\(issue.process)\"",
        at: row.head.origin.place(of: "issue"),
        notes: ["move the row to \(issue.process)/\(Kind.position.folder).csv, or into the issue's own file"]))
  }

  /// Gives each position its id, its source, and its place in the order.
  private func named(_ issue: Issue) -> Issue {
    var issue = issue
    for index in issue.positions.indices {
      var position = issue.positions[index]
      position.head.order = index
      position.issue = nil
      position.issueSource = issue.source
      let parts = [issue.id, position.party.id, position.option, position.date?.text ?? ""]
      position.head.reference = Reference(.position, parts.joined(separator: "/"), in: process)
      issue.positions[index] = position
    }
    return issue
  }

  /// A position is taken on an option of its issue. Where the options themselves could not be read, nothing can be said.
  mutating func checkOptions(of positions: [Position], in issue: Issue) {
    for position in positions {
      guard let named = position.issue, named != issue.reference else { continue }
      report(
        Diagnostic(
          .issueElsewhere, "this position stands in the issue \"\(issue.id)\" and names \"\(named.id)\"",
          at: position.head.origin.place(of: "issue"),
          notes: ["take out its issue, or move it to the issue's own file or to \(Kind.position.folder).csv"]))
    }
    guard issue.options != nil || !issue.head.origin.has("options") else { return }
    let known = issue.options?.entries.map(\.name) ?? []
    for position in positions where !known.contains(position.option) { unknownOption(position, of: issue) }
  }

  private mutating func unknownOption(_ position: Position, of issue: Issue) {
    let entries = issue.options?.entries ?? []
    let byText = entries.first { Spelling.nearest(to: position.option, among: [$0.text]) != nil }?.name
    let list = entries.map { "\($0.name) (\($0.text))" }
    report(
      Diagnostic(
        .unknownOption, "the issue \"\(issue.id)\" has no option \"\(position.option)\"",
        at: position.head.origin.place(of: "option"),
        suggestion: Spelling.nearest(to: position.option, among: entries.map(\.name)) ?? byText,
        notes: list.isEmpty
          ? ["the issue has no options yet: options: {id: what it would mean}"]
          : ["options: " + list.joined(separator: ", ")]))
  }
}

extension Code {
  static let unknownOption = Code(
    "E0223", "unknown-option", "A position is taken on one of its issue's options, named by its id.")
  static let issueElsewhere = Code(
    "E0233", "issue-elsewhere",
    "A position stands in the issue that it is about, or in a row of its process that names it. What names another one would be shown in the wrong place, or nowhere."
  )
}
