/// Who speaks in a statement: in which office, and for which party, on that day.
package struct Voice: Sendable {
  /// Nothing where a party speaks for itself, or somebody of another process does.
  package let person: Person?
  package let role: String?
  /// Nothing where nobody says for whom.
  package let party: Reference?
}

extension CaseFile {
  /// The voice of a statement. What the statement itself says of role and party goes before what the person's offices say.
  package func voice(of statement: Statement) -> Voice {
    guard let person = people[statement.speaker] else {
      // A person of another process is no party, and their offices are told there.
      let speaker = statement.speaker.kind == .party ? statement.speaker : nil
      return Voice(person: nil, role: statement.role, party: statement.onBehalfOf ?? speaker)
    }
    let offices = person.roles(on: statement.date)
    // Whoever speaks on behalf of a party speaks in an office of that party, or in none.
    let office = statement.onBehalfOf.map { party in offices.first { $0.party == party } } ?? offices.first
    return Voice(
      person: person, role: statement.role ?? office?.title, party: statement.onBehalfOf ?? office?.party)
  }

  /// What was said for a party: by it, on its behalf, or by somebody in an office of its.
  package func statements(for party: Reference) -> [Statement] {
    statements.filter { voice(of: $0).party == party }
  }

  /// What was said in reaction to a statement or an event.
  package func reactions(to thing: Reference) -> [Statement] {
    statements.naming(thing).filter { $0.answers.contains(thing) }
  }
}
