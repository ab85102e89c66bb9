import Records

/// A process made by chance: the same for the same seed, and without a mistake in it.
struct RandomProcess {
  private var state: UInt64
  private(set) var files: [String: String] = [:]

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    files["site.yaml"] = "title: T\n"
    files["p/process.md"] = "---\ntitle: P\nparties: [a, b]\ndeadlines: [{date: \(day()), label: L}]\n---\n"
    files["p/parties.yaml"] = "- {id: a, name: A}\n- {id: b, name: B}\n- {id: c, name: C}\n"
    files["p/people.yaml"] = "- {id: n, name: N, roles: [{title: R, party: a, from: 2019, to: \(day())}]}\n"
    files["p/sources.yaml"] = (0..<6).map { row($0, "title: S, ", maybe("published")) }.joined()
    files["p/statements.yaml"] = (0..<8).map { id in
      row(id, "speaker: \(any("a", "b", "n")), text: T, ", maybe("date"), known(), maybe("issues", issue()))
    }.joined()
    files["p/events.yaml"] = (0..<8).map { id in
      let dispute = maybe("disputed", "[{place: X, source: \(source())}]")
      return row(id, "title: E, date: \(day()), ", known(), maybe("issues", issue()), dispute)
    }.joined()
    files["p/assessments.yaml"] = (0..<6).map { id in
      let outcome = chance(2) ? "outcome: yes, resolved: \(day())" : ""
      return row(id, "question: Q, claim: C, likelihood: even, ", maybe("made"), outcome)
    }.joined()
    for id in 0..<3 { files["p/issues/x\(id).md"] = issueFile(id) }
  }

  /// The files in an order by chance.
  mutating func shuffled() -> Folder {
    var paths = Array(files.keys.sorted())
    for index in paths.indices.dropLast() { paths.swapAt(index, index + Int(next() % UInt64(paths.count - index))) }
    let files = files
    return Folder(paths: paths) { path throws(DiskError) in Array((files[path] ?? "").utf8) }
  }

  /// A moment by chance within the time in which everything happens.
  mutating func moment() -> Int { Int(next() % 900) }
}

extension RandomProcess {
  private mutating func issueFile(_ id: Int) -> String {
    let history = (0..<3).map { _ in
      "  - {status: \(any("open", "narrowing", "agreed", "reopened")), date: \(day()), \(maybe("reported"))\(maybe("source", source()))}\n"
    }
    let positions = (0..<9).map { _ in
      let stance = any("demands", "supports", "conditional", "rejects", "undeclared")
      return
        "  - {party: \(any("a", "b", "c")), option: \(any("o", "q")), stance: \(stance), \(stance == "conditional" ? "condition: \(any("K", "L")), " : "")"
        + "checked: \(day()), \(maybe("date"))\(maybe("reported"))\(maybe("source", source()))}\n"
    }
    return "---\ntitle: X\(id)\nquestion: Q\noptions: {o: O, q: Q}\nhistory:\n\(history.joined())positions:\n"
      + positions.joined() + "---\n"
  }

  private func row(_ id: Int, _ fields: String...) -> String { "- {id: x\(id), \(fields.joined())}\n" }

  /// What happens is told afterwards.
  private mutating func known() -> String { maybe("reported", "2025-0\(1 + next() % 9)") + maybe("sources", source()) }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 8
  }

  private mutating func chance(_ sides: UInt64) -> Bool { next() % sides == 0 }
  private mutating func any(_ words: String...) -> String { words[Int(next() % UInt64(words.count))] }
  private mutating func source() -> String { "x\(next() % 6)" }
  private mutating func issue() -> String { "x\(next() % 3)" }
  private mutating func maybe(_ field: String, _ value: String? = nil) -> String {
    chance(2) ? "\(field): \(value ?? day()), " : ""
  }

  /// A date by chance: a day, a month, a year, or a span.
  private mutating func day() -> String {
    let (year, month, day) = (2022 + next() % 3, 1 + next() % 12, 1 + next() % 28)
    func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return any(
      "\(year)-\(two(month))-\(two(day))", "\(year)-\(two(month))-\(two(day))", "\(year)-\(two(month))", "\(year)~",
      "\(year)-\(two(month))-\(two(day))/..")
  }
}
