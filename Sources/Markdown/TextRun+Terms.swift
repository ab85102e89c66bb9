extension TextRun {
  /// What was found in a run, together with the first use of each term that stands outside it.
  func adding(_ lexicon: Lexicon, to finds: [Find], known: inout [Bool]) -> [Find] {
    var all: [Find] = []
    var start = 0
    for find in finds {
      all += terms(of: lexicon, in: start..<max(start, find.range.lowerBound), &known)
      all.append(find)
      start = find.range.upperBound
    }
    return all + terms(of: lexicon, in: start..<bytes.count, &known)
  }

  private func terms(of lexicon: Lexicon, in range: Range<Int>, _ known: inout [Bool]) -> [Find] {
    bytes.withUnsafeBufferPointer { bytes in
      var finds: [Find] = []
      var search = TermSearch.inRun(UnsafeBufferPointer(rebasing: bytes[range]), lexicon)
      while let (place, term) = search.next(except: known) {
        known[term] = true
        finds.append(
          Find(
            range: (range.lowerBound + place.lowerBound)..<(range.lowerBound + place.upperBound),
            content: .term(id: lexicon.ids[term])))
      }
      return finds
    }
  }
}
