/// What earlier runs learnt of outside addresses, so that no host is asked again before it has to be.
///
/// As text, a line for each: the second since 1970, the verdict, the address and its words, with tabs between them.
package struct LinkCache: Sendable, Hashable {
  private var entries: [String: Entry] = [:]

  private struct Entry: Hashable {
    let second: Int
    let verdict: Verdict
  }

  package init() {}

  /// Reads what `text` wrote. A line that cannot be read is left out: it is then asked again.
  package init(reading text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let second = Int(parts[0]), let verdict = Verdict(parts[1], parts[3]) else { continue }
      entries[parts[2]] = Entry(second: second, verdict: verdict)
    }
  }

  package var text: String {
    entries.sorted { $0.key < $1.key }.map { address, entry in
      let (word, detail) = entry.verdict.words
      return "\(entry.second)\t\(word)\t\(address)\t\(detail.oneLine)\n"
    }.joined()
  }

  /// What is known of an address, if it was learnt in the last `age` seconds. What is wrong may soon be right, and so is known
  /// for a day at most.
  package func verdict(of address: String, now: Int, age: Int) -> Verdict? {
    guard let entry = entries[address], entry.second <= now else { return nil }
    let limit = entry.verdict == .alive ? age : min(age, 86_400)
    return now - entry.second < limit ? entry.verdict : nil
  }

  package mutating func learn(_ verdict: Verdict, of address: String, now: Int) {
    entries[address] = Entry(second: now, verdict: verdict)
  }

  /// Without what is older than `age` seconds.
  package func without(olderThan age: Int, now: Int) -> LinkCache {
    var kept = self
    kept.entries = entries.filter { now - $0.value.second < age }
    return kept
  }
}

extension Verdict {
  fileprivate var words: (String, String) {
    switch self {
    case .alive: ("alive", "")
    case .moved(let address): ("moved", address)
    case .dead(let reason): ("dead", reason)
    case .untold(let reason): ("untold", reason)
    }
  }

  fileprivate init?(_ word: String, _ detail: String) {
    switch word {
    case "alive": self = .alive
    case "moved": self = .moved(to: detail)
    case "dead": self = .dead(detail)
    case "untold": self = .untold(detail)
    default: return nil
    }
  }
}

extension String {
  fileprivate var oneLine: String { String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
