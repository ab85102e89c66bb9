/// Words by number, each kept once: its bytes stand behind those of the word before.
///
/// A dictionary of strings does the same in five times as long, and the words of a site are looked up a million times.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in the bytes.
  private var ends: [Int] = []
  private var hashes: [UInt] = []
  /// The number of a word at the place its hash leads to, or at the next that was free; -1 where none is. Their count is a power of two.
  private var places = [Int](repeating: -1, count: 1024)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a word: a new one, the next, for a word that was not there.
  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    let hash = Self.hash(of: word)
    var place = place(for: hash)
    while places[place] >= 0 {
      let number = places[place]
      if hashes[number] == hash, self[number].elementsEqual(word) { return number }
      place = (place + 1) & (places.count - 1)
    }
    bytes += word
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = count - 1
    if count * 2 > places.count { spread() }
    return count - 1
  }
}

extension WordTable {
  /// FNV-1a.
  private static func hash(of word: some Sequence<UInt8>) -> UInt {
    var hash: UInt = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  private func place(for hash: UInt) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1) }

  /// Twice as many places.
  private mutating func spread() {
    places = [Int](repeating: -1, count: places.count * 2)
    for number in 0..<count {
      var place = place(for: hashes[number])
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = number
    }
  }
}
