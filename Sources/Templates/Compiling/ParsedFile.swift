import Diagnostics

/// A file of a theme, read.
struct ParsedFile: Sendable {
  let path: String
  let source: SourceText
  let nodes: [Node]
}
