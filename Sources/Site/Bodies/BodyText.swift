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
  let lexicon: Lexicon
  /// Anchors of its page that are no headings'.
  let takenAnchors: [String]

  enum Form: Sendable {
    /// Its highest heading is shown at a level.
    case body(topHeading: Int)
    case line
  }

  /// Every text of a dossier.
  static func all(of dossier: Dossier) -> [BodyText] {
    let language = dossier.settings.language
    let pages = dossier.pages.flatMap { texts(of: $0.head, in: "", language) }
    return pages + dossier.files.flatMap { texts(of: $0, language) }
  }

  private static func texts(of file: CaseFile, _ language: String) -> [BodyText] {
    let lexicon = Lexicon(file.terms.map { LexiconEntry(id: $0.id, phrases: [$0.term] + $0.abbreviations) })
    let heads = [file.process.head] + Drawer.all.flatMap { $0.heads(file) }
    let lines =
      file.issues.map { ($0.head, $0.positions.flatMap { [$0.says, $0.interest].compactMap(\.self) }) }
      + file.terms.map { ($0.head, [$0.definition]) } + file.briefings.map { ($0.head, $0.keyPoints) }
    return heads.flatMap { texts(of: $0, in: file.id, language, lexicon, file.issues[$0.reference]?.anchors ?? []) }
      + lines.flatMap { head, lines in lines.map { BodyText(line: $0, of: head, in: file.id, language) } }
  }

  private static func texts(
    of head: Head, in process: String, _ language: String, _ lexicon: Lexicon = .none,
    _ anchors: [String] = []
  ) -> [BodyText] {
    let summary = head.summary.map { BodyText(line: $0, of: head, in: process, language) }
    let body = head.body.map {
      BodyText(
        prose: $0, form: .body(topHeading: head.reference.kind.topHeading), home: head.reference.path,
        language: head.language ?? language, process: process, lexicon: lexicon,
        takenAnchors: anchors)
    }
    return [summary, body].compactMap(\.self)
  }
}

extension BodyText {
  fileprivate init(line: InlineText, of head: Head, in process: String, _ language: String) {
    self.init(
      prose: line.prose, form: .line, home: head.reference.path, language: head.language ?? language, process: process,
      lexicon: .none, takenAnchors: [])
  }
}

extension BodyText {
  func parsed(_ settings: Settings, _ phrases: Phrasebook) -> (Passage, [Diagnostic]) {
    var options = PassageOptions()
    options.rawHTML = settings.rawHTML
    options.limits = NestingLimits(settings.nesting)
    options.smart = true
    options.quotes = QuotationMarks(language: language)
    options.kinds = Kind.linkable.map(\.rawValue)
    options.lexicon = lexicon
    options.takenAnchors = takenAnchors
    options.words = PassageWords(phrases)
    if case .body(let level) = form { options.topHeading = level }
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

extension NestingLimits {
  fileprivate init(_ settings: Nesting?) {
    self.init()
    blocks = settings?.blocks ?? blocks
    inlines = settings?.inlines ?? inlines
  }
}

extension PassageWords {
  fileprivate init(_ phrases: Phrasebook) {
    self.init()
    note = phrases.text("callout.note") ?? note
    tip = phrases.text("callout.tip") ?? tip
    important = phrases.text("callout.important") ?? important
    warning = phrases.text("callout.warning") ?? warning
    caution = phrases.text("callout.caution") ?? caution
    footnotes = phrases.text("footnotes") ?? footnotes
    table = phrases.text("table") ?? table
    backToText = phrases[.backToText]
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
