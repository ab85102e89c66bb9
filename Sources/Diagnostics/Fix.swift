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
