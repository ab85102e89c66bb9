/// Finds the word somebody most likely meant.
package enum Spelling {
  /// The candidate nearest to a word, if any is near: at most a third of its letters differ, counting a swap of
  /// neighbours as one, letters apart from case, and one at least is the same. Ties go to the first candidate.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let offered = Array(candidate.lowercased().unicodeScalars)
      let longer = max(wanted.count, offered.count)
      let limit = min(max(1, longer / 3), longer - 1)
      guard abs(wanted.count - offered.count) <= limit else { continue }
      let distance = distance(wanted, offered)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The candidate that one slip of the pen turns into a word of at least four letters, where no other is as near. Certain only
  /// for a closed list of candidates: among names that authors choose, a near one may well be another one.
  package static func slip(_ word: String, of candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard wanted.count >= 4, wanted.count <= 64 else { return nil }
    let near = candidates.filter {
      let offered = Array($0.lowercased().unicodeScalars)
      return abs(wanted.count - offered.count) <= 1 && distance(wanted, offered) <= 1
    }
    return near.count == 1 ? near[0] : nil
  }

  /// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty else { return b.count }
    guard !b.isEmpty else { return a.count }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
