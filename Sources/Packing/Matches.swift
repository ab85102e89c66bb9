/// Where bytes have stood before, so that they need not be written again.
struct Matches {
  /// What is worth a reference.
  static let shortest = 3

  private static let longest = 258
  private static let reach = 32_768
  /// How many places are looked at before the longest so far is good enough.
  private static let patience = 24

  private let input: [UInt8]
  /// The last place of three bytes, by their sum; -1 where there was none.
  private var heads = [Int32](repeating: -1, count: 1 << 15)
  /// The place before each that had the same sum.
  private var chain: [Int32]

  /// So many bytes as stood so far back.
  struct Match {
    var length = 0
    var distance = 0
  }

  init(of input: [UInt8]) {
    self.input = input
    chain = [Int32](repeating: -1, count: input.count)
  }

  /// The longest run of bytes before a place that goes on at it.
  func longest(at place: Int) -> Match {
    var best = Match()
    guard place + Self.shortest <= input.count else { return best }
    let most = min(Self.longest, input.count - place)
    var candidate = Int(heads[sum(place)])
    var patience = Self.patience
    while candidate >= 0, place - candidate <= Self.reach, patience > 0, best.length < most {
      patience -= 1
      var length = 0
      while length < most, input[candidate + length] == input[place + length] { length += 1 }
      if length > best.length { best = Match(length: length, distance: place - candidate) }
      candidate = Int(chain[candidate])
    }
    return best
  }

  /// Remembers a place.
  mutating func learn(_ place: Int) {
    guard place + Self.shortest <= input.count else { return }
    let sum = sum(place)
    chain[place] = heads[sum]
    heads[sum] = Int32(truncatingIfNeeded: place)
  }

  private func sum(_ place: Int) -> Int {
    (Int(input[place]) << 10 ^ Int(input[place + 1]) << 5 ^ Int(input[place + 2])) & 0x7FFF
  }
}
