import Diagnostics
import Dossier
import Markdown
import Records

/// A text in Markdown, and in what surroundings its references are meant.
struct BodyText: Sendable {
  let prose: Prose
  let form: Form
  /// The process whose ids stand alone; empty for ordinary pages.
  let process: String
  /// The words that are marked where they are first used.
  let lexicon: Lexicon

  enum Form: Sendable {
    /// Its highest heading is shown at a level.
    case body(topHeading: Int)
    case line
  }

  /// Every text of a dossier.
  static func all(of dossier: Dossier) -> [BodyText] {
    let pages = dossier.pages.flatMap { texts(of: $0.head, process: "", lexicon: Lexicon()) }
    return pages + dossier.files.flatMap { texts(of: $0) }
  }

  private static func texts(of file: CaseFile) -> [BodyText] {
    let lexicon = Lexicon(file.terms.map { LexiconEntry(id: $0.id, phrases: [$0.term] + $0.abbreviations) })
    let heads = [file.process.head] + Drawer.all.flatMap { $0.heads(file) }
    let positions = file.issues.flatMap(\.positions)
    let lines =
      positions.flatMap { [$0.says, $0.interest] }.compactMap(\.self) + file.terms.map(\.definition)
      + file.briefings.flatMap(\.keyPoints)
    return heads.flatMap { texts(of: $0, process: file.id, lexicon: lexicon) }
      + lines.map { BodyText(prose: $0.prose, form: .line, process: file.id, lexicon: Lexicon()) }
  }

  private static func texts(of head: Head, process: String, lexicon: Lexicon) -> [BodyText] {
    let summary = head.summary.map { BodyText(prose: $0.prose, form: .line, process: process, lexicon: Lexicon()) }
    let body = head.body.map {
      BodyText(prose: $0, form: .body(topHeading: head.reference.kind.topHeading), process: process, lexicon: lexicon)
    }
    return [summary, body].compactMap(\.self)
  }
}

extension BodyText {
  func parsed(rawHTML: Bool, phrases: Phrasebook) -> (Passage, [Diagnostic]) {
    var options = PassageOptions()
    options.rawHTML = rawHTML
    options.smart = true
    options.kinds = Kind.linkable.map(\.rawValue)
    options.lexicon = lexicon
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

extension Kind {
  /// The level of a body's highest heading: below the page's title, or below "Background" where pages have that.
  fileprivate var topHeading: Int {
    switch self {
    case .page, .briefing, .term: 2
    default: 3
    }
  }
}
