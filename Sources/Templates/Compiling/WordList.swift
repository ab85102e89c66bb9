/// The keys of the words of the interface, each with its slot.
struct WordList: Sendable {
  /// What templates write before a key: `t.search`. No view has a field of that name.
  static let name = "t"

  /// Sorted.
  let keys: [String]
  private let slots: [String: Int]

  init(_ keys: some Sequence<String>) {
    self.keys = Set(keys).sorted()
    slots = Dictionary(uniqueKeysWithValues: zip(self.keys, self.keys.indices))
  }

  func index(of key: String) -> Int? { slots[key] }
}
