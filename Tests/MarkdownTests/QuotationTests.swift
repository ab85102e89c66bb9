import Testing

@testable import Markdown

/// Straight quotes in the marks of the body's language.
struct QuotationTests {
  private static let text = #""One" isn't 'two'."#

  @Test(arguments: [
    ("en", "“One” isn’t ‘two’."), ("en-GB", "“One” isn’t ‘two’."), ("az", "“One” isn’t ‘two’."),
    ("tlh", "“One” isn’t ‘two’."), ("de", "„One“ isn’t ‚two‘."), ("de-AT", "„One“ isn’t ‚two‘."),
    ("fr", "«\u{A0}One\u{A0}» isn’t “two”."), ("ru", "«One» isn’t „two“."), ("uk", "«One» isn’t „two“."),
    ("hy", "«One» isn’t «two»."), ("ka", "„One“ isn’t «two»."), ("pl", "„One” isn’t «two»."),
    ("pt", "“One” isn’t ‘two’."), ("pt-PT", "«One» isn’t “two”."), ("sv", "”One” isn’t ’two’."),
    ("ja", "「One」 isn’t 『two』."),
  ])
  func `Each language has its own marks, and all have the apostrophe`(language: String, expected: String) {
    #expect(Shown(Self.text, .smart(language)).html == "<p>\(expected)</p>\n")
    #expect(Shown(line: Self.text, .smart(language)).html == expected)
  }

  @Test func `A quotation may hold emphasis, links, citations, words in code and a line's end`() {
    let text =
      #""The *"peace"* [treaty's "text"](issue:t)" [@a, "p. 1"], "`"x"`"# + "\nand\" https://a.org/'b' \"[@b]\""
    #expect(
      Shown(text, .smart("de")).html == """
        <p>„The <em>„peace“</em> {issue t|treaty’s „text“}“{cite a („p. 1“)|}, „<code>&quot;x&quot;</code>
        and“ <a href="https://a.org/&#x27;b">https://a.org/'b</a>’ „{cite b|}“</p>

        """)
  }

  @Test func `An apostrophe inside a quotation does not end it`() {
    #expect(Shown("'so don't 'em' d'accord'", .smart("de")).html == "<p>‚so don’t ‚em‘ d’accord‘</p>\n")
    #expect(Shown("all dogs' tails", .smart("de")).html == "<p>all dogs’ tails</p>\n")
  }

  @Test func `Marks that an author typed, escaped or wrote as entities stay as they are`() {
    let text = #"“a” ‘b’ «c» \"d\" &quot;e&quot; &ldquo;f&rdquo; `"g"` [h](https://x.org "i \"j\"")"#
    #expect(
      Shown(text, .smart("de")).html == """
        <p>“a” ‘b’ «c» &quot;d&quot; &quot;e&quot; “f” <code>&quot;g&quot;</code> \
        <a href="https://x.org" title="i &quot;j&quot;">h</a></p>

        """)
  }

  @Test func `Code, raw HTML and placed blocks keep their quotes; headings, cells, notes and alternative texts do not`()
  {
    let text = """
      # A "B" {#c}

      | "d" | `"e"` |
      |-----|-------|
      : "f"

          "h"

      x[^n] ![an "i"](i.png)

      [^n]: "g"
      """
    let shown = Shown(text, .smart("de"))
    #expect(shown.html.contains("<h2 id=\"c\">A „B“</h2>"))
    #expect(shown.html.contains("„d“</th>\n<th scope=\"col\"><code>&quot;e&quot;</code>"))
    #expect(shown.html.contains("<caption id=\"table:1\">„f“</caption>"))
    #expect(shown.html.contains("{image i.png \"an „i“\"|}"))
    #expect(shown.html.contains("<p>„g“ <a") && shown.html.contains("<code>&quot;h&quot;"))
    #expect(shown.passage.headings.map(\.text) == ["A „B“"])
    #expect(shown.passage.plainText.hasPrefix("A „B“\n„f“"))
  }

  @Test func `Without typographic signs, quotes stay straight in every language`() {
    #expect(Shown(Self.text, .with { $0.quotes = QuotationMarks(language: "de") }).html.contains("isn't 'two'"))
  }
}

extension PassageOptions {
  fileprivate static func smart(_ language: String) -> PassageOptions {
    .with {
      $0.smart = true
      $0.quotes = QuotationMarks(language: language)
    }
  }
}
