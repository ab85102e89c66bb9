import Testing
import Workers

@testable import Search

/// The index as files.
struct SearchIndexTests {
  private func page(_ number: Int, _ title: String, _ texts: [String] = [], parties: [String] = []) -> SearchDocument {
    SearchDocument(
      path: "p/\(number).html", title: title, kind: number == 0 ? "Issues" : "Events", note: nil, names: [],
      texts: texts,
      parties: parties, issues: [])
  }

  private func index(_ documents: [SearchDocument], workers: Int = 1) -> SearchIndex {
    SearchIndex(documents, parties: [("p/a", "A \"b\"")], issues: [], workers: Workers(count: workers))
  }

  private func text(_ name: String, in index: SearchIndex) -> String? {
    index.files[name].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `Each word stands once, with its pages and where it stands there`() {
    let made = index([page(0, "Border", ["a river"]), page(1, "River", ["border, border, border"], parties: ["p/a"])])
    #expect(
      text("words-0.js", in: made)
        == #"parleySearch("words-0", "@p:p/a 1 1B\na 1 0D\nborder 2 0A1C\nriver 2 0D1A");"# + "\n")
    #expect(text("starts-0.js", in: made) == #"parleySearch("starts-0", "a 1\nborder 2\nriver 2");"# + "\n")
    #expect(text("ends-0.js", in: made) == #"parleySearch("ends-0", "a 1\nredrob 2\nrevir 2");"# + "\n")
    #expect(text("names.js", in: made) == #"parleySearch("names", [[["p/a","A \"b\""]],[]]);"# + "\n")
    #expect(
      text("index.js", in: made)
        == #"parleySearch("index", {"kinds":["Issues","Events"],"kind":"01","pages":8,"words":["@p:p/a"],"starts":["a"],"ends":["a"]});"#
        + "\n")
    #expect(text("pages-0.js", in: made)?.contains(#"["Border","p/0.html","","a river"]"#) == true)
  }

  @Test func `A file is small, and a word that nearly every page has is told of the best pages only`() {
    let pages = (0..<4000).map { page($0, "Title \($0)", ["every page has word\($0 % 977) and more\($0)"]) }
    let made = index(pages)
    #expect(made.files.allSatisfy { $0.value.count < 12_000 || $0.key == "index.js" })
    #expect((text("index.js", in: made)?.utf8.count ?? 0) < 10_000)
    let line = made.files.keys.sorted().compactMap { text($0, in: made) }.first { $0.contains("every 4000 ") }
    #expect(line != nil)
  }

  @Test func `However many threads work, the files are the same`() {
    let pages = (0..<300).map { page($0, "Title \($0)", ["word\($0 % 7) word\($0 % 11)"]) }
    #expect(index(pages).files == index(pages, workers: 3).files)
  }

  @Test func `Nothing of an empty site leads anywhere`() {
    #expect(text("words-0.js", in: index([])) == nil)
    #expect(text("index.js", in: index([]))?.contains(#""words":[]"#) == true)
  }
}
