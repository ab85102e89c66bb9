import Diagnostics
import Dossier
import Markdown
import Records

/// A text in Markdown, and in what surroundings its references are meant.
struct BodyText: Sendable {
  let prose: Prose
  let form: Form
  /// The path of the page that it stands on first of all: `#heading` in it means a heading there.
  let home: String
  /// The language it is written in: `hy`.
  let language: String
  /// The process whose ids stand alone; empty for ordinary pages.
  let process: String
  /// The words that are marked where they are first used.
  let markedWords: MarkedWords
  /// Anchors of its page that are no headings'.
  let takenAnchors: [String]

  enum Form: Sendable, Hashable {
    /// Its highest heading is shown at a level.
    case body(topHeading: Int)
    case line
  }

  /// Every text of some ordinary pages.
  static func all(of pages: [OrdinaryPage], in dossier: Dossier) -> [BodyText] {
    pages.flatMap { texts(of: $0.head, in: "", dossier, .none) }
  }

  /// Every text of a process, with the words that it marks.
  static func all(of file: CaseFile, in dossier: Dossier, _ words: MarkedWords) -> [BodyText] {
    let heads = [file.process.head] + Drawer.all.flatMap { $0.heads(file) }
    let lines =
      file.issues.map { ($0.head, $0.positions.flatMap { [$0.says, $0.interest].compactMap(\.self) }) }
      + file.terms.map { ($0.head, [$0.definition]) } + file.briefings.map { ($0.head, $0.keyPoints) }
    return heads.flatMap { texts(of: $0, in: file.id, dossier, words, file.issues[$0.reference]?.anchors ?? []) }
      + lines.flatMap { head, lines in lines.map { BodyText(line: $0, of: head, in: file.id, dossier) } }
  }

  private static func texts(
    of head: Head, in process: String, _ dossier: Dossier, _ words: MarkedWords,
    _ anchors: [String] = []
  ) -> [BodyText] {
    let summary = head.summary.map { BodyText(line: $0, of: head, in: process, dossier) }
    let body = head.body.map {
      BodyText(
        prose: $0, form: .body(topHeading: head.reference.kind.topHeading), home: head.reference.path,
        language: dossier.language(of: $0, in: head), process: process, markedWords: words,
        takenAnchors: anchors)
    }
    return [summary, body].compactMap(\.self)
  }
}

extension BodyText {
  fileprivate init(line: InlineText, of head: Head, in process: String, _ dossier: Dossier) {
    self.init(
      prose: line.prose, form: .line, home: head.reference.path, language: dossier.language(of: line.prose, in: head),
      process: process, markedWords: .none, takenAnchors: [])
  }
}

extension BodyText {
  /// Whether it is read the same way as another that stands in the same place.
  func isRead(as other: BodyText) -> Bool {
    form == other.form && home == other.home && language == other.language && process == other.process
      && takenAnchors == other.takenAnchors && markedWords == other.markedWords
  }

  func parsed(_ manner: Manner) -> (Passage, [Diagnostic]) {
    let options = manner.options(for: self)
    return switch form {
    case .body: Passage.parse(prose.source, range: prose.range, options: options)
    case .line: Passage.parseInline(prose.source, range: prose.range, options: options)
    }
  }

  /// Everything a passage refers to.
  func references(of passage: Passage) -> [BodyReference] {
    passage.holes.flatMap { BodyReference.all(in: $0, process: process, source: prose.source) }
  }
}

extension Issue {
  /// The ids of what its page shows beside the body.
  fileprivate var anchors: [String] {
    (options?.entries ?? []).map { OptionView.anchor(of: $0.name) } + positions.map(\.anchor)
  }
}

extension Kind {
  /// The level of a body's highest heading: below the page's title, or below "Background" where pages have that.
  fileprivate var topHeading: Int {
    switch self {
    case .page, .briefing, .term: 2
    default: 3
    }
  }
}
