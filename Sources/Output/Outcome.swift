/// What a deposit did, as paths relative to the output folder.
package struct Outcome: Sendable, Hashable {
  /// New and changed files, in the order in which they came into place.
  package var written: [String] = []
  /// Files of the last deposit that this one had not, sorted.
  package var removed: [String] = []
  /// Files that stood there already with the same bytes, sorted.
  package var unchanged: [String] = []
}
