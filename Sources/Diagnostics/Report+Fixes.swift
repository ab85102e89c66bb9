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
