extension Diagnostic {
  /// Sixteen hexadecimal digits that stay the same while lines move and messages are reworded: of the code, the file, the words
  /// at fault, and whatever the message quotes. Two faults may share one.
  package var fingerprint: String {
    let quoted = message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.isMultiple(of: 2) ? nil : String($1) }
    var hash = FNV()
    for part in [code.id, place.source.path, place.firstLine.text] + quoted { hash.add(Array(part.utf8) + [0xFF]) }
    return hash.digits
  }
}
