import Diagnostics
import Dossier
import Records

/// The texts of one process, or of the ordinary pages.
struct Chapter: Sendable {
  /// The process's id; empty for ordinary pages.
  let process: String
  let markedWords: MarkedWords
  private(set) var texts: [Key: ReadText] = [:]
  /// Whether any of them links to a spot on a page.
  private(set) var namesSpots = false
  private(set) var diagnostics: [Diagnostic] = []
  /// The copied files that they show or lead to, by their paths on the site.
  private(set) var attachments: [String] = []
  private let state: CaseFile.State?

  /// Texts are told apart by where they stand.
  struct Key: Hashable {
    private let source: ObjectIdentifier
    private let start: Int

    init(_ prose: Prose) {
      source = ObjectIdentifier(prose.source)
      start = prose.range.lowerBound
    }
  }

  /// Without texts yet. `file` is nothing for the ordinary pages.
  init(of file: CaseFile?, after earlier: Chapter?) {
    (process, state) = (file?.id ?? "", file?.state)
    markedWords = file.map { MarkedWords($0, after: earlier?.markedWords) } ?? .none
  }
}

extension Chapter {
  /// Adds texts as they were read.
  mutating func add(_ read: some Sequence<ReadText>) {
    for text in read {
      if texts[Key(text.text.prose)] == nil { texts[Key(text.text.prose)] = text }
      namesSpots = namesSpots || text.namesSpots
      diagnostics += text.diagnostics
      attachments += text.attachments
    }
  }

  /// Whether it was read from the same things.
  func isSame(as file: CaseFile?) -> Bool { state != nil && state === file?.state }

  /// What a text was read as, if it was read in the same way.
  func known(_ text: BodyText) -> ReadText? {
    texts[Key(text.prose)].flatMap { $0.text.isRead(as: text) ? $0 : nil }
  }
}
