package import Records

/// The checked model of a whole site: what the records mean.
package struct Dossier: Sendable {
  package var settings = Settings()
  /// Ordinary pages, by address.
  package var pages: [OrdinaryPage] = [] { didSet { pagePlaces = Self.places(pages.map(\.reference)) } }
  /// One case file a process: those of `home` first in its order, then by latest change, then by id.
  package var files: [CaseFile] = [] { didSet { filePlaces = Self.places(files.map(\.id)) } }
  /// The language it is told in, where that is not the one it is written in.
  package var told: Told?
  /// The same in the site's other languages, in their order.
  package var translations: [Dossier] = []
  /// What authors hold back, and so appears nowhere else.
  package var heldBack: [HeldBack] = []
  /// Every id there is, shown or not.
  var catalogue = Catalogue()
  /// What was made of the records, for the next reading.
  package internal(set) var read = ReadThings()
  private var pagePlaces: [Reference: Int] = [:]
  private var filePlaces: [String: Int] = [:]

  package init() {}

  /// The language that it is told in.
  package var language: String { told?.language ?? settings.language }

  /// The language that a text of a thing is written in.
  package func language(of prose: Prose, in head: Head) -> String {
    if let told, told.wrote(prose) { return told.language }
    return head.language ?? settings.language
  }

  /// The language that most of what is said of a thing is in.
  package func language(of head: Head) -> String {
    if let told, told.translation(of: head.reference) != nil { return told.language }
    return head.language ?? settings.language
  }

  package func file(_ process: String) -> CaseFile? { filePlaces[process].map { files[$0] } }

  /// The ordinary page that a reference names.
  package func page(_ reference: Reference) -> OrdinaryPage? { pagePlaces[reference].map { pages[$0] } }

  private static func places<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A thing that exists and is not shown.
package struct HeldBack: Sendable, Hashable {
  package let reference: Reference
  /// Path of the file it is written in.
  package let path: String
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    case draft
    case embargoed(until: Instant)
  }
}

/// What of the content is to be shown.
package struct Showing: Sendable {
  /// Drafts and embargoed things too.
  package var drafts: Bool
  /// The moment by which embargoes are judged.
  package var now: Instant
  /// The day as of which the site is shown; nothing where all that is known is.
  package var asOf: EDTFDate?

  package init(drafts: Bool, now: Instant, asOf: EDTFDate?) {
    (self.drafts, self.now, self.asOf) = (drafts, now, asOf)
  }

  func reason(_ head: Head) -> HeldBack.Reason? {
    guard !drafts else { return nil }
    if head.isDraft { return .draft }
    return head.embargo.flatMap { $0 > now ? .embargoed(until: $0) : nil }
  }
}
