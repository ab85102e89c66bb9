package import Dossier
import Exports

/// What changed in a process between two days, in words alone: for the command line, and for messages about a publication.
package struct ChangeReport: Sendable {
  /// `Armenia–Azerbaijan peace talks: from 30 July 2024 to 30 September 2024`
  let title: String
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
    guard let file = dossier.file(process), let route = routes.first(where: { $0.subject == .changes(process: process) })
    else { return nil }
    let later = file.asOf(to.latest)
    let page = Page(site: self, route: route, file: later)
    let changes = from < to ? later.changes(since: file.asOf(from.latest)) : []
    let words = DateWords.full(phrases)
    return ChangeReport(
      title: "\(file.process.title): "
        + phrases(.changesBetweenDates, ["from": words.words(from), "to": words.words(to)]),
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
    self.init(
      date: change.date == .unset ? "" : change.date.text,
      dateInWords: change.date == .unset ? "" : DateWords.full(page.phrases).words(change.date), kind: told.kind,
      who: told.who, on: page.phrases[.onOption], thing: told.thing, move: told.move, detail: told.detail,
      sources: change.evidence(on: page).map { $0.publisher ?? $0.title }.once,
      address: told.path + (told.anchor.map { "#" + $0 } ?? ""))
  }

  /// In brackets at the end: when, and who says so.
  fileprivate var evidence: String {
    let parts = [dateInWords.isEmpty ? nil : dateInWords] + sources.map(Optional.some)
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "" : " (" + known.joined(separator: ", ") + ")"
  }

  /// A position says who on what; other lines say of what sort they are.
  fileprivate func head(_ emphasis: (String) -> String) -> String {
    (who.map { "\($0) \(on) " } ?? "\(kind): ") + emphasis(thing) + (move.map { ": " + $0 } ?? "")
  }
}

extension ChangeReport {
  /// For reading on a terminal: a heading for each issue, a line for each change, what was said beneath.
  package var text: String {
    ([title] + groups.map { group in
      "\n" + group.title + "\n"
        + group.lines.map { line in
          "  " + line.head { $0 } + line.evidence + (line.detail.map { "\n      " + $0 } ?? "")
        }.joined(separator: "\n")
    }).joined(separator: "\n")
  }

  /// For a message or a changelog: the same as Markdown.
  package var markdown: String {
    (["# " + title.markdown] + groups.map { group in
      "\n## " + group.title.markdown + "\n\n"
        + group.lines.map { line in
          "- " + line.head { "*" + $0.markdown + "*" } + line.evidence.markdown
            + (line.detail.map { "  \n  " + $0.markdown } ?? "")
        }.joined(separator: "\n")
    }).joined(separator: "\n")
  }

  /// For programs: `{"title": …, "changes": [{"issue", "kind", "date", "who", "thing", "move", "detail", "sources", "address"}]}`;
  /// what a change does not have is left out.
  package var json: String {
    let changes = groups.flatMap { group in
      group.lines.map { line in
        let texts = [
          ("issue", group.issue), ("kind", line.kind), ("date", line.date), ("who", line.who), ("thing", line.thing),
          ("move", line.move), ("detail", line.detail),
        ].compactMap { name, text in text.map { Written.Named(name, .text($0)) } }
        return Written.fields(
          texts + [.init("sources", .list(line.sources.map(Written.text))), .init("address", .text(line.address))])
      }
    }
    let whole = Written.fields([.init("title", .text(title)), .init("changes", .list(changes))])
    return String(decoding: JSONWriter.bytes(whole).dropLast(), as: UTF8.self)
  }
}

extension [String] {
  /// Each text where it first stands.
  fileprivate var once: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// With everything escaped that Markdown would take for markup.
  fileprivate var markdown: String {
    reduce(into: "") { text, letter in
      if "\\`*_[]<>#|&".contains(letter) { text.append("\\") }
      text.append(letter)
    }
  }
}
