package import Dossier

/// What changed in a process between two days, in words alone: for the command line, and for messages about a publication.
package struct ChangeReport: Sendable {
  /// `Armenia–Azerbaijan peace talks: from 30 July 2024 to 30 September 2024`
  let title: String
  let process: String
  let from: EDTFDate
  let to: EDTFDate
  /// What stands before an address of the site: its web address, where it has one.
  let root: String
  let groups: [Group]

  /// Lines that concern one issue, or the process as a whole.
  struct Group: Sendable {
    let title: String
    /// The issue's id; nothing for the process as a whole.
    let issue: String?
    let lines: [Line]
  }

  /// One change.
  struct Line: Sendable {
    /// The day, month or year as EDTF; empty where nobody knows.
    let date: String
    let dateInWords: String
    let kind: String
    /// What stands before the line where who and on what do not tell its kind.
    let label: String?
    let who: String?
    /// The word between who and on what: `on`.
    let on: String
    let thing: String
    let move: String?
    let detail: String?
    let sources: [String]
    /// The address of the evidence from the site's root.
    let address: String
  }

  package var isEmpty: Bool { groups.isEmpty }
}

extension Site {
  /// Compares a process as it could have been known at the ends of two days; nothing where there is no such process.
  package func changes(in process: String, from: EDTFDate, to: EDTFDate) -> ChangeReport? {
    guard let file = dossier.file(process),
      let route = routes.first(where: { $0.subject == .changes(process: process) })
    else { return nil }
    let later = file.asOf(to.latest)
    let page = Page(site: self, route: route, file: later)
    let changes = from < to ? later.changes(since: file.asOf(from.latest)) : []
    let words = DateWords.full(phrases)
    return ChangeReport(
      title: "\(file.process.title): "
        + phrases(.changesBetweenDates, ["from": words.words(from), "to": words.words(to)]),
      process: process, from: from, to: to,
      root: dossier.settings.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "",
      groups: later.grouped(changes).map { group in
        ChangeReport.Group(
          title: group.issue?.title ?? phrases[.processAsAWhole], issue: group.issue?.id,
          lines: group.changes.map { ChangeReport.Line($0, on: page) })
      })
  }
}

extension ChangeReport.Line {
  fileprivate init(_ change: Change, on page: Page) {
    let told = ChangeWords(change, on: page)
    let isPlain = told.who != nil && told.kind == page.phrases[.changePosition]
    self.init(
      date: change.date == .unset ? "" : change.date.text,
      dateInWords: change.date == .unset ? "" : DateWords.full(page.phrases).words(change.date), kind: told.kind,
      label: isPlain ? nil : told.kind, who: told.who, on: page.phrases[.onOption], thing: told.thing, move: told.move,
      detail: told.detail,
      sources: change.evidence(on: page).map { $0.publisher ?? $0.title }.once,
      address: told.path + (told.anchor.map { "#" + $0 } ?? ""))
  }
}

extension [String] {
  /// Each text where it first stands.
  fileprivate var once: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
