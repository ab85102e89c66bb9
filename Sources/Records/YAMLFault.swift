import Diagnostics
import Yams

/// Says in plain words what libyaml could not read, at the words that are to blame.
struct YAMLFault {
  let source: SourceText
  let range: Range<Int>

  func diagnostic(for error: YamlError) -> Diagnostic {
    let lines = LineTable(source: source, range: range)
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let opening = context.map { lines.offset($0.mark) }
      if let space = missingSpace(before: lines.offset(mark)) { return space }
      let words = plainWords(problem, at: lines.offset(mark), within: context?.text ?? "", from: opening)
      return Diagnostic(
        .yamlSyntax, words.message, at: source.place(words.range), notes: [words.note].compactMap(\.self))
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.min() ?? "", from: lines.offset(context.mark))
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .yamlSyntax, "these fields hold a character that YAML does not allow: \(problem)",
        at: source.place(range).firstLine)
    default:
      return Diagnostic(.yamlSyntax, "this YAML cannot be read", at: source.place(range).firstLine)
    }
  }
}

extension YAMLFault {
  private typealias Words = (message: String, note: String?, range: Range<Int>)

  /// What libyaml says (`problem`, at an offset, while it was busy with `task`, which began at `opening`), as an author would.
  private func plainWords(_ problem: String, at offset: Int, within task: String, from opening: Int?) -> Words {
    if task.contains("quoted scalar"), problem.contains("unexpected"), let opening {
      return ("the quotes opened here are never closed", nil, opening..<opening + 1)
    }
    if problem.contains("did not find expected ','"), let opening { return unclosed(from: opening, at: offset) }
    if problem.contains("mapping values are not allowed") { return strayColon(at: offset) }
    if problem.contains("did not find expected key") || problem.contains("expected '-'") {
      return strayWords(at: offset)
    }
    if problem.contains("<document start>") { return (Self.indented, sameColumn(at: offset), word(at: offset)) }
    if problem.contains("tab character") || source.bytes[offset...].first == 0x09 {
      return ("a tab where YAML wants spaces", "indent with spaces only", tabs(at: offset))
    }
    if problem.contains("alphabetic or numeric"), let opening { return badStart(at: opening) }
    if problem.contains("undefined alias") || problem.contains("cannot start any token")
      || problem.contains("mapping keys")
    {
      return badStart(at: offset)
    }
    if problem.contains("could not find expected ':'"), let opening {
      return (Self.noColon, Self.writeColon, restOfLine(at: opening))
    }
    return rarer(problem, at: offset)
  }

  private func rarer(_ problem: String, at offset: Int) -> Words {
    let known = [
      ("comment or line break", "words after | or >", "the text begins on the next line, indented"),
      ("node content", "a value is missing here", "put a value that holds a comma or a bracket in quotes"),
      (
        "block sequence entries", "a list begins on the line of its field",
        "write - and a value on a line of its own for each member"
      ),
      (
        "escape character", "a backslash that means nothing", "in double quotes write two of them, or use single quotes"
      ),
      ("hexdecimal", "a backslash that means nothing", "in double quotes write two of them, or use single quotes"),
      ("nesting level", "this nests deeper than any fields do", nil),
      ("another document", "a second --- where only one is expected", nil),
    ]
    if let (_, message, note) = known.first(where: { problem.contains($0.0) }) {
      return (message, note, word(at: offset))
    }
    return ("this YAML cannot be read: \(problem)", nil, word(at: offset))
  }

  /// A colon or a hyphen without a space after it, in the line where reading failed or in the one above, which then reads as
  /// words that go on.
  private func missingSpace(before offset: Int) -> Diagnostic? {
    let line = source.lineRange(around: offset)
    return [lineAbove(line), line].compactMap { $0.flatMap { source.missingSpace(in: $0) } }.first
  }

  /// The nearest line above that holds something, where it is indented no deeper.
  private func lineAbove(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start > range.lowerBound {
      let above = source.lineRange(around: start - 1)
      let look = FieldLine(source, above)
      guard case .blank = look.form else { return look.indent <= FieldLine(source, line).indent ? above : nil }
      start = above.lowerBound
    }
    return nil
  }

  private static let indented = "this line is indented differently from its neighbours"
  /// What stands below each other, said of the word at an offset.
  private func sameColumn(at offset: Int) -> String {
    source.bytes[offset...].starts(with: Array("- ".utf8))
      ? "the hyphens of one list stand in the same column" : "fields of one thing begin in the same column"
  }

  private static let quoteAll = "put the whole value in quotes: name: \"words: more words\""

