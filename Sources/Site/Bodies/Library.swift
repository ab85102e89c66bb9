import Diagnostics
import Dossier
import Markdown
import Records
import Workers

/// Every text of a site that is written in Markdown, parsed once.
struct Library: Sendable {
  /// That of the ordinary pages first, then those of the processes in their order.
  private var chapters: [Chapter] = []
  private var places: [String: Int] = [:]
  private var manner: Manner?
  /// Whether what the texts refer to was looked up among the same names.
  private var isChecked = true

  /// A text that was part of the dossier when the library was made; nothing where it says nothing. Texts that processes share
  /// are those of the first of them.
  subscript(prose: Prose?) -> ReadText? {
    guard let prose else { return nil }
    let key = Chapter.Key(prose)
    let path = prose.source.path.utf8.dropFirst("content/".utf8.count)
    let folder = path.firstIndex(of: UInt8(ascii: "/")).map { String(Substring(path[..<$0])) } ?? ""
    let own = places[folder].flatMap { chapters[$0].texts[key] }
    let found = own ?? chapters.lazy.compactMap { $0.texts[key] }.first
    return found.flatMap { $0.passage.isEmpty ? nil : $0 }
  }

  /// Whether any text links to a spot on a page.
  var namesSpots: Bool { chapters.contains(where: \.namesSpots) }

  /// All texts, sorted by place.
  var all: [ReadText] {
    chapters.reduce(into: [:]) { texts, chapter in texts.merge(chapter.texts) { first, _ in first } }
      .values.sorted { $0.text.prose.place < $1.text.prose.place }
  }

  /// The same for a state in which there are other things and files.
  var unchecked: Library {
    var library = self
    library.isChecked = false
    return library
  }

  /// Parses all texts of a dossier and checks what they refer to; what an earlier library holds of them is not parsed again.
  static func read(
    _ dossier: Dossier, files: ContentFiles, in manner: Manner, workers: Workers, after earlier: Library = Library()
  ) -> (Library, [Diagnostic]) {
    let earlier = earlier.manner == manner ? earlier : Library()
    let outlines = ([nil] + dossier.files.map(Optional.some)).map { Outline(of: $0, in: dossier, after: earlier) }
    // Numbers are handed out, and not the texts, which are large: of ten thousand pages that saves 12 MB at the worst moment.
    let work = outlines.indices.flatMap { outline in outlines[outline].texts.indices.map { (outline, $0) } }
    var read = workers.map(work) { outline, place in
      let text = outlines[outline].texts[place]
      guard let known = outlines[outline].before?.known(text) else {
        return ReadText(text, manner, in: dossier, files: files)
      }
      return earlier.isChecked ? known : known.checked(in: dossier, files: files)
    }[...]
    var library = Library()
    library.manner = manner
    for var outline in outlines {
      outline.chapter.add(read.prefix(outline.texts.count))
      read = read.dropFirst(outline.texts.count)
      library.places[outline.chapter.process] = library.chapters.count
      library.chapters.append(outline.chapter)
    }
    let found = library.chapters.flatMap(\.diagnostics)
    return (library, found + [dossier.settings.rawHTMLNotice].compactMap(\.self))
  }
}

extension Library {
  /// A chapter, and the texts that it still lacks.
  private struct Outline {
    var chapter: Chapter
    var texts: [BodyText] = []
    /// The same chapter of an earlier library, which may hold some of them.
    let before: Chapter?

    init(of file: CaseFile?, in dossier: Dossier, after earlier: Library) {
      before = earlier.places[file?.id ?? ""].map { earlier.chapters[$0] }
      if let before, earlier.isChecked, before.isSame(as: file) {
        chapter = before
        return
      }
      let chapter = Chapter(of: file, after: before)
      self.chapter = chapter
      texts =
        file.map { BodyText.all(of: $0, in: dossier, chapter.markedWords) }
        ?? BodyText.all(of: dossier.pages, in: dossier)
    }
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
    let inTexts = chapters.flatMap(\.attachments)
    let flags = dossier.files.flatMap(\.parties).compactMap { party in
      party.flag.flatMap { files.target(of: $0, from: party.head.origin.place.source.path) }
    }
    let emblems = [dossier.settings.logo, dossier.settings.sharePicture].compactMap { name in
      name.flatMap { files.target(of: "/" + $0, from: "content/site.yaml") }
    }
    return Set(inTexts + flags + emblems).filter { files.isAttachment($0) }.sorted()
  }
}
