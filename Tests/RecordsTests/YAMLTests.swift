import Diagnostics
import Testing

@testable import Records

/// Rows and fields in YAML, and what is said of mistakes in plain words.
struct YAMLTests {
  @Test func `A list's members are rows with an id and perhaps a body`() {
    let reading = Reading("p/terms.yaml", "# Words\n- id: cop\n  term: COP\n  body: A *conference*.\n- term: no id\n")
    #expect(reading.findings == [])
    #expect(reading.records.map(\.shelf) == [["p", "terms"], ["p", "terms"]])
    #expect(reading.records.map { $0.id?.text } == ["cop", nil])
    #expect(reading.records.map(\.text) == ["term=COP", "term=no id"])
    #expect(reading.first.bodyText == "A *conference*.")
    #expect(reading.records.map(\.place.shown) == ["2:1 «- id: cop»", "5:1 «- term: no id»"])
    #expect(reading.first.form == .row)
  }

  @Test(arguments: [
    "title: Talks in Geneva", "date: 2024-09-26\nnote: 12:30, it's \"so\" {x} [y] a#1 a:b ! | >",
    "a: no\nb_c: 1.10\nc: x, y; z - w",
  ])
  func `Fields of a line each are read as libyaml reads them`(text: String) throws {
    let source = SourceText(path: "a.md", text: text + "\n")
    let plain = try #require(PlainFields.read(source, 0..<source.bytes.count))
    // A comment is more than the shorter way takes.
    let more = SourceText(path: "a.md", text: text + "\n# no more\n")
    #expect(PlainFields.read(more, 0..<more.bytes.count) == nil)
    guard case .mapping(let whole)? = YAMLReader(source: more, range: 0..<more.bytes.count).read().0 else {
      Issue.record("no fields")
      return
    }
    #expect(plain.entries.map(\.shown) == whole.entries.map(\.shown))
    #expect(plain.place.range == whole.place.range)
  }

  @Test(arguments: [
    "", "\n", "title: a: b", "title: a #b", "title: a:", "title: ", "title:", "title", "title: é", "title: 'x'",
    " title: x",
    "title:  x", "title: x ", "a: 1\na: 2", "- a: 1", "a: 1\n\nb: 2", "a: 1\n  b", "a: >", "a: -1", "A: b", "a: b\r",
    "a: b\tc", "a:b",
  ])
  func `Anything else is left to libyaml`(text: String) {
    let source = SourceText(path: "a.md", text: text + "\n")
    #expect(PlainFields.read(source, 0..<source.bytes.count) == nil)
  }

  @Test func `A file of fields is one record`() {
    let reading = Reading("site.yaml", "# Settings\ntitle: Talks\nmenu: [about, contact]\n")
    #expect(reading.first.text == "title=Talks | menu=[about, contact]")
    #expect(reading.first.id?.text == "site")
    #expect(reading.first.form == .settings)
  }

  @Test(arguments: ["", "# nothing yet\n", "\u{FEFF}"])
  func `A file of nothing holds no rows and no mistake`(text: String) {
    let reading = Reading("p/terms.yaml", text)
    #expect(reading.findings == [])
    #expect(reading.records.isEmpty)
  }

  @Test func `A member that is no fields does not hide its neighbours`() {
    let reading = Reading("p/terms.yaml", "- id: a\n- just words\n- id: b\n")
    #expect(reading.findings == ["E0103 2:3 «just words»"])
    #expect(reading.records.map { $0.id?.text } == ["a", "b"])
  }

  @Test func `A field that is written twice is shown at both places`() {
    let reading = Reading("a.md", "---\ntitle: A\norder: 1\ntitle: B\n---\n")
    #expect(reading.findings == ["E0105 4:1 «title»"])
    #expect(reading.messages == ["the field \"title\" is written twice"])
    #expect(reading.diagnostics.first?.related.map(\.place.shown) == ["2:1 «title»"])
  }

  @Test func `A part's field that is written twice is found in its part`() {
    let reading = Reading("p/s.yaml", "- id: a\n  x: 1\n- id: b\n  x: 1\n  x: 2\n")
    #expect(reading.findings == ["E0105 5:3 «x»"])
    #expect(reading.diagnostics.first?.related.map(\.place.shown) == ["4:3 «x»"])
  }

