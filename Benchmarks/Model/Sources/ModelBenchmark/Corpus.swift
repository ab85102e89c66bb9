import Records

/// A process of a stated size, the same each time: what a busy desk has after some years.
struct Corpus {
  /// 1 for 2,000 statements, 500 events, 50 issues and 20 parties.
  let size: Double

  private func count(_ whole: Int) -> Int { max(2, Int(Double(whole) * size)) }
  private var parties: Int { count(20) }
  private var people: Int { count(60) }
  private var issues: Int { count(50) }
  private var sources: Int { count(400) }

  /// Paths below `content/` with their texts.
  var files: [String: String] {
    var files = ["site.yaml": "title: Benchmark\n", "p/process.md": "---\ntitle: P\nparties: [p0, p1]\n---\n"]
    files["p/parties.yaml"] = (0..<parties).map { "- {id: p\($0), name: Party \($0)}\n" }.joined()
    files["p/people.yaml"] = (0..<people).map {
      "- {id: n\($0), name: Person \($0), roles: [{title: Minister, party: p\($0 % parties), from: 2015}]}\n"
    }.joined()
    files["p/sources.yaml"] = (0..<sources).map {
      "- {id: s\($0), title: Source \($0), publisher: Paper \($0 % 40), published: \(day($0, of: sources)), reliability: B}\n"
    }.joined()
    files["p/events.yaml"] = (0..<count(500)).map {
      "- {id: e\($0), title: Event \($0), date: \(day($0, of: count(500))), sources: [s\($0 % sources)], issues: [i\($0 % issues)]}\n"
    }.joined()
    files["p/statements.yaml"] = (0..<count(2000)).map { id in
      "- {id: t\(id), speaker: n\(id % people), date: \(day(id, of: count(2000))), source: s\(id * 3 % sources), issues: [i\(id % issues)], "
        + "text: 'We said on day \(id) what nobody had said before, in words of our own number \(id * 31).'}\n"
    }.joined()
    files["p/assessments.yaml"] = (0..<count(200)).map {
      "- {id: a\($0), question: Will it?, claim: It may, made: \(day($0, of: count(200) + 1)), likelihood: likely, because: issue/i\($0 % issues), "
        + "outcome: yes, resolved: \(day($0 + 1, of: count(200) + 1))}\n"
    }.joined()
    for id in 0..<issues { files["p/issues/i\(id).md"] = issue(id) }
    return files
  }

  private func issue(_ id: Int) -> String {
    let options = (0..<4).map { "o\($0): Option \($0)" }.joined(separator: ", ")
    let history = (0..<4).map { step in
      "  - {status: \(["open", "narrowing", "agreed", "reopened"][step]), date: \(day(step * issues + id, of: 4 * issues)), source: s\(id % sources)}\n"
    }
    let positions = (0..<40).map { step in
      "  - {party: p\(step % parties), option: o\(step % 4), stance: \(["demands", "supports", "accepts", "resists", "rejects"][(step + step / 20) % 5]), "
        + "date: \(day(step * issues + id, of: 40 * issues)), source: s\((id + step) % sources), says: What it wants on the matter \(step)}\n"
    }
    return "---\ntitle: Issue \(id)\nquestion: What of \(id)?\noptions: {\(options)}\nhistory:\n\(history.joined())"
      + "positions:\n\(positions.joined())links: [{precondition_of: i\((id + 1) % issues), claimed_by: p0}]\n---\n\nBackground.\n"
  }

  /// The day of one of so many things that are spread over the seven years from 2018 on.
  private func day(_ place: Int, of count: Int) -> String {
    let days = place * 2500 / count
    let (year, rest) = (2018 + days / 360, days % 360)
    let (month, day) = (rest / 30 + 1, rest % 30 % 28 + 1)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
