/// One of the languages of a site, as a switch between them needs it.
struct Tongue: Sendable {
  /// `ru`
  let tag: String
  /// Its name in itself: `Русский`.
  let name: String
  /// The folder of its pages; empty for the first one.
  let folder: String
}
