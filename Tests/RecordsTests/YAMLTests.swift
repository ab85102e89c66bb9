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
    ("title: The border: where?", "a second colon in one field", "2:18"),
    ("\ttitle: A", "a tab where YAML wants spaces", "2:1"),
    ("title: A\n\torder: 1", "a tab where YAML wants spaces", "3:1"),
    ("title: @home", "a value cannot begin with this character", "2:8"),
    ("title: `code`", "a value cannot begin with this character", "2:8"),
    ("title: A\njust words\norder: 1", "a line without a colon among the fields", "3:1"),
    ("title: \"A", "quotes or brackets that are opened and never closed", "2:8"),
    ("parties: [a, b", "quotes or brackets that are opened and never closed", "2:10"),
    ("parties: {a: b\ntitle: x", "quotes or brackets that are opened and never closed", "2:10"),
    ("parties: [a, b]]", "a bracket too many, or text after the closing one", "2:16"),
    ("title: A\n  order: 1", "this line is indented differently from its neighbours, or follows quotes that ended too early", "3:3"),
    ("title: \"A\" and B", "words after the closing quotes of a value", "2:12"),
    ("title: *A* is bold", "a value that begins with * is a reference to an anchor, and there is none of this name", "2:8"),
    ("list:\n  - a\n - b", "this line is indented differently from its neighbours, or follows quotes that ended too early", "4:2"),
  ])
  func `What libyaml cannot read is said in plain words, at its place`(fields: String, words: String, start: String) {
    let reading = Reading("a.md", "---\n\(fields)\n---\nbody\n")
    #expect(reading.messages == [words])
    let places = reading.diagnostics.map { "\($0.place.start.line):\($0.place.start.column)" }
    #expect(places == [start], "\(fields)")
    #expect(reading.diagnostics.allSatisfy { !$0.place.text.isEmpty }, "\(fields)")
  }

  @Test func `A name that is no plain words is a mistake, and the other fields stay`() {
    let reading = Reading("a.md", "---\n? [a, b]\n: c\ntitle: A\n---\n")
    #expect(reading.messages == ["a field's name must be plain words"])
    #expect(reading.first.text == "title=A")
  }
}
