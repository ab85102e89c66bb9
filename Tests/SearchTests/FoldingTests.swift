import Testing

@testable import Search

/// Words as a search compares them.
struct FoldingTests {
  @Test(
    arguments: [
      ("The border, 4-km long: Armenia's", ["the", "border", "4", "km", "long", "armenia", "s"]),
      ("Ёлка и ещё ЙОД", ["елка", "и", "еще", "иод"]),
      ("İlham ƏLİYEV, Bakı, qızıl Ilıca", ["ilham", "eliyev", "baki", "qizil", "ilica"]),
      ("Հայաստան և Ադրբեջան", ["հայաստան", "եւ", "ադրբեջան"]),
      ("Café cafe\u{301} soft\u{AD}hyphen", ["cafe", "cafe", "softhyphen"]),
      ("", []), (" – … ", []),
    ])
  func `Case, accents and what people leave out make no difference`(text: String, words: [String]) {
    #expect(Folding.words(of: text) == words)
  }

  @Test func `The browser folds with the same table`() throws {
    let script = try Repository.text("templates/assets/words.js")
    for (letters, folded) in Folding.table { #expect(script.contains("[\"\(letters)\", \"\(folded)\"]")) }
    #expect(script.matches(of: /\["[^"]+", "[^"]+"\]/).count == Folding.table.count)
  }
}
