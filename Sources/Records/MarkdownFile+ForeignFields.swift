import Diagnostics

extension MarkdownFile {
  /// What is to be said of a file whose fields are written as other programs have them: in TOML between lines of `+++`, or in JSON.
  func foreignFields(_ first: Place) -> Diagnostic? {
    if first.text.trimmed == "+++", let line = fieldOfTOML(after: first.range.upperBound) {
      return Diagnostic(
        .foreignFields, "this front matter is TOML, and Parley reads YAML", at: first.firstLine,
        label: "write --- here",
        related: [.init(line, "write a colon and a space here, in place of =")],
        notes: ["fields stand between two lines of ---, one a line: title: Return of Armenians"])
    }
    let start = source.text(in: first.range.lowerBound..<min(source.bytes.count, first.range.lowerBound + 200))
    guard start.prefixMatch(of: /\{\s*"[\w-]+"\s*:/) != nil else { return nil }
    return Diagnostic(
      .foreignFields, "this front matter is JSON, and Parley reads YAML", at: first.firstLine,
      notes: ["fields stand between two lines of ---, one a line: title: Return of Armenians"])
  }

  /// The first line `name = value` before the next line of `+++`.
  private func fieldOfTOML(after end: Int) -> Place? {
    var start = nextLine(end)
    while start < source.bytes.count {
      let line = source.lineRange(around: start)
      let text = source.text(in: line)
      if text.trimmed == "+++" { return nil }
      if text.prefixMatch(of: /\s*[\w.-]+\s*=/) != nil { return source.place(line) }
      start = nextLine(line.upperBound)
    }
    return nil
  }
}

extension Code {
  static let foreignFields = Code(
    "E0111", "foreign-front-matter",
    "Other programs have fields in TOML, between lines of +++, or in JSON. Here they are YAML between two lines of ---: a name, a colon, a space, a value."
  )
}
