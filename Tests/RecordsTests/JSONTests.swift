import Diagnostics
import Testing

@testable import Records

/// Rows in JSON, and what is said of mistakes in it.
struct JSONTests {
  private func reading(_ text: String) -> Reading { Reading("p/sources.json", text) }

  @Test func `A list's members are rows`() {
    let reading = reading(
      "[\n  {\"id\": \"a\", \"title\": \"One\", \"body\": \"*Text*\"},\n  {\"id\": 7, \"title\": \"Two\"}\n]\n")
    #expect(reading.findings == [])
    #expect(reading.records.map(\.shelf) == [["p", "sources"], ["p", "sources"]])
    #expect(reading.records.map { $0.id?.text } == ["a", "7"])
    #expect(reading.records.map(\.text) == ["title=One", "title=Two"])
    #expect(reading.first.bodyText == "*Text*")
    #expect(reading.first["title"]?.place.shown == "2:25 «One»")
    #expect(reading.first.fields.entries.first?.key.place.shown == "2:16 «title»")
  }

  @Test func `Numbers and yes and no are the text that was written, and null is nothing`() {
    let text = "[{\"a\": 1.10, \"b\": -2e3, \"c\": true, \"d\": null, \"e\": [1, null, [false]], \"f\": {}}]"
    #expect(reading(text).first.text == "a=1.10 | b=-2e3 | c=true | e=[1, [false]] | f={}")
  }

  @Test(arguments: [
    (#"\n\t\r\"\\\/"#, "\n\t\r\"\\/"), (#"\u0041\u00e9"#, "Aé"), (#"\ud83d\ude00"#, "😀"), ("Ա; 😀", "Ա; 😀"), ("", ""),
  ])
  func `Escapes are read as the letters they stand for`(written: String, text: String) {
    let scalar = reading("[{\"a\": \"\(written)\"}]").first["a"]
    #expect(scalar?.text == text)
    #expect(scalar?.isVerbatim == !written.contains("\\"))
  }

  @Test(arguments: [
    ("[{\"a\": 1,}]", "a comma after the last member", "1:9 «,»"),
    ("[{\"a\" 1}]", "a colon is missing after this name", "1:4 «a»"),
    ("[{\"a\": 1 \"b\": 2}]", "a comma is missing before this", "1:10 «\"»"),
    ("[{a: 1}]", "a name in quotes is missing here", "1:3 «a»"),
    ("[{\"a\": yes}]", "a text in JSON stands in quotes", "1:8 «yes»"),
    ("[{\"a\": 'x'}]", "a text in JSON stands in quotes", "1:8 «'x'»"),
    ("[{\"a\": \"x]", "the quotes opened here are never closed", "1:8 «\"»"),
    ("[{\"a\": 1}", "the bracket opened here is never closed", "1:1 «[»"),
    ("[{\"a\": \"C:\\data\"}]", "a backslash that means nothing", "1:11 «\\d»"),
    ("[{\"a\": \"one\ntwo\"}]", "a line break or a tab in a text", "1:12 «\n»"),
    ("[{\"a\": \"\\ud83dA\"}]", "half a letter: \\ud83d and its like stand in pairs", "1:9 «\\ud83d»"),
    ("[{\"a\": \"\\ude00\"}]", "half a letter: \\ud83d and its like stand in pairs", "1:9 «\\ude00»"),
    ("[] []", "words after the end of the JSON", "1:4 «[»"),
    ("", "a value is missing at the end of the file", "1:1 «»"),
    ("{\"id\": \"a\"}", "a JSON file of rows holds a list of objects", "1:1 «{\"id\": \"a\"}»"),
    ("[\"a\"]", "a row must be an object, in braces", "1:3 «a»"),
  ])
  func `What is no JSON is said in plain words, at the words to blame`(text: String, words: String, place: String) {
    #expect(reading(text).messages == [words])
    #expect(reading(text).findings.map { $0.dropFirst(6) } == [place[...]])
  }

  @Test func `A name that is written twice is shown at both places`() {
    let reading = reading("[{\"a\": 1, \"a\": 2}]")
    #expect(reading.findings == ["E0105 1:12 «a»"])
    #expect(reading.diagnostics.first?.related.map(\.place.shown) == ["1:4 «a»"])
    #expect(reading.first.text == "a=1")
  }

  @Test func `However deep it nests, it is read or refused`() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(reading(deep).messages == ["this nests more than 100 deep"])
  }

  @Test func `Only files of rows are read, others are copied`() throws {
    let files = [
      "p/sources.json": "[]", "p/sources/more.json": "[]", "p/sources.csl.json": "[{\"id\": \"a\"}]",
      "p/map.json": "{}",
      "sources.json": "{}", "p/pictures/sources/x.json": "{}",
    ]
    let (records, faults) = try Records.read(.memory(files), tables: ["sources"])
    #expect(faults.isEmpty)
    #expect(records.all.map(\.shelf) == [["p", "sources"]])
    #expect(records.attachments == ["p/map.json", "p/pictures/sources/x.json", "sources.json"])
  }
}
