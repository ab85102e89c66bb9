import Diagnostics
import Yams

/// Says in plain words what libyaml could not read.
struct YAMLFault {
  let source: SourceText
  let range: Range<Int>

  func diagnostic(for error: YamlError) -> Diagnostic {
    let lines = LineTable(source: source, range: range)
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let offset = lines.offset(mark)
      let (message, note) = plainWords(problem, at: offset)
      return Diagnostic(.yamlSyntax, message, at: source.place(word(at: offset)), notes: [note].compactMap(\.self))
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.min() ?? "", from: lines.offset(context.mark))
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .yamlSyntax, "these fields hold a character that YAML does not allow: \(problem)", at: source.place(range))
    default:
      return Diagnostic(.yamlSyntax, "this YAML cannot be read", at: source.place(range))
    }
  }
}

extension YAMLFault {
  private func plainWords(_ problem: String, at offset: Int) -> (message: String, note: String?) {
    let line = source.text(in: source.lineRange(around: offset))
    if problem.contains("mapping values are not allowed") {
      return ("a second colon in one field", "put the value in quotes: name: \"words: more words\"")
    }
    if problem.contains("cannot start any token") {
      return line.contains("\t")
        ? ("a tab where YAML wants spaces", "indent with spaces only")
        : ("a value cannot begin with this character", "put the value in quotes")
    }
    if problem.contains("could not find expected ':'") {
      return (
        "a line without a colon among the fields",
        "write name: value, or indent the line if it goes on from the one above"
      )
    }
    if problem.contains("found unexpected end of stream") || problem.contains("unexpected end") {
      return ("quotes or brackets that are opened and never closed", nil)
    }
    if problem.contains("did not find expected ',' or") {
      return (
        "brackets or braces that are not closed on this line",
        "put a value that holds a comma, a colon or a bracket in quotes"
      )
    }
    if problem.contains("did not find expected key") || problem.contains("block end")
      || problem.contains("expected '-'")
    {
      return (
        "this line is indented differently from its neighbours, or follows quotes that ended too early",
        "fields of one thing begin in the same column"
      )
    }
    if problem.contains("undefined alias") {
      return (
        "a value that begins with * is a reference to an anchor, and there is none of this name",
        "put the value in quotes"
      )
    }
    if problem.contains("another document") {
      return ("a second --- where only one is expected", nil)
    }
    return ("this YAML cannot be read: \(problem)", nil)
  }

  /// The word at an offset, or the one before where it stands at a line's end.
  private func word(at offset: Int) -> Range<Int> {
    let line = source.lineRange(around: offset)
    let start = min(max(offset, line.lowerBound), line.upperBound)
    let end = source.bytes[start..<line.upperBound].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? line.upperBound
    return start..<max(end, min(start + 1, line.upperBound))
  }

  private func duplicate(_ key: String, from offset: Int) -> Diagnostic {
    let indent = offset - source.lineRange(around: offset).lowerBound
    var places: [Place] = []
    var start = source.lineRange(around: offset).lowerBound
    while start < range.upperBound {
      let line = source.lineRange(around: start)
      let name = min(start + indent, line.upperBound)
      if source.bytes[name..<line.upperBound].starts(with: Array((key + ":").utf8)) {
        places.append(source.place(name..<name + key.utf8.count))
      }
      start = line.upperBound + 1
      while start <= range.upperBound, start > 0, start - 1 < source.bytes.count, source.bytes[start - 1] == 0x0D {
        start += 1
      }
    }
    let second = places.dropFirst().first ?? source.place(word(at: offset))
    let first = places.count > 1 ? places.prefix(1).map { Diagnostic.Related($0, "first written here") } : []
    return Diagnostic(
      .duplicateField, "the field \"\(key)\" is written twice", at: second, label: "written again", related: first)
  }
}

extension Code {
  static let yamlSyntax = Code(
    "E0104", "yaml-syntax",
    "Fields are written in YAML: one field a line, a name, a colon, a space and a value; lists and parts are indented with spaces. "
      + "A value that holds a colon followed by a space, or begins with one of @ ` * & ! | > % # [ ] { }, stands in quotes."
  )
  static let duplicateField = Code(
    "E0105", "duplicate-field",
    "A field may be written once. Give several values as a list: [one, two].")
}
