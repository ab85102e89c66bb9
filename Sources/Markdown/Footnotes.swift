import CCmark

/// The footnotes of a body: numbered by first use.
struct Footnotes {
  /// A note's text and the uses that were found of it.
  struct Note {
    let label: String
    let definition: FootnoteDefinition
    /// The quote that libcmark made of it; belongs to no tree once set aside.
    var node: Node?
    /// From 1; none where the note is not used.
    var number: Int?
    var uses = 0
  }

  private(set) var notes: [Note]
  /// Definitions whose label was taken.
  private(set) var repeated: Set<Int> = []
  /// Indices of notes by number.
  private(set) var order: [Int] = []
  private var byLabel: [String: Int] = [:]
  private var countRead = 0

  init(_ manuscript: Manuscript) {
    notes = manuscript.footnotes.map { definition in
      Note(label: manuscript.text(in: definition.label), definition: definition)
    }
    for (index, note) in notes.enumerated() {
      let key = note.label.lowercased()
      if byLabel[key] == nil { byLabel[key] = index } else { repeated.insert(index) }
    }
  }

  var labels: [String] { notes.map(\.label) }

  /// Takes the notes' quotes out of a tree, where they stand first.
  mutating func setAside(from root: Node) {
    for index in notes.indices {
      guard let quote = root.firstChild, quote.kind == CMARK_NODE_BLOCK_QUOTE else { return }
      quote.unlink()
      notes[index].node = quote
    }
  }

  /// Counts one more use of a note: its number, and which use of it this is.
  mutating func use(_ label: String) -> (number: Int, use: Int)? {
    guard let index = byLabel[label.lowercased()] else { return nil }
    if notes[index].number == nil {
      order.append(index)
      notes[index].number = order.count
    }
    notes[index].uses += 1
    return (notes[index].number ?? 0, notes[index].uses)
  }

  /// The next note whose text has not been worked on, in the order of numbers.
  mutating func nextToRead() -> Node? {
    guard countRead < order.count else { return nil }
    countRead += 1
    return notes[order[countRead - 1]].node
  }
}
