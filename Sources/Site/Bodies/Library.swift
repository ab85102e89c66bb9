import Diagnostics
import Dossier
import Markdown
import Records
import Workers

/// Every text of a site that is written in Markdown, parsed once.
struct Library: Sendable {
  private var texts: [Key: ReadText] = [:]
  /// Texts of shared things, as the processes after the first read them.
  private var others: [Key: [ReadText]] = [:]
  private let markedWords: [String: MarkedWords]
  private let manner: Manner?
  /// Whether what the texts refer to was looked up among the same names.
  private var isChecked = true

  init() { (markedWords, manner) = ([:], nil) }

  /// Texts are told apart by where they stand.
  private struct Key: Hashable {
    let source: ObjectIdentifier
    let start: Int

    init(_ prose: Prose) {
      source = ObjectIdentifier(prose.source)
      start = prose.range.lowerBound
    }
  }

  /// How all texts of a site are read.
  private struct Manner: Equatable {
    let rawHTML: Bool
    let limits: NestingLimits
    let words: PassageWords

    init(_ settings: Settings, _ phrases: Phrasebook) {
      rawHTML = settings.rawHTML
      limits = NestingLimits(settings.nesting)
      words = PassageWords(phrases)
    }
  }

  /// A text that was part of the dossier when the library was made; nothing where it says nothing.
  subscript(prose: Prose?) -> ReadText? { prose.flatMap { texts[Key($0)] }.flatMap { $0.passage.isEmpty ? nil : $0 } }

  /// Whether something is true of any text.
  func contains(where isTrue: (ReadText) -> Bool) -> Bool { texts.values.contains(where: isTrue) }

  /// All texts, sorted by place.
  var all: [ReadText] { texts.values.sorted { $0.text.prose.place < $1.text.prose.place } }

  /// The same for a state in which there are other things and files.
  var unchecked: Library {
    var library = self
    library.isChecked = false
    return library
  }

  /// Parses all texts of a dossier and checks what they refer to; what an earlier library holds of them is not parsed again.
  static func read(
    _ dossier: Dossier, files: ContentFiles, phrases: Phrasebook, workers: Workers, after earlier: Library = Library()
  ) -> (Library, [Diagnostic]) {
    let (settings, manner) = (dossier.settings, Manner(dossier.settings, phrases))
    let earlier = earlier.manner == manner ? earlier : Library()
    let words = dossier.files.map { ($0.id, MarkedWords($0, after: earlier.markedWords[$0.id])) }
    var library = Library(Dictionary(words, uniquingKeysWith: { first, _ in first }), manner)
    let texts = workers.map(BodyText.all(of: dossier, words: library.markedWords)) { text in
      guard let known = earlier.known(text) else {
        return ReadText(text, settings: settings, phrases: phrases, in: dossier, files: files)
      }
      return earlier.isChecked ? known : known.checked(in: dossier, files: files)
    }
    library.add(texts)
    return (library, texts.flatMap(\.diagnostics) + [settings.rawHTMLNotice].compactMap(\.self))
  }
}

extension Library {
  private init(_ words: [String: MarkedWords], _ manner: Manner) {
    (self.markedWords, self.manner) = (words, manner)
  }

  private mutating func add(_ read: [ReadText]) {
    texts.reserveCapacity(read.count)
    for text in read {
      let key = Key(text.text.prose)
      if texts[key] == nil { texts[key] = text } else { others[key, default: []].append(text) }
    }
  }

  /// What a text was read as, if it was read in the same way.
  private func known(_ text: BodyText) -> ReadText? {
    let key = Key(text.prose)
    guard let first = texts[key] else { return nil }
    return first.text.isRead(as: text) ? first : others[key]?.first { $0.text.isRead(as: text) }
  }
}

extension Prose {
  /// The whole text in its file.
  var place: Place { source.place(range) }

  /// A diagnostic at its place in a file: text that was folded or escaped is shown whole.
  func shown(_ diagnostic: Diagnostic) -> Diagnostic {
    shownAt.map { diagnostic.moved(to: $0.firstLine) } ?? diagnostic
  }
}

extension Library {
  /// Whether a term is marked in a text.
  func marks(_ term: String, in prose: Prose?) -> Bool {
    guard let passage = self[prose]?.passage else { return false }
    return passage.holes.contains { hole in
      if case .term(let marked) = hole { marked.id == term } else { false }
    }
  }

  /// The files of the content that a dossier's texts, parties and settings use, sorted.
  func attachments(of dossier: Dossier, files: ContentFiles) -> [String] {
    let inTexts = texts.values.flatMap(\.attachments) + others.values.flatMap { $0.flatMap(\.attachments) }
    let flags = dossier.files.flatMap(\.parties).compactMap { party in
      party.flag.flatMap { files.target(of: $0, from: party.head.origin.place.source.path) }
    }
    let logo = dossier.settings.logo.flatMap { files.target(of: "/" + $0, from: "content/site.yaml") }
    return Set(inTexts + flags + [logo].compactMap(\.self)).filter { files.isAttachment($0) }.sorted()
  }
}
