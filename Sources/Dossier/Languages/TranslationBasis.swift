import Diagnostics

/// What of a reading depends on translations: as long as it is the same, an original is told as it was.
struct TranslationBasis: Sendable, Equatable {
  /// All languages of the site, the first one first.
  var languages: [String] = []
  /// Whether translations that are held back count.
  var drafts = false
  /// Where the translations stand that are files and rows of their own.
  var places: [Place] = []
}
