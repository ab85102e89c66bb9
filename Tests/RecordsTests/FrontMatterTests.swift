import Diagnostics
import Testing

@testable import Records

/// Markdown files: fields between two lines of `---`, then a body.
struct FrontMatterTests {
  @Test func `A file has fields, a body, and its name as its id`() {
    let reading = Reading("p/issues/border.md", "---\ntitle: Border\norder: 2\n---\n\nWhere *does* it run?\n")
    #expect(reading.findings == [])
    #expect(reading.first.shelf == ["p", "issues"])
    #expect(reading.first.id?.text == "border")
    #expect(reading.first.text == "title=Border | order=2")
    #expect(reading.first.bodyText == "\nWhere *does* it run?\n")
    #expect(reading.first.place.shown == "1:1 «---»")
    #expect(reading.first.form == .page)
  }

  @Test func `A body's places count from the top of the file`() {
    let body = Reading("a.md", "---\ntitle: A\n---\nfirst\nsecond\n").first.body
    #expect(body.map { $0.source.position(at: $0.range.lowerBound).line } == 4)
    #expect(body?.shownAt == nil)
  }

  @Test func `A byte order mark is no part of the front matter`() {
    let reading = Reading("a.md", "\u{FEFF}---\ntitle: A\n---\nbody")
    #expect(reading.findings == [])
    #expect(reading.first.text == "title=A")
    #expect(reading.first["title"]?.place.shown == "2:8 «A»")
    #expect(reading.first.place.shown == "1:1 «---»")
  }

  @Test func `Lines may end in CR LF`() {
    let reading = Reading("a.md", "---\r\ntitle: A b\r\nquestion: Why?\r\n---\r\nbody\r\n")
    #expect(reading.findings == [])
    #expect(reading.first.text == "title=A b | question=Why?")
    #expect(reading.first["question"]?.place.shown == "3:11 «Why?»")
    #expect(reading.first.bodyText == "body\r\n")
  }

  @Test(arguments: ["# Only a body\n", "", "\n---\ntitle: A\n---\n", "----\n"])
  func `A file without front matter is all body`(text: String) {
    let reading = Reading("a.md", text)
    #expect(reading.findings == [])
    #expect(reading.first.text == "")
    #expect(reading.first.bodyText == text)
  }

  @Test(arguments: ["---\n---\nbody", "---\n\n---\nbody", "---\n# only a comment\n---\nbody", "--- \n---\t\nbody"])
  func `Front matter may be empty`(text: String) {
    let reading = Reading("a.md", text)
    #expect(reading.findings == [])
    #expect(reading.first.text == "")
    #expect(reading.first.bodyText == "body")
  }

  @Test func `Front matter may end with the file`() {
    let reading = Reading("a.md", "---\nname: A\n---")
    #expect(reading.findings == [])
    #expect(reading.first.text == "name=A")
    #expect(reading.first.body?.isEmpty == true)
  }

  @Test func `Front matter that is never closed is shown at its opening`() {
    let reading = Reading("a.md", "---\ntitle: A\n\nWords.\n")
    #expect(reading.findings == ["E0102 1:1 «---»"])
    #expect(reading.first.isBroken)
  }

  @Test func `A rule in the body does not end anything`() {
    #expect(Reading("a.md", "---\na: b\n---\none\n\n---\n\ntwo").first.bodyText == "one\n\n---\n\ntwo")
  }

  @Test(arguments: [("---\n- a\n- b\n---\n", "2:1"), ("---\njust words\n---\n", "2:1")])
  func `Front matter that is no fields is said to be none`(text: String, start: String) {
    let reading = Reading("a.md", text)
    #expect(reading.messages == ["front matter must be fields"])
    #expect(reading.findings.first?.hasPrefix("E0103 \(start) ") == true)
  }

  @Test(arguments: [
    ("+++\ntitle = \"X\"\n+++\nx\n", "this front matter is TOML, and Parley reads YAML", "+++"),
    ("+++\n# a comment\n\ndate = 2024-05-01\n+++\n", "this front matter is TOML, and Parley reads YAML", "+++"),
    ("{\"title\": \"X\"}\nwords\n", "this front matter is JSON, and Parley reads YAML", "{\"title\": \"X\"}"),
    ("{\n  \"title\": \"X\"\n}\nwords\n", "this front matter is JSON, and Parley reads YAML", "{"),
  ])
  func `Fields as other programs write them are told`(text: String, message: String, words: String) {
    let reading = Reading("a.md", text)
    #expect(reading.messages == [message])
    #expect(reading.findings == ["E0111 1:1 «\(words)»"])
    #expect(reading.first.isBroken)
  }

  @Test(arguments: ["+++\nWords.\n+++\n", "{braces} and words", "{\"quoted\"} words"])
  func `Words that begin like them are words`(text: String) { #expect(Reading("a.md", text).findings == []) }

  @Test func `Bytes that are no UTF-8 are shown where they stand`() {
    #expect(
      Reading("a.md", Array("---\nname: ".utf8) + [0xE9] + Array("\n---\n".utf8)).findings == ["E0101 2:7 «\u{FFFD}»"])
    #expect(Reading("a.csv", [0x61, 0x00]).messages == ["this file holds a NUL byte, so it is no text file"])
  }
}
