import Testing

@testable import Diagnostics

/// The word somebody most likely meant.
struct SpellingTests {
  @Test(arguments: [
    ("azerbaidjan", "azerbaijan"), ("armennia", "armenia"), ("Armenia", "armenia"), ("aremnia", "armenia"),
    ("turkye", "türkiye"),
  ])
  func `A slip of the pen is recognised`(written: String, meant: String) {
    #expect(Spelling.nearest(to: written, among: ["armenia", "azerbaijan", "türkiye"]) == meant)
  }

  @Test func `A word that is like none of them gets no suggestion`() {
    #expect(Spelling.nearest(to: "georgia", among: ["armenia", "azerbaijan"]) == nil)
    #expect(Spelling.nearest(to: "", among: ["a"]) == nil)
    #expect(Spelling.nearest(to: "3", among: ["A", "B"]) == nil)
    #expect(Spelling.nearest(to: "armenia", among: [String]()) == nil)
  }

  @Test func `A third of the letters may differ, and no more`() {
    #expect(Spelling.nearest(to: "abcdef", among: ["abcdXY"]) == "abcdXY")
    #expect(Spelling.nearest(to: "abcdef", among: ["abcXYZ"]) == nil)
    #expect(Spelling.nearest(to: "ab", among: ["ax"]) == "ax")
    #expect(Spelling.nearest(to: "ab", among: ["xy"]) == nil)
  }

  @Test func `Two neighbours that changed places are one slip`() {
    #expect(Spelling.distance(Array("sumamry".unicodeScalars), Array("summary".unicodeScalars)) == 1)
    #expect(Spelling.nearest(to: "ba", among: ["bxx", "ab"]) == "ab")
  }

  @Test func `The nearest wins, and of equals the first`() {
    #expect(Spelling.nearest(to: "source", among: ["sources", "sourced", "source"]) == "source")
    #expect(Spelling.nearest(to: "sourcs", among: ["sources", "sourced"]) == "sources")
    #expect(Spelling.nearest(to: "sourcx", among: ["sourced", "sources", "source"]) == "source")
    #expect(Spelling.nearest(to: "part", among: ["party", "parts"]) == "party")
  }

  @Test func `Letters count, not bytes`() {
    #expect(Spelling.nearest(to: "Երեւան", among: ["երևան", "գյումրի"]) == "երևան")
  }

  @Test func `A word of endless length is not compared`() {
    let long = String(repeating: "a", count: 65)
    #expect(Spelling.nearest(to: long, among: [long]) == nil)
  }

  @Test func `One slip from one word of a closed list is certain`() {
    let words = ["demands", "supports", "accepts", "resists", "rejects"]
    #expect(Spelling.slip("demads", of: words) == "demands")
    #expect(Spelling.slip("demnads", of: words) == "demands")
    #expect(Spelling.slip("dmads", of: words) == nil)
    #expect(Spelling.slip("Demands", of: words) == "demands")
  }

  @Test func `What is as near to two words, or too short to tell, is not certain`() {
    #expect(Spelling.slip("sourcex", of: ["sources", "sourced"]) == nil)
    #expect(Spelling.slip("frm", of: ["from"]) == nil)
    #expect(Spelling.slip("on", of: ["no", "yes"]) == nil)
  }
}