  @Test(arguments: [
    ("title: The border: where?", "a second colon in one field", "2:18 «:»"),
    ("\ttitle: A", "a tab where YAML wants spaces", "2:1 «\t»"),
    ("title: A\n\torder: 1", "a tab where YAML wants spaces", "3:1 «\t»"),
    ("title: @home", "a value cannot begin with @", "2:8 «@home»"),
    ("title: `code`", "a value cannot begin with `", "2:8 «`code`»"),
    ("title: %x", "a value cannot begin with %", "2:8 «%x»"),
    ("title: *A* is bold", "a value cannot begin with *", "2:8 «*A*»"),
    ("title: *A", "a value cannot begin with *", "2:8 «*A»"),
    ("title: & so on", "a value cannot begin with &", "2:8 «&»"),
    ("title: !urgent talks", "a value cannot begin with !", "2:8 «!urgent talks»"),
    ("title: A\njust words\norder: 1", "a line without a colon among the fields", "3:1 «just words»"),
    ("title: \"A\norder: 1", "the quotes opened here are never closed", "2:8 «\"»"),
    ("title: 'A\norder: 1", "the quotes opened here are never closed", "2:8 «'»"),
    ("parties: [a, b", "the bracket opened here is never closed", "2:10 «[»"),
    ("parties: {a: b\ntitle: x", "the bracket opened here is never closed", "2:10 «{»"),
    ("parties: [\"a\" b]", "a comma or a closing bracket is missing before this", "2:15 «b]»"),
    ("parties: [a, b]]", "a closing bracket that nothing opened", "2:16 «]»"),
    ("parties: [a,, b]", "a value is missing here", "2:13 «,»"),
    ("title: A\n  order: 1", "this line is indented differently from its neighbours", "3:3 «order»"),
    ("  title: A\norder: 1", "this line is indented differently from its neighbours", "3:1 «order:»"),
    ("list:\n  - a\n - b", "this line is indented differently from its neighbours", "4:2 «-»"),
    ("title: \"A\" and B", "words after the end of a value", "2:12 «and B»"),
    ("title: [see] this", "words after the end of a value", "2:14 «this»"),
    ("title: 'it's'", "words after the end of a value", "2:12 «s'»"),
    ("text: |words", "words after | or >", "2:8 «words»"),
    ("list: - a", "a list begins on the line of its field", "2:7 «-»"),
    ("path: \"C:\\data\"", "a backslash that means nothing", "2:10 «\\data\"»"),
  ])
  func `What libyaml cannot read is said in plain words, at the words to blame`(
    fields: String, words: String, place: String
  ) {
    let reading = Reading("a.md", "---\n\(fields)\n---\nbody\n")
    #expect(reading.messages == [words])
    #expect(reading.findings == ["E0104 \(place)"])
  }

  @Test func `A field that is written twice between braces is found there`() {
    let reading = Reading("a.md", "---\nhistory:\n  - {date: 2023, status: open, date: 2024}\n---\n")
    #expect(reading.findings == ["E0105 3:32 «date»"])
    #expect(reading.diagnostics.first?.related.map(\.place.shown) == ["3:6 «date»"])
  }

  @Test func `What cannot be read is still known by its name, so that nobody is told it is missing`() {
    #expect(Reading("p/issues/border.md", "---\ntitle: a: b\n---\n").records.map(\.name) == ["border broken"])
    #expect(Reading("p/issues/border.md", "---\ntitle: a\n").records.map(\.name) == ["border broken"])
    #expect(Reading("p/issues/border.md", "---\n- a\n---\n").records.map(\.name) == ["border broken"])
    #expect(Reading("site.yaml", "title: a: b\n").records.map(\.name) == ["site broken"])
    let rows = "- id: one\n  title: a: b\n- title: x\n  id: \"two\"\n- {id: three, title: x}\n# id: four\n"
    #expect(Reading("p/events.yaml", rows).records.map(\.name) == ["one broken", "two broken", "three broken"])
    #expect(Reading("p/events.csv", "id,title\nx\ny,1\n").records.map(\.name) == ["x broken", "y"])
  }

  @Test func `A name that is no plain words is a mistake, and the other fields stay`() {
    let reading = Reading("a.md", "---\n? [a, b]\n: c\ntitle: A\n---\n")
    #expect(reading.messages == ["a field's name must be plain words"])
    #expect(reading.first.text == "title=A")
  }

  @Test func `However deep it nests, it is read or refused in plain words`() {
    let deep = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
    #expect(Reading("a.md", "---\nextra: \(deep)\n---\n").messages == ["this nests deeper than any fields do"])
  }

  @Test func `Aliases repeat what they name, and repetitions of repetitions are refused`() {
    let few = Reading("p/parties/a.md", "---\nname: &n A\nshort: *n\n---\n")
    #expect(few.first.text == "name=A | short=A")
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      lines.append("a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]")
    }
    let many = Reading("p/parties/a.md", "---\n" + lines.joined(separator: "\n") + "\n---\n")
    #expect(many.diagnostics.map(\.code.id) == ["E0133"])
  }
}

extension Record {
  fileprivate var name: String { (id?.text ?? "-") + (isBroken ? " broken" : "") }
}

extension Mapping.Entry {
  /// Name and value with where they stand.
  fileprivate var shown: String {
    guard case .scalar(let scalar) = value else { return "" }
    return "\(key.text)@\(key.place.range) \(scalar.text)@\(scalar.place.range) \(key.isVerbatim) \(scalar.isVerbatim)"
  }
}
