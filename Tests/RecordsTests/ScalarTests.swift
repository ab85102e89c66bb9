import Diagnostics
import Testing

@testable import Records

/// Every scalar is the text that was written, and knows where.
struct ScalarTests {
  @Test(arguments: [
    "no", "Yes", "on", "null", "~", "1.10", "007", "0x1F", "1e3", "2024-09-26", "2024-09-26T14:30Z", "12:30:45", "+1",
    ".5",
    "2024-09-26/2024-09-30", "198X", "../2024", "1_000", "=", "<<",
  ])
  func `Nothing is taken for a number, a date or a yes`(text: String) {
    #expect(Reading("a.md", "---\nfield: \(text)\n---\n").first["field"]?.text == text)
    #expect(Reading("a/b.yaml", "- id: x\n  field: [\(text)]\n").first.text == "field=[\(text)]")
    #expect(Reading("a/b.csv", "id,field\nx,\(text)\n").first["field"]?.text == text)
  }

  @Test func `A control character is a mistake, raw or escaped`() {
    #expect(Reading("a.md", "---\nt: T\n---\none\u{B}two\n").findings == ["E0123 4:4 «\u{B}»"])
    #expect(Reading("a.md", "---\nt: \"a\\x07b\"\n---\n").messages == ["this text holds the control character U+0007"])
    #expect(Reading("p/sources.json", "[{\"t\": \"a\\u0000b\"}]").findings == ["E0123 1:9 «a\\u0000b»"])
    #expect(Reading("a.md", "---\nt: \"a\\tb\\u2028c\\x85\"\n---\n\tx\r\n").findings == [])
  }

  @Test func `An empty value is an empty text`() {
    #expect(Reading("a.md", "---\nfield:\nother: ''\n---\n").first.text == "field= | other=")
  }

  @Test func `Names and plain values have their places`() {
    let record = Reading("a.md", "---\ntitle:   The border  # mostly\nroles:\n  - title: President\n---\n").first
    #expect(record.fields.entries.map(\.key.place.shown) == ["2:1 «title»", "3:1 «roles»"])
    #expect(record["title"]?.place.shown == "2:10 «The border»")
    let role = record.fields["roles"]?.members.first?.entries.first
    #expect(role?.key.place.shown == "4:5 «title»")
    #expect(role?.value.place.shown == "4:12 «President»")
  }

  @Test func `Columns count scalars also where letters take several bytes`() {
    let record = Reading("a.md", "---\nname: {hy: Իլհամ, ru: Ильхам}\n---\n").first
    let names = record.fields["name"]?.entries ?? []
    #expect(names.map(\.key.place.shown) == ["2:8 «hy»", "2:19 «ru»"])
    #expect(names.map(\.value.place.shown) == ["2:12 «Իլհամ»", "2:23 «Ильхам»"])
  }

  @Test func `A quoted value's place is between its quotes`() {
    let record = Reading("a.md", "---\none: \"two: three\"\nfour: 'five # six'\n---\n").first
    #expect(record["one"]?.place.shown == "2:7 «two: three»")
    #expect(record["four"]?.place.shown == "3:8 «five # six»")
    #expect(record["one"]?.isVerbatim == true)
  }

  @Test func `A value that begins with its own quoted text is not mistaken for it`() {
    #expect(Reading("a.md", "---\na: \"\\\"x\\\" y\"\n---\n").first["a"]?.text == "\"x\" y")
    #expect(Reading("a.md", "---\na: xx\n---\n").first["a"]?.place.shown == "2:4 «xx»")
  }

  @Test func `Escaped, folded and literal text keeps its words, and the line where it begins`() {
    let text = "---\na: \"say \\\"no\\\"\"\nb: >\n  one\n  two\nc: |\n  three\n  four\nd: one\n  and two\n---\n"
    let record = Reading("a.md", text).first
    #expect(record["a"]?.text == "say \"no\"")
    #expect(record["b"]?.text == "one two\n")
    #expect(record["c"]?.text == "three\nfour\n")
    #expect(record["d"]?.text == "one and two")
    #expect(["a", "b", "c", "d"].map { record[$0]?.isVerbatim } == [false, false, false, false])
    #expect(["a", "b", "c", "d"].map { record[$0]?.place.start.line } == [2, 3, 6, 9])
  }

  @Test func `A text that was folded is Markdown of its own, and shown where it was written`() {
    let prose = Reading("a.md", "---\nb: >\n  [x](issue:y)\n---\n").first["b"]?.prose
    #expect(prose.map { $0.source.text(in: $0.range) } == "[x](issue:y)\n")
    #expect(prose?.shownAt?.start.line == 2)
    #expect(prose?.source.path == "content/a.md")
  }

  @Test func `An anchor's words are had again by its alias`() {
    #expect(Reading("a/b.yaml", "- id: x\n  from: &w Words\n  to: *w\n").first.text == "from=Words | to=Words")
  }
}
