package import Templates

/// Issues and their options against parties: the state of play in one picture.
package struct MatrixView: View {
  package let id: String
  package let width: Int
  package let span: Int
  package let columns: [PartyRef]
  package let issues: [MatrixIssue]
  package let stances: [MarkView]
  package let standings: [MarkView]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor on the page, also the caption's: `part:matrix`") { $0.id },
      .number("width", "How many parties there are, for the width of the table") { $0.width },
      .number("span", "How many columns a row has: parties, the option and where it stands") { $0.span },
      .flag("filtered", "Whether there is enough in it for a choice of what to see") { $0.issues.count > 2 },
      .list("columns", "The parties, in the process's order, mediators last") { $0.columns },
      .list("issues", "The issues with their options, in order") { $0.issues },
      .list("stances", "What each stance means, for the legend") { $0.stances },
      .list("standings", "What each standing means, for the legend") { $0.standings },
    ]
  }
}

/// An issue in the matrix: a head row and a row for each option.
package struct MatrixIssue: View {
  package let id: String
  package let title: String
  package let link: Link?
  package let status: MarkView?
  package let stalled: String?
  package let options: [MatrixOption]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "The issue's id") { $0.id },
      .text("title", "The issue") { $0.title },
      .optionalLink("link", "Its page; absent where the matrix stands on it") { $0.link },
      .optionalGroup("status", "Its status on the day of the page") { $0.status },
      .optionalText("stalled", "Since when nothing has happened, in words") { $0.stalled },
      .list("options", "The options on the table") { $0.options },
    ]
  }
}

/// An option with what each party holds on it.
package struct MatrixOption: View {
  package let text: String
  package let standing: MarkView?
  package let cells: [CellView]

  package static var fields: [ViewField<Self>] {
    [
      .text("text", "What is on the table") { $0.text },
      .optionalGroup("standing", "Where it stands; absent while nobody has a stance on it") { $0.standing },
      .list("cells", "One for each column, in their order") { $0.cells },
    ]
  }
}
