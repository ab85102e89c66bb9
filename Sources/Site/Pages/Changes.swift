import Dossier
import Templates

extension ChangeView {
  init(_ change: Change, on page: Page) {
    let told = ChangeWords(change, on: page)
    self.init(
      date: change.date == .unset ? nil : DateView(change.date, on: page), kind: told.kind,
      party: change.party(on: page),
      thing: LinkedName(name: told.thing, link: page.link(to: told.path, at: told.anchor)),
      before: change.before(page.phrases), after: change.after(page.phrases), detail: change.detail(told, on: page),
      sources: change.evidence(on: page).map { SourceNote($0, credibility: change.credibility(on: page), on: page) },
      notes: page.numbers(of: change.evidence(on: page)))
  }
}

extension ChangeGroupView {
  /// Changes by issue.
  static func list(_ changes: [Change], on page: Page) -> [ChangeGroupView] {
    page.file.grouped(changes).map { group in
      ChangeGroupView(
        issue: group.issue.map { LinkedName($0, on: page) }
          ?? LinkedName(name: page.phrases[.processAsAWhole], link: nil),
        changes: group.changes.map { ChangeView($0, on: page) })
    }
  }
}

extension ChangePeriod {
  /// What changed from each edition to the next and since the last, latest first; where there are no editions, month by month.
  static func list(on page: Page) -> [ChangePeriod] {
    let editions = page.file.editions
    guard !editions.isEmpty else { return months(on: page) }
    let moments = [.distantPast] + editions.map(\.moment)
    let states = moments.map { page.site.state(of: page.file, asOf: $0) } + [page.file]
    let periods = zip(states, states.dropFirst()).enumerated().map { index, state -> ChangePeriod in
      let (before, after) = (index > 0 ? editions[index - 1] : nil, index < editions.count ? editions[index] : nil)
      return ChangePeriod(
        id: before.map { "since-" + $0.id } ?? "before-" + editions[0].id, title: page.title(from: before, to: after),
        groups: ChangeGroupView.list(state.1.changes(since: state.0), on: Page(page, showing: state.1)))
    }
    return periods.reversed().filter { !$0.groups.isEmpty }
  }

  private static func months(on page: Page) -> [ChangePeriod] {
    let words = DateWords.full(page.phrases)
    var periods: [(title: String, id: String, changes: [Change])] = []
    for change in page.site.moves(of: page.file.id) {
      let (title, id) = page.month(of: change.date, words)
      let known = periods.firstIndex { $0.id == id }
      if known == nil { periods.append((title, id, [])) }
      periods[known ?? periods.count - 1].changes.append(change)
    }
    return periods.map { ChangePeriod(id: $0.id, title: $0.title, groups: ChangeGroupView.list($0.changes, on: page)) }
  }
}

extension Page {
  fileprivate func title(from before: Briefing?, to after: Briefing?) -> String {
    let words = DateWords.full(phrases)
    switch (before, after) {
    case (let before?, let after?):
      return phrases(.changesBetweenEditions, ["from": words.words(before.date), "to": words.words(after.date)])
    case (let before?, nil): return phrases(.changesSinceEdition, ["date": words.words(before.date)])
    case (nil, let after?): return phrases(.changesUpToEdition, ["date": words.words(after.date)])
    case (nil, nil): return phrases[.whatChanged]
    }
  }

  /// The month a date lies in, else the year in which it begins, in words, and an anchor for it.
  fileprivate func month(of date: EDTFDate, _ words: DateWords) -> (title: String, id: String) {
    guard date.earliest != .distantPast, let day = date.day else {
      return (words.words(date), "until-" + (date.day?.text ?? ""))
    }
    let part = EDTFDate.Part(year: day.year, rest: date.isInOneMonth ? .month(day.month) : .none)
    let month = EDTFDate(.single(part))
    return (words.words(month), "m" + month.text)
  }
}

extension EDTFDate {
  /// Whether all that it may mean lies in one month.
  fileprivate var isInOneMonth: Bool {
    let (first, last) = (earliest.day, latest.day)
    return first.year == last.year && first.month == last.month
  }
}
