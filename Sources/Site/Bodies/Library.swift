import Diagnostics
import Dossier
import Markdown
import Records
import Workers

/// Every text of a site that is written in Markdown, parsed once.
struct Library: Sendable {
  private let texts: [Key: ReadText]

  /// Texts are told apart by where they stand.
  private struct Key: Hashable {
    let source: ObjectIdentifier
    let start: Int

    init(_ prose: Prose) {
      source = ObjectIdentifier(prose.source)
      start = prose.range.lowerBound
    }
  }

  /// A text that was part of the dossier when the library was made; nothing where it says nothing.
  subscript(prose: Prose?) -> ReadText? { prose.flatMap { texts[Key($0)] }.flatMap { $0.passage.isEmpty ? nil : $0 } }

  /// Whether something is true of any text.
  func contains(where isTrue: (ReadText) -> Bool) -> Bool { texts.values.contains(where: isTrue) }

  /// All texts, sorted by place.
  var all: [ReadText] { texts.values.sorted { $0.text.prose.place < $1.text.prose.place } }

  /// Parses all texts of a dossier and checks what they refer to.
  static func read(_ dossier: Dossier, files: ContentFiles, phrases: Phrasebook, workers: Workers) -> (
    Library, [Diagnostic]
  ) {
    let texts = BodyText.all(of: dossier)
    let results = workers.map(texts) { text in
      let (passage, faults) = text.parsed(dossier.settings, phrases)
      let unknown = text.references(of: passage).compactMap { $0.fault(in: dossier, files: files) }
      return (passage, (faults + unknown).map { text.prose.shown($0) })
    }
    let pairs = zip(texts, results).map { (Key($0.prose), ReadText(text: $0, passage: $1.0)) }
    return (
      Library(texts: Dictionary(pairs, uniquingKeysWith: { first, _ in first })),
      results.flatMap(\.1) + [dossier.settings.rawHTMLNotice].compactMap(\.self)
    )
  }
}

/// A text and what it was read as.
struct ReadText: Sendable {
  let text: BodyText
  let passage: Passage
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
    let inTexts = BodyText.all(of: dossier).flatMap { text in
      self[text.prose].map { text.references(of: $0.passage) } ?? []
    }.compactMap { reference -> String? in
      guard case .file(let path, let source, _) = reference else { return nil }
      return files.target(of: path, from: source)
    }
    let flags = dossier.files.flatMap(\.parties).compactMap { party in
      party.flag.flatMap { files.target(of: $0, from: party.head.origin.place.source.path) }
    }
    let logo = dossier.settings.logo.flatMap { files.target(of: "/" + $0, from: "content/site.yaml") }
    return Set(inTexts + flags + [logo].compactMap(\.self)).filter { files.isAttachment($0) }.sorted()
  }
}
