/// A file that a deposit brings.
struct Arrival: Sendable {
  let entry: Manifest.Entry
  /// Where its bytes wait; nil if they stand in their place already.
  let staged: String?
}
