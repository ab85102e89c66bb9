import Diagnostics

/// A file of a theme, read.
struct ParsedFile: Sendable {
  let path: String
  let source: SourceText
  let nodes: [Node]

  /// Whether nothing but white space is in it.
  var isEmpty: Bool {
    source.bytes[source.markWidth...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
