import Testing

@testable import Dossier

/// Sources as reference managers write them.
struct CSLTests {
  private func sketch(_ items: String, citing key: String? = nil) throws -> Sketch {
    try Sketch([
      "sources.json": "[\n\(items)\n]\n",
      "issues/border.md": "---\ntitle: Border\nquestion: Where?\n\(key.map { "source: \($0)\n" } ?? "")---\n",
    ])
  }

  private func source(_ item: String) throws -> String {
    let sketch = try sketch(item)
    #expect(sketch.findings == [])
    return sketch.file.told.first { $0.hasPrefix("source: ") } ?? ""
  }

  @Test func `What Zotero exports is a source, named after the last part of its address`() throws {
    let item = """
      {"id": "http://zotero.org/users/1/items/AB12CD34", "type": "article-newspaper", "title": "A <i>peace</i> at hand",
       "container-title": "The Gazette", "publisher": "Gazette Press", "URL": "https://example.org/a", "language": "en-GB",
       "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den", "suffix": "Jr."}, {"literal": "Desk"}],
       "note": "Read in print.\\nReliability: B", "accessed": {"date-parts": [["2024", 9, 30]]},
       "issued": {"date-parts": [["2024", 9, 6]]}}
      """
    #expect(
      try source(item)
        == "source: id=ab12cd34 | title=A peace at hand | publisher=The Gazette | authors=[Jan van den Berg, Jr., Desk]"
        + " | type=article-newspaper | published=2024-09-06 | accessed=2024-09-30 | url=https://example.org/a"
        + " | language=en-GB | reliability=B | note=Read in print. | key=AB12CD34 | extra={csl={"
        + "author=[{family=Berg | given=Jan | non-dropping-particle=van den | suffix=Jr.}, {literal=Desk}] | container-title=The Gazette"
        + " | publisher=Gazette Press}}"
    )
  }

  @Test func `A DOI is an address, and variables without a field of ours are kept`() throws {
    let item = #"{"id": "talks", "title": "Talks", "DOI": "10.1/x", "volume": 12, "editor": [{"family": "Doe"}]}"#
    #expect(
      try source(item)
        == "source: id=talks | title=Talks | url=https://doi.org/10.1/x | extra={csl={DOI=10.1/x | editor=[{family=Doe}] | volume=12}}"
    )
  }

  @Test(arguments: [
    (#"{"date-parts": [[2024]]}"#, "2024"), (#"{"date-parts": [["2024", "9"]]}"#, "2024-09"),
    (#"{"date-parts": [[2024, 11, 11], [2024, 11, 22]]}"#, "2024-11-11/2024-11-22"),
    (#"{"date-parts": [[2024]], "season": 2}"#, "2024-22"),
    (#"{"date-parts": [[2024, 9]], "circa": true}"#, "2024-09~"),
    (#"{"date-parts": [[2024, ""]]}"#, "2024"), (#"{"raw": "2024-09-26"}"#, "2024-09-26"),
    (#"{"literal": "202X"}"#, "202X"),
  ])
  func `A date in numbers or in words is one of ours`(written: String, date: String) throws {
    #expect(
      try source(#"{"id": "a", "title": "A", "issued": \#(written)}"#) == "source: id=a | title=A | published=\(date)")
  }

  @Test func `An item without a title goes by its key, and that is told`() throws {
    let sketch = try sketch(
      #"{"id": "http://zotero.org/users/1/items/AB12", "type": "book", "URL": "https://a.example"}"#)
    #expect(sketch.findings.map { $0.prefix(5) } == ["W0343"])
    #expect(sketch.file.sources["ab12"]?.title == "AB12")
  }

  @Test func `No date is none, and words that are no date are told`() throws {
    #expect(try source(#"{"id": "a", "title": "A", "issued": {"date-parts": [[null]]}}"#) == "source: id=a | title=A")
    let words = try sketch(#"{"id": "a", "title": "A", "issued": {"literal": "last spring"}}"#)
    #expect(words.findings == ["W0340 p/sources.json:2:50 «last spring»"])
    #expect(words.file.sources["a"]?.published == nil)
  }

  @Test func `A wrong date is told at its numbers`() throws {
    let months = try sketch(#"{"id": "a", "title": "A", "issued": {"date-parts": [[2024, 13]]}}"#)
    #expect(months.findings == ["E0205 p/sources.json:2:54 «2024, 13»"])
    let flat = try sketch(#"{"id": "a", "title": "A", "issued": {"date-parts": [2024, 9]}}"#)
    #expect(flat.findings == ["E0206 p/sources.json:2:52 «[2024, 9]»"])
  }

  @Test func `A source is cited by its key or by its id`() throws {
    let item = #"{"id": "smithTalks_2024", "title": "Talks", "URL": "https://example.org"}"#
    for name in ["smithTalks_2024", "smithtalks-2024"] {
      let sketch = try sketch(item, citing: name)
      #expect(sketch.findings == [])
      #expect(sketch.file.issues["border"]?.source?.id == "smithtalks-2024")
      guard case .shown(let found) = sketch.dossier.resolve(.source, name, from: "p") else {
        Testing.Issue.record("\(name) leads nowhere in a body")
        continue
      }
      #expect(found.id == "smithtalks-2024")
    }
  }

  @Test func `A key may stand in any source, and one of a shared source serves every process`() throws {
    let sketch = try Sketch([
      "/shared/sources.yaml": "- {id: talks, title: Talks, key: smithTalks}\n",
      "issues/border.md": "---\ntitle: Border\nquestion: Where?\n---\nSo [@smithTalks].\n",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.file.sources["talks"]?.key == "smithTalks")
  }

  @Test(arguments: [
    ("müller-Ğ2024", "muller-g2024"), ("Иванов_2024", "2024-"), ("日本2024", "2024-"), ("Մինաս", "source-"),
    ("O'Brien:2024", "o-brien-2024"),
  ])
  func `A key in any script makes an address of its own`(key: String, start: String) throws {
    let sketch = try sketch(#"{"id": "\#(key)", "title": "A", "URL": "https://a.example"}"#, citing: "\"\(key)\"")
    #expect(sketch.findings == [])
    let id = try #require(sketch.file.sources.first?.id)
    #expect(start.hasSuffix("-") ? id.hasPrefix(start) && id.count == start.count + 6 : id == start)
  }

  @Test func `Two keys that make one id are told with both places, and so are two that are one`() throws {
    let ids = try sketch(
      #"{"id": "a_b", "title": "A", "URL": "https://a.example"}, {"id": "A-B", "title": "B", "URL": "https://b.example"}"#
    )
    #expect(ids.findings == ["E0219 p/sources.json:2:66 «A-B»"])
    #expect(ids.notes.contains("the id of a source is made of its key"))
    let keys = try Sketch(["sources.yaml": "- {id: a, title: A, key: K}\n- {id: b, title: B, key: K}\n"])
    #expect(keys.findings == ["E0219 p/sources.yaml:2:26 «K»"])
    let other = try Sketch(["sources.yaml": "- {id: a, title: A}\n- {id: b, title: B, key: a}\n"])
    #expect(other.findings == ["E0219 p/sources.yaml:2:26 «a»"])
  }

  @Test func `Rows of our own in JSON stay what they are`() throws {
    let sketch = try sketch(#"{"id": "a", "title": "A", "author": "Jan", "published": "2024"}"#)
    #expect(sketch.findings == ["E0201 p/sources.json:2:28 «author» → authors"])
  }
}
