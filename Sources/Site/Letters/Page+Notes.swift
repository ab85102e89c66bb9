import Dossier

extension Page {
  /// Gives numbers to the sources of changes and of a matrix, after those that the texts cite.
  mutating func number(_ changes: [Change], _ issues: [Issue]?, in citations: inout Citations) {
    let cells = file.matrix(of: issues).rows.flatMap(\.options).flatMap(\.cells).compactMap(\.self)
    let sources =
      changes.flatMap { $0.evidence(on: self) } + cells.flatMap { file.evidence(for: $0.current).sources }
    for source in sources { notes[source.reference] = citations.cite(source.reference).number }
  }

  /// The numbers of some sources, as a text cites them: `1; 3`; nothing where there are none.
  func numbers(of sources: [Source]) -> String? {
    let numbers = sources.compactMap { notes[$0.reference] }.sorted()
    return numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: "; ")
  }
}
