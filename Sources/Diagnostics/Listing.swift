extension [String] {
  /// The first twelve, and how many more there are, for a note that says what there is to choose from.
  package var listed: String {
    prefix(12).joined(separator: ", ") + (count > 12 ? " and \(count - 12) more" : "")
  }
}
