import Diagnostics
import Testing

@testable import Records

/// Characters without a shape, in a text that somebody copied.
struct UnseenMarkTests {
  private func findings(_ words: String) -> [String] {
    Reading("p/parties/a.md", "---\nname: A\n---\n" + words).diagnostics.map {
      "\($0.code.id) \($0.place.start.line):\($0.place.start.column) \($0.message.suffix(6))"
    }
  }

  @Test(arguments: [
    ("left \u{202E}thgir", "W0134 4:6 U+202E"), ("a\u{200B}b", "W0134 4:2 U+200B"), ("a\u{FEFF}b", "W0134 4:2 U+FEFF"),
    ("an open \u{2066}isolate", "W0134 4:9 U+2066"), ("closed\u{2069}", "W0134 4:7 U+2069"),
    ("hidden\u{E0041}", "W0134 4:7 +E0041"),
  ])
  func `What turns or hides words is told at its place`(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test(arguments: [
    "فارسی می\u{200C}خواهم", "👩\u{200D}👩", "\u{2067}שלום\u{2069} and \u{202B}שלום\u{202C}", "a\u{200E}b",
    "🏴\u{E0067}\u{E0062}\u{E007F}",
    "ភាសា\u{200B}ខ្មែរ", "“–…”",
  ])
  func `What a script needs is left in peace`(text: String) {
    #expect(findings(text) == [])
  }
}
