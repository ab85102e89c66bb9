import Diagnostics
import Testing

@testable import Markdown

struct ReferenceTests {
  @Test func `A reference keeps its words, and knows its target and its place`() {
    let shown = Shown("See [the *issue*](issue:return) and [](person:p/blinken).\n")
    #expect(shown.html == "<p>See {issue return|the <em>issue</em>} and {person p/blinken titled|}.</p>\n")
    #expect(shown.places == ["issue:return", "person:p/blinken"])
    #expect(shown.findings.isEmpty)
  }

  @Test func `A reference may name a spot on the page`() {
    #expect(Shown("[x](issue:return#armenia-full)").html == "<p>{issue return#armenia-full|x}</p>\n")
  }

  @Test func `A misspelt kind is an error under the word, with the right one`() {
    let shown = Shown("First\nline, then [x](isue:return).\n")
    #expect(shown.html == "<p>First\nline, then x.</p>\n")
    #expect(shown.findings == ["E0301 «isue»"])
    #expect(shown.diagnostics.first?.suggestion == "issue")
    #expect(shown.diagnostics.first.map { [$0.place.start.line, $0.place.start.column] } == [2, 16])
  }

  @Test func `A reference without an id, or with too many slashes, is an error`() {
    #expect(Shown("[x](issue:) [y](issue:a/b/c)").findings == ["E0304 «issue:»", "E0304 «issue:a/b/c»"])
  }

  @Test func `Citations have keys, locators and places`() {
    let shown = Shown("So [@turan, p. 3], and\nso [@a;\n@b-c, pp. 4; 6].\n")
    #expect(shown.html == "<p>So{cite turan (p. 3)|}, and\nso{cite a, b-c (pp. 4; 6)|}.</p>\n")
    #expect(shown.places == ["[@turan, p. 3]", "[@a;\n@b-c, pp. 4; 6]"])
  }

  @Test func `The places of keys are right behind quotes, dashes, entities and escapes`() throws {
    let options = PassageOptions.with { $0.smart = true }
    let shown = Shown(
      "\"A\" -- b... &ouml; \\* [@one] *and* \"c\" [@two--x, p. 3]\n> quoted `[@no]` \\[@no] [@three]\n", options)
    let keys = shown.passage.holes.flatMap { hole -> [String] in
      guard case .citation(let citation) = hole else { return [] }
      return citation.items.map(\.place.text)
    }
    #expect(keys == ["one", "two--x", "three"])
  }

  @Test func `Places count from the top of the file`() {
    let shown = Shown("Text [x](isue:a).\n", front: "---\ntitle: T\n---\n")
    #expect(shown.diagnostics.first.map { [$0.place.start.line, $0.place.start.column] } == [4, 10])
  }

  @Test func `Code and escaped brackets are no citations, an open one is a warning`() {
    let shown = Shown("`[@a]` and \\[@b] and [@c *d*].\n")
    #expect(shown.html == "<p><code>[@a]</code> and [@b] and [@c <em>d</em>].</p>\n")
    #expect(shown.findings == ["W0303 «[@c»"])
  }

  @Test func `A citation inside a link goes behind it`() {
    #expect(Shown("[says [@a] so](issue:x).").html == "<p>{issue x|says so}{cite a|}.</p>\n")
  }

  @Test func `Links to files and headings are holes`() {
    let shown = Shown("[a](../issues/x.md#st) [b](my%20map.pdf) [c](#here)\n")
    #expect(shown.html == "<p>{file ../issues/x.md#st|a} {file my map.pdf|b} {file #here|c}</p>\n")
  }

