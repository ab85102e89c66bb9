import Diagnostics
import Dossier

extension Rule {
  static let twinPeople = Rule(.twinPeople) { desk in
    desk.twins(Array(desk.file.people), by: { [$0.name.plainWords.sorted()] }).map { first, second in
      Diagnostic(
        .twinPeople,
        first.name == second.name
          ? "two people are called \"\(first.name)\""
          : "\"\(second.name)\" may be the same person as \"\(first.name)\"",
        at: second.head.origin.place(of: "name"),
        related: [.init(first.head.origin.place(of: "name"), "the other entry")],
        notes: ["one person has one entry, with all offices"])
    }
  }

  static let twinSources = Rule(.twinSources) { desk in
    desk.twins(Array(desk.file.sources), by: \.marks).map { first, second in
      Diagnostic(
        .twinSources,
        first.title == second.title
          ? "two sources are called \"\(first.title)\""
          : "\"\(second.title)\" may be the same source as \"\(first.title)\"",
        at: second.head.origin.place(of: "title"),
        related: [.init(first.head.origin.place(of: "title"), "the other entry")],
        notes: ["two entries of one source count as two publishers' word"])
    }
  }
}

extension Source {
  /// What tells it from others: its address, or its title with its publisher.
  fileprivate var marks: [[String]] {
    let title = title.plainWords + [" "] + (publisher ?? "").plainWords + [" ", published?.text ?? ""]
    return [url.map { ["url", $0.lowercased()] }, title].compactMap(\.self)
  }
}

extension Desk {
  /// Things of which one has a mark that an earlier one has too.
  fileprivate func twins<E: Entry>(_ entries: [E], by marks: (E) -> [[String]]) -> [(E, E)] {
    var known: [[String]: E] = [:]
    return entries.sorted { $0.head.order < $1.head.order }.compactMap { entry in
      let own = marks(entry)
      let first = own.lazy.compactMap { known[$0] }.first
      for mark in own where known[mark] == nil { known[mark] = entry }
      return first.map { ($0, entry) }
    }
  }
}

extension Code {
  static let twinPeople = Code(
    "W0627", "twin-people",
    "Two people have the same name. If they are one, their words and offices are torn apart; if they are two, a title says which is which."
  )
  static let twinSources = Code(
    "W0628", "twin-sources",
    "Two sources have the same address, or the same title, publisher and date. What both say would look confirmed.")
}
