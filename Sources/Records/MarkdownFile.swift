import Diagnostics

/// A Markdown file: fields between two lines of `---`, then the body. A file without front matter is all body.
struct MarkdownFile {
  let source: SourceText
  let shelf: [String]
  let name: String

  func read() -> ([Record], [Diagnostic]) {
    let top = source.markWidth
    let opening = source.lineRange(around: top)
    let first = source.place(top..<opening.upperBound)
    let id = Scalar(text: name, place: first)
    guard isFence(first.range) else {
      if let fault = foreignFields(first) ?? missingOpening(first) {
        return ([broken(at: first)], [fault])
      }
      let body = Prose(source.place(top..<source.bytes.count))
      let none = Mapping(entries: [], place: source.place(top..<top))
      return ([Record(shelf: shelf, id: id, fields: none, body: body, place: none.place, form: .page)], [])
    }
    let none = Mapping(entries: [], place: first)
    guard let closing = closingFence(after: opening.upperBound) else {
      return (
        [broken(at: first)],
        [
          Diagnostic(
            .unclosedFrontMatter, "the front matter that begins here is never closed", at: first,
            label: "opened here", related: nearFence(after: opening.upperBound),
            notes: ["end it with a line that holds nothing but ---"])
        ]
      )
    }
    let (value, faults) = YAMLReader(source: source, range: nextLine(opening.upperBound)..<closing.lowerBound).read()
    let body = Prose(source.place(nextLine(closing.upperBound)..<source.bytes.count))
    switch value {
    case nil where faults.isEmpty:
      return ([Record(shelf: shelf, id: id, fields: none, body: body, place: first, form: .page)], [])
    case nil:
      return ([broken(at: first)], faults)
    case .mapping(let fields):
      return ([Record(shelf: shelf, id: id, fields: fields, body: body, place: first, form: .page)], faults)
    case .some(let other):
      return (
        [broken(at: first)],
        faults + [
          source.missingSpace(in: source.lineRange(around: other.place.range.lowerBound))
            ?? Diagnostic(
              .notFields, "front matter must be fields", at: other.place.firstLine,
              notes: ["write one field a line: name, colon, space, value"])
        ]
      )
    }
  }
}

extension MarkdownFile {
  private func broken(at first: Place) -> Record {
    let none = Mapping(entries: [], place: first)
    return Record(
      shelf: shelf, id: Scalar(text: name, place: first), fields: none, body: nil, place: first, form: .page,
      isBroken: true)
  }
}

extension MarkdownFile {
  func isFence(_ line: Range<Int>) -> Bool {
    var bytes = source.bytes[line]
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    return bytes.elementsEqual("---".utf8)
  }

  func nextLine(_ end: Int) -> Int {
    let line = source.bytes[end...]
    return line.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? source.bytes.count
  }

  private func closingFence(after end: Int) -> Range<Int>? {
    var start = nextLine(end)
    while start < source.bytes.count {
      let line = source.lineRange(around: start)
      if isFence(line) { return line }
      start = nextLine(line.upperBound)
    }
    return nil
  }
}

extension Code {
  static let unclosedFrontMatter = Code(
    "E0102", "unclosed-front-matter",
    "A file that begins with --- has fields up to the next line of ---, and its body after that. The second line is missing."
  )
  static let notFields = Code(
    "E0103", "not-fields",
    "The front matter of a Markdown file and each row of a YAML list are named fields: a name, a colon, a space, a value."
  )
}
