/// An edit that is certain to be what the author meant: whoever applies it needs no judgement.
///
/// The check that finds a mistake decides whether there is one. A near word is certain only where the choice is closed and
/// nothing else is as near; the name of something that an author could have added is never certain.
package struct Fix: Sendable, Hashable {
  /// The bytes that are replaced.
  package let place: Place
  package let text: String

  package init(_ place: Place, _ text: String) {
    self.place = place
    self.text = text
  }
}

extension Report {
  /// The edits that are certain, in order, without those that overlap an earlier one.
  package var fixes: [(diagnostic: Diagnostic, fix: Fix)] {
    let all = diagnostics.compactMap { diagnostic in diagnostic.fix.map { (diagnostic: diagnostic, fix: $0) } }
    var taken: [(diagnostic: Diagnostic, fix: Fix)] = []
    for next in all.sorted(by: { $0.fix.place < $1.fix.place }) {
      if let last = taken.last?.fix.place, last.source === next.fix.place.source,
        next.fix.place.range.lowerBound < last.range.upperBound || next.fix.place.range == last.range
      {
        continue
      }
      taken.append(next)
    }
    return taken
  }
}

extension SourceText {
  /// The bytes of the file after edits, which lie in this text in order and do not overlap. Every other byte stays.
  package func edited(_ fixes: [Fix]) -> [UInt8] {
    var edited: [UInt8] = []
    var offset = 0
    for fix in fixes {
      edited += bytes[offset..<fix.place.range.lowerBound]
      edited += fix.text.utf8
      offset = fix.place.range.upperBound
    }
    return edited + bytes[offset...]
  }
}
