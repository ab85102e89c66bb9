/// On what a position rests, with what it inherits from its statement or its issue filled in.
package struct Evidence: Sendable {
  package let statements: [Statement]
  package let sources: [Source]
  package let credibility: Credibility?
  /// Since when: the position's own date, else that of the first statement.
  package let since: EDTFDate?
}

extension CaseFile {
  /// A position that names a statement and no source has the statement's source and grade; one that names neither has its
  /// issue's source.
  package func evidence(for position: Position) -> Evidence {
    let said = statements.all(position.statements)
    var references = position.sources
    // A source that was named and cannot be shown is not replaced by another.
    if references.isEmpty, !position.namesSources { references = said.flatMap(\.sources) }
    if references.isEmpty, !position.namesSources, !position.namesStatements {
      references = [position.issueSource].compactMap(\.self)
    }
    var seen: Set<Reference> = []
    return Evidence(
      statements: said, sources: sources.all(references.filter { seen.insert($0).inserted }),
      credibility: position.credibility ?? said.compactMap(\.credibility).first,
      since: position.date ?? said.compactMap(\.date).min())
  }
}
