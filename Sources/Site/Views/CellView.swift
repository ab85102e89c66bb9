package import Templates

/// What one party holds on one option, as a cell of the matrix.
package struct CellView: View {
  package let party: PartyRef
  package let position: CellPosition?
  package let grounds: EvidenceView?

  package static var fields: [ViewField<Self>] {
    [
      .group("party", "Whose column it is; named in the cell on a phone") { $0.party },
      .optionalGroup("position", "What it holds; absent where nobody has looked") { $0.position },
      .optionalGroup("grounds", "What holds it up, to be opened at the cell") { $0.grounds },
    ]
  }
}

/// The position in a cell, short enough to compare.
package struct CellPosition: View {
  package let stance: MarkView
  package let evidence: Link
  package let says: HTML?
  package let condition: String?
  package let date: DateView?
  package let basis: String?
  package let source: String?
  package let more: String?
  package let grade: GradeView?
  package let notes: String?

  package static var fields: [ViewField<Self>] {
    [
      .group("stance", "Where it stands") { $0.stance },
      .link("evidence", "Where the evidence is: `issues/ID.html#PARTY-OPTION`") { $0.evidence },
      .optionalHTML("says", "What it wants, in our words, without links") { $0.says },
      .optionalText("condition", "On what condition") { $0.condition },
      .optionalGroup("date", "Since when; for `undeclared`, up to which day we looked") { $0.date },
      .optionalText("basis", "On what it rests: `stated`, `reported`, …; absent for `undeclared`") { $0.basis },
      .optionalText("source", "The publisher, else the title, of its best source") { $0.source },
      .optionalText("more", "How many sources it has beside that one: `and 2 more`") { $0.more },
      .optionalGroup("grade", "The best source's reliability and the position's credibility") { $0.grade },
      .optionalText("notes", "In a letter, the numbers of its sources in the list at the end: `1; 3`") { $0.notes },
    ]
  }
}
