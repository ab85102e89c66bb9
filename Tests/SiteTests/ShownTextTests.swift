import Dossier
import Exports
import Testing

@testable import Site

/// Texts that go out as data, without what leads to hidden things.
struct ShownTextTests {
  /// A summary's text as it goes out, where `z` of every kind is a draft and `o` is not.
  private func shown(_ text: String) throws -> String {
    let built = try Built(
      [
        "p/terms.md": "", "p/sources.yaml": "- {id: o, title: O}\n- {id: z, title: Z, draft: yes}\n",
        "p/events.yaml": "- {id: o, title: O, date: 2024}\n- {id: z, title: Z, date: 2024, draft: yes}\n",
        "p/statements/o.md": "---\nspeaker: o\ntext: T\n---\n\(text)\n", "p/parties.yaml": "- {id: o, name: O}\n",
        "p/statements/z.md": "---\nspeaker: o\ntext: T\ndraft: yes\n---\n",
      ].filter { !$0.value.isEmpty })
    #expect(built.findings == [])
    let file = try #require(built.site.dossier.file("p"))
    let rows = built.site.table(of: .statement, in: file).rows
    if case .text(let body)? = rows.first?["body"] { return body }
    return ""
  }

  @Test(arguments: [
    ("a [b](event:z) c", "a b c"), ("a [b](event:o) c", "a [b](event:o) c"), ("[b [c] d](event:z)", "b [c] d"),
    ("[*b*](event:z#spot \"title\") c", "*b* c"), ("[b](<event:z>)", "b"), ("[b]( event:z )", "b"),
    ("[b](event:z 'it (is)') c", "b c"), ("[](event:z)", ""), ("a <event:z> b", "a  b"),
    (#"[\[b](event:z)"#, #"\[b"#), ("[b](event:z) [c](event:z)", "b c"), ("[b](event:p/z)", "b"),
    ("a [@z].", "a."), ("a [@o].", "a [@o]."), ("a [@z; @o, p. 3]", "a [@o, p. 3]"),
    ("a [@o, p. 3; @z, p. 4] b", "a [@o, p. 3] b"),
    ("a [@o; @z; @o, x]", "a [@o; @o, x]"), ("a [@z; @z]", "a"),
  ])
  func `What leads to hidden things keeps its words and loses its target`(text: String, out: String) throws {
    #expect(try shown("x " + text + " y") == "x " + out + " y")
  }

  @Test(arguments: [
    ("a\n\n```quote z\n```\n\nb", "a\n\n\nb"), ("> ```quote z\n> ```\n\na", "a"),
    ("a\n\n```quote o\n```", "a\n\n```quote o\n```"),
    ("a\n\n~~~ quote z\n~~~", "a"),
  ])
  func `A hidden quotation that was placed is not there`(text: String, out: String) throws {
    #expect(try shown(text) == out)
  }

  @Test(arguments: [
    ("[b][r] c\n\n[r]: event:z\n[s]: event:o", "b c\n\n[s]: event:o"), ("[R] c\n\n[r]: <event:z> \"title\"\n", "R c"),
    ("[*b*][] c\n\n[*b*]:\n  event:z\n", "*b* c"), ("c\n\n[unused]: event:z#spot\n\nd", "c\n\n\nd"),
    ("[b][o] c\n\n[o]: event:o", "[b][o] c\n\n[o]: event:o"),
  ])
  func `A link whose address stands elsewhere goes with its definition`(text: String, out: String) throws {
    #expect(try shown(text) == out)
  }
}