  /// A colon where no name can stand: in a value, or after a name that is indented below a value.
  private func strayColon(at offset: Int) -> Words {
    let line = source.lineRange(around: offset)
    if source.text(in: line.lowerBound..<offset).contains(": ") {
      return ("a second colon in one field", Self.quoteAll, offset..<offset + 1)
    }
    if let above = lineAbove(line), case .words = FieldLine(source, above).form {
      return (Self.noColon, Self.writeColon, firstWord(of: above).lowerBound..<above.upperBound)
    }
    return (Self.indented, sameColumn(at: firstWord(of: line).lowerBound), firstWord(of: line).lowerBound..<offset)
  }

  private static let noColon = "a line without a colon among the fields"
  private static let writeColon = "write name: value, or indent the line if it goes on from the one above"

  /// Words where a new field was expected: after a value that has ended, or at a line's beginning.
  private func strayWords(at offset: Int) -> Words {
    let line = source.lineRange(around: offset)
    if [0x5D, 0x7D].contains(source.bytes[offset...].first) {
      return ("a closing bracket that nothing opened", "put a value that holds brackets in quotes", offset..<offset + 1)
    }
    guard firstWord(of: line).lowerBound < offset else {
      return (Self.indented, sameColumn(at: offset), word(at: offset))
    }
    return (
      "words after the end of a value",
      "put the whole value in quotes, of the other sort than those inside it: '\"one\" and two'",
      restOfLine(at: offset)
    )
  }

  private func badStart(at offset: Int) -> Words {
    let sign = source.text(in: offset..<min(offset + 1, range.upperBound))
    return ("a value cannot begin with \(sign)", "put the value in quotes", word(at: offset))
  }

  /// Brackets: a comma is missing where they go on in the same line; else they are never closed.
  private func unclosed(from opening: Int, at offset: Int) -> Words {
    if offset < source.lineRange(around: opening).upperBound {
      return (
        "a comma or a closing bracket is missing before this", "put a value that holds a quotation mark in quotes",
        word(at: offset)
      )
    }
    return (
      "the bracket opened here is never closed", "put a value that holds a comma, a colon or a bracket in quotes",
      opening..<opening + 1
    )
  }

  /// The word at an offset; at a line's end its last letter.
  private func word(at offset: Int) -> Range<Int> {
    let line = source.lineRange(around: offset)
    let start = min(max(offset, line.lowerBound), line.upperBound)
    let end = source.bytes[start..<line.upperBound].firstIndex { $0 == 0x20 } ?? line.upperBound
    return max(line.lowerBound, min(start, line.upperBound - 1))..<max(end, min(start + 1, line.upperBound))
  }

  private func firstWord(of line: Range<Int>) -> Range<Int> {
    let start = source.bytes[line].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
    return start..<word(at: start).upperBound
  }

  private func tabs(at offset: Int) -> Range<Int> {
    let line = source.lineRange(around: offset)
    let start = source.bytes[line].firstIndex(of: 0x09) ?? offset
    return start..<(source.bytes[start..<max(start, line.upperBound)].firstIndex { $0 != 0x09 } ?? line.upperBound)
  }

  private func restOfLine(at offset: Int) -> Range<Int> {
    offset..<max(offset, source.lineRange(around: offset).upperBound)
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
    if places.count < 2 { places = inBraces(key, from: offset) }
    return .duplicateField(
      key, again: places.dropFirst().first ?? source.place(word(at: offset)), first: places.count > 1 ? places[0] : nil)
  }

  /// Where a name stands between braces on one line: `{date: 2023, date: 2024}`.
  private func inBraces(_ key: String, from offset: Int) -> [Place] {
    var places: [Place] = []
    var rest = source.bytes[source.place(offset..<range.upperBound).firstLine.range]
    while let found = rest.firstRange(of: Array((key + ":").utf8)) {
      if [0x7B, 0x2C, 0x20].contains(source.bytes[found.lowerBound - 1]) {
        places.append(source.place(found.lowerBound..<found.upperBound - 1))
      }
      rest = rest[found.upperBound...]
    }
    return places
  }
}

extension Diagnostic {
  /// A name that one whole has twice.
  static func duplicateField(_ name: String, again: Place, first: Place?) -> Diagnostic {
    Diagnostic(
      .duplicateField, "the field \"\(name)\" is written twice", at: again, label: "written again",
      related: first.map { [.init($0, "first written here")] } ?? [])
  }
}

extension SourceText {
  /// What is to be said of a line in which a colon or a hyphen has no space after it.
  func missingSpace(in line: Range<Int>) -> Diagnostic? {
    switch FieldLine(self, line).form {
    case .tightColon(let end): missingSpace("no space after the colon", at: end)
    case .tightHyphen(let end): missingSpace("no space after the hyphen", at: end)
    default: nil
    }
  }

  func missingSpace(_ message: String, at end: Int) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, message, at: place(end - 1..<end), fix: Fix(place(end..<end), " "), label: "write a space after it")
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
