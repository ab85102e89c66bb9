extension [UInt8] {
  /// Where some bytes stand next, from an offset on.
  ///
  /// `firstRange(of:)` does the same in many times as long, since it is compiled for no collection in particular: of the one page
  /// that holds a whole process it took half.
  func next(_ words: [UInt8], from start: Int) -> Range<Int>? {
    var offset = start
    while offset + words.count <= count {
      if self[offset] == words[0], self[offset..<offset + words.count].elementsEqual(words) {
        return offset..<offset + words.count
      }
      offset += 1
    }
    return nil
  }
}
