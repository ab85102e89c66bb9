import Dossier
import Markdown
import Templates

/// How all texts of a site are read.
struct Manner: Sendable, Equatable {
  private let language: String
  /// What a text of the site's language begins with; its own place adds the rest.
  private let options: PassageOptions

  init(_ dossier: Dossier, _ phrases: Phrasebook, _ theme: Theme) {
    language = dossier.language
    var options = PassageOptions()
    options.rawHTML = dossier.settings.rawHTML
    options.limits = NestingLimits(dossier.settings.nesting)
    options.smart = true
    options.quotes = QuotationMarks(language: language)
    options.kinds = Kind.linkable.map(\.rawValue)
    options.words = PassageWords(phrases)
    // Nobody but the search asks for the words of an ordinary page: a fifth of what such a page takes in memory.
    options.keepsWords = theme.draws("script", on: "pages/search.html")
    self.options = options
  }

  /// The options for a text.
  func options(for text: BodyText) -> PassageOptions {
    var options = options
    if text.language != language { options.quotes = QuotationMarks(language: text.language) }
    options.lexicon = text.markedWords.lexicon
    options.takenAnchors = text.takenAnchors
    guard case .body(let level) = text.form else {
      options.keepsWords = true
      return options
    }
    options.topHeading = level
    if !text.process.isEmpty { options.keepsWords = true }
    return options
  }

  static func == (a: Manner, b: Manner) -> Bool {
    a.language == b.language && a.options.rawHTML == b.options.rawHTML && a.options.limits == b.options.limits
      && a.options.words == b.options.words && a.options.keepsWords == b.options.keepsWords
  }
}

extension NestingLimits {
  init(_ settings: Nesting?) {
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
