package import Records

extension CaseFile {
  /// The things of a kind as rows, in their order, named from this process. `shown` gives a text in Markdown as it may go out.
  package func rows(of kind: Kind, shown: @escaping @Sendable (Prose) -> String = \.text) -> [Row] {
    let standpoint = Standpoint(self, shown: shown)
    return switch kind {
    case .process: [Row(process, from: standpoint)]
    case .position: issues.flatMap { issue in issue.positions.map { Row($0, of: issue, from: standpoint) } }
    default: Drawer.all.first { $0.kind == kind }?.rows(self, standpoint) ?? []
    }
  }
}

extension Kind {
  /// What a row of the kind can hold, in order. Positions have rows of their own, and stand in no issue's.
  package var columns: [FieldOutline] {
    let id = FieldOutline(
      names: ["id"], isRequired: true, shape: .text("an id: lower-case words with hyphens"),
      meaning: "The name that others refer to it by.")
    let body = FieldOutline(
      names: ["body"], isRequired: false, shape: .text("Markdown"), meaning: "Its text, in Markdown.")
    switch self {
    case .position:
      let issue = fields.filter { $0.names[0] == "issue" }.map {
        FieldOutline(names: $0.names, isRequired: true, shape: $0.shape, meaning: "The issue.")
      }
      return issue + fields.filter { $0.names[0] != "issue" } + [body]
    case .issue: return [id] + fields.filter { $0.names[0] != "positions" } + [body]
    default: return [id] + fields + [body]
    }
  }

  /// The fields that a thing of the kind has, as they were declared.
  package var fields: [FieldOutline] {
    switch self {
    case .process: Process.fields.map(\.outline)
    case .party: Party.fields.map(\.outline)
    case .person: Person.fields.map(\.outline)
    case .issue: Issue.fields.map(\.outline)
    case .position: Position.fields.map(\.outline)
    case .event: Event.fields.map(\.outline)
    case .statement: Statement.fields.map(\.outline)
    case .assessment: Assessment.fields.map(\.outline)
    case .source: Source.fields.map(\.outline)
    case .term: Term.fields.map(\.outline)
    case .briefing: Briefing.fields.map(\.outline)
    case .page: OrdinaryPage.fields.map(\.outline)
    }
  }
}

extension Standpoint {
  /// That of a process. `shown` gives a text in Markdown as it may go out: without what leads to things that are not shown.
  package init(_ file: CaseFile, shown: @escaping @Sendable (Prose) -> String = \.text) {
    self.init(
      process: file.id, shows: { kind, id in file.entry(Reference(kind, id, in: file.id)) != nil }, shown: shown)
  }
}
