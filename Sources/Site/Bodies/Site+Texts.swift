package import Diagnostics
import Records

extension Site {
  /// The files that an author's texts stand in, by the page that each stands on first of all.
  package var writtenTexts: [String: [SourceText]] {
    Dictionary(grouping: library.all) { $0.text.home }.mapValues { $0.map(\.text.prose.source) }
  }
}