  @Test func `Links outside are printed as they are`() {
    let text = "[a](https://a.org/?x=1&y) <https://b.org> [m](mailto:me@b.org) [t](tel:+1)\n"
    #expect(Shown(text).html == String(decoding: CommonMark.html(Array(text.utf8)), as: UTF8.self))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)", "&#1;javascript:alert(1)", "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd", "blob:x", "javascript&colon;alert(1)", "j\\avascript:x", "<javascript:alert( 1 )>",
    "<\tjavascript:x>", "javascript://https://a.org", "data:image/svg+xml,x", "//evil.example/x",
    "\\\\\\\\evil.example",
    "javascript%3Aalert(1)", "view-source:javascript:x", "filesystem:x", "ws://x", "JAVASCRIPT&#x3A;x",
  ])
  func `No dangerous address reaches an attribute`(address: String) {
    for options in [PassageOptions(), PassageOptions.with { $0.rawHTML = true }] {
      let shown = Shown("[x](\(address)) ![y](\(address))\n\n[r]\n\n[r]: \(address)\n", options)
      let low = shown.html.lowercased()
      #expect(!low.contains("href=") && !low.contains("src="), "\(low)")
      #expect(
        shown.passage.holes.allSatisfy { hole in
          guard case .contentLink(let link) = hole else { return true }
          return !link.path.contains(":") && !link.path.hasPrefix("//")
        }, "\(shown.html)")
    }
  }

  @Test func `A picture alone is a figure, one in a line is not, one from elsewhere is an error`() {
    let shown = Shown(
      "![A *map*](map.png \"By us\")\n\nIn ![icon](i.svg) line ![far](https://a.org/x.png) ![](b.png)\n")
    #expect(
      shown.html == """
        {figure map.png "A map" (By us)|A <em>map</em>}
        <p>In {image i.svg "icon"|} line far {image b.png ""|}</p>

        """)
    #expect(shown.findings == ["E0303 «https://a.org/x.png»", "W0301 «b.png»"])
  }

  @Test func `A picture may stand in a reference`() {
    #expect(Shown("[![m](m.png) x](issue:a)").html == "<p>{issue a|{image m.png \"m\"|} x}</p>\n")
  }

  @Test func `What cannot be filled keeps its words`() {
    let (passage, _) = (Shown("A [b *c*](issue:x) d.").passage, 0)
    #expect(String(decoding: passage.html { $1 }, as: UTF8.self) == "<p>A b <em>c</em> d.</p>\n")
  }

  @Test func `Bare links become links, without the stop behind them`() {
    #expect(
      Shown("See https://a.org/b_(c), (www.b.org) or me@b.org.").html == """
        <p>See <a href="https://a.org/b_(c)">https://a.org/b_(c)</a>, (<a href="http://www.b.org">www.b.org</a>) or \
        <a href="mailto:me@b.org">me@b.org</a>.</p>

        """)
  }

  @Test func `A bare link keeps its hyphens where dashes are made`() {
    let options = PassageOptions.with { $0.smart = true }
    #expect(Shown("\"https://a.org/b--c\"", options).html.contains("href=\"https://a.org/b--c\""))
  }

  @Test func `Quote and matrix blocks are holes`() {
    let shown = Shown(
      "```quote pashinyan-1\n```\n\n- x\n\n  ```matrix return\n  ```\n\n```quote\n```\n\n```swift x\nlet\n```\n")
    #expect(shown.places == ["pashinyan-1", "return"])
    #expect(shown.findings == ["E0307 «```quote»"])
    #expect(shown.html.contains("{quote block pashinyan-1|}") && shown.html.contains("<code class=\"language-swift\">"))
  }

  @Test func `Terms are marked once, as whole words, outside headings, links, code and quotes`() {
    let options = PassageOptions.with {
      $0.lexicon = Lexicon([
        LexiconEntry(id: "loc", phrases: ["line of contact", "LoC"]), LexiconEntry(id: "enclave", phrases: ["enclave"]),
      ])
    }
    let text =
      "# An enclave\n\n> enclave\n\n`enclave` [enclave](issue:x) enclaves Line of\ncontact LoC, Enclave, enclave.\n"
    #expect(
      Shown(text, options).html.hasSuffix(
        "enclaves {term loc|Line of\ncontact} LoC, {term enclave|Enclave}, enclave.</p>\n"))
  }
}
