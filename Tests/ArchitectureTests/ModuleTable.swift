/// The modules as `CONTRIBUTING.md` lists them, the left end of the corridor first: the one list that the tests go by.
struct ModuleTable {
  let rows: [Row]

  struct Row {
    let name: String
    /// Its one job, in words.
    let job: String
    /// Other modules, and the libraries that only it may use.
    let mayImport: Set<String>
    /// What it must never know, in words.
    let neverKnows: String
  }

  /// Reads ``| `Name` | job | `Module`, `Library` | never knows |``.
  init(contributing text: String) {
    rows = text.matches(of: /\n\| `([\w-]+)` \|([^|\n]+)\|([^|\n]+)\|([^|\n]+)\|(?=\n)/).map { match in
      Row(
        name: String(match.1), job: match.2.trimmed,
        mayImport: Set(match.3.matches(of: /`([\w-]+)`/).map { String($0.1) }),
        neverKnows: match.4.trimmed)
    }
  }

  subscript(name: String) -> Row? { rows.first { $0.name == name } }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
