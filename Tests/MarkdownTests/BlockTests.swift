import Diagnostics
import Testing

@testable import Markdown

struct BlockTests {
  @Test func `A table has a head, alignments as classes, and a caption`() {
    let shown = Shown("| a | b |\n|:--|:-:|\n| *x* | `1\\|2` |\n| [@k] |\n: The [@cap]\n")
    #expect(
      shown.html == """
        <div class="table" role="region" tabindex="0" aria-labelledby="table:1">
        <table>
        <caption id="table:1">The{cite cap|}</caption>
        <thead>
        <tr>
        <th scope="col" class="left">a</th>
        <th scope="col" class="center">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left"><em>x</em></td>
        <td class="center"><code>1|2</code></td>
        </tr>
        <tr>
        <td class="left">{cite k|}</td>
        <td class="center"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(shown.places == ["[@cap]", "[@k]"])
  }

  @Test func `A table may follow a line of text, stand in a quote, and use the body's link definitions`() {
    let shown = Shown("> Text:\n> a | b\n> --|--\n> [r] | [@k]\n\n: Not a caption of what is outside\n\n[r]: issue:x\n")
    #expect(shown.html.contains("<p>Text:</p>\n<div class=\"table\""))
    #expect(shown.html.contains("<td>{issue x|r}</td>\n<td>{cite k|}</td>"))
  }

  @Test func `A caption may stand after a blank line`() {
    #expect(Shown("|a|\n|-|\n\n: Words\n").html.contains("<caption id=\"table:1\">Words</caption>"))
  }

  @Test func `A cell is only inline, whatever it begins with`() {
    let html = Shown("|a|b|\n|-|-|\n|# h|- x|\n|1. y|C #|\n").html
    for cell in ["# h", "- x", "1. y", "C #"] { #expect(html.contains("<td>\(cell)</td>")) }
  }

  @Test func `Cells beyond the head and a head of another width are shown to the author`() {
    #expect(Shown("|a|\n|-|\n|1|2|\n").findings == ["W0307 «2»"])
    #expect(Shown("|a|b|\n|-|\n").findings == ["W0308 «|a|b|»"])
  }

  @Test func `Footnotes are numbered by use, link both ways, and may hold one word or several blocks`() {
    let shown = Shown("B[^b] a[^A] b[^b].\n\n[^a]: Word\n[^b]: Some *text*\n  lazy\n\n    More [@k].\n\nAfter.\n")
    #expect(
      shown.html == """
        <p>B<sup class="footnote-ref"><a id="fnref:1" href="#fn:1" role="doc-noteref">1</a></sup> \
        a<sup class="footnote-ref"><a id="fnref:2" href="#fn:2" role="doc-noteref">2</a></sup> \
        b<sup class="footnote-ref"><a id="fnref:1:2" href="#fn:1" role="doc-noteref">1</a></sup>.</p>
        <p>After.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn:1">
        <p>Some <em>text</em>
        lazy</p>
        <p>More{cite k|}. <a class="footnote-back" href="#fnref:1" role="doc-backlink" aria-label="Back to the text">↩</a> \
        <a class="footnote-back" href="#fnref:1:2" role="doc-backlink" aria-label="Back to the text">↩<sup>2</sup></a></p>
        </li>
        <li id="fn:2">
        <p>Word <a class="footnote-back" href="#fnref:2" role="doc-backlink" aria-label="Back to the text">↩</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(shown.places == ["[@k]"])
  }

  @Test func `Footnotes unused, undefined and defined twice are found at their place`() {
    let shown = Shown("x[^nto]\n\n[^not]: a b\n[^not]: c\n\n```\n[^code]: x\n```\n")
    #expect(shown.findings == ["E0309 «[^nto]»", "W0306 «not»", "E0310 «not»"])
    #expect(shown.diagnostics.first?.suggestion == "[^not]")
  }

  @Test func `A note may refer to another`() {
    let html = Shown("x[^a]\n\n[^b]: end\n[^a]: see[^b]\n").html
    #expect(html.contains("<li id=\"fn:1\">\n<p>see<sup") && html.contains("<li id=\"fn:2\">\n<p>end <a"))
  }

  @Test func `Callouts have a title of their own or the kind's`() {
    let shown = Shown("> [!NOTE]\n> Text [@a]\n\n> [!warning] Mind *this* [@b]\n\n> [!TPI]\n> x\n")
    #expect(
      shown.html == """
        <aside class="callout note" role="note">
        <p class="callout-title">Note</p>
        <p>Text{cite a|}</p>
        </aside>
        <aside class="callout warning" role="note">
        <p class="callout-title">Mind <em>this</em>{cite b|}</p>
        </aside>
        <blockquote>
        <p>[!TPI]
        x</p>
        </blockquote>

        """)
    #expect(shown.findings == ["W0305 «TPI»"])
    #expect(shown.places == ["[@a]", "[@b]"])
  }

  @Test func `Task lists have labelled, disabled boxes`() {
    #expect(
      Shown("- [ ] a *b*\n- [x] c\n- \\[ ] d\n").html == """
        <ul>
        <li><label class="task"><input type="checkbox" disabled> a <em>b</em></label></li>
        <li><label class="task"><input type="checkbox" disabled checked> c</label></li>
        <li>[ ] d</li>
        </ul>

        """)
  }

  @Test func `Struck text may hold emphasis; three tildes, escaped or lone ones strike nothing`() {
    #expect(
      Shown("~~a *b* c~~ ~d~ ~~~e~~~ \\~f~ ~~ g").html
        == "<p><del>a <em>b</em> c</del> <del>d</del> ~~~e~~~ ~f~ ~~ g</p>\n")
  }

  @Test func `Headings have anchors of any script, each once, and a list of them`() {
    let shown = Shown("# Քարտեզ, և *ճանապարհ*\n\n## Same\n\n## Same\n\nSet\n===\n\n# Own `x` {#my-id}\n\n###### Six\n")
    #expect(
      shown.html == """
        <h2 id="քարտեզ-և-ճանապարհ">Քարտեզ, և <em>ճանապարհ</em></h2>
        <h3 id="same">Same</h3>
        <h3 id="same-1">Same</h3>
        <h2 id="set">Set</h2>
        <h2 id="my-id">Own <code>x</code></h2>
        <h6 id="six">Six</h6>

        """)
    #expect(shown.passage.headings.map(\.level) == [2, 3, 3, 2, 2, 6])
    #expect(shown.passage.headings[4].text == "Own x")
    #expect(shown.passage.headings[4].shownHTML == "Own <code>x</code>")
  }

  @Test func `A heading's own anchor may stand once`() {
    #expect(Shown("# A {#x}\n\n# B {#x}\n").findings == ["E0306 «x»"])
  }

  @Test func `All ids carry the prefix`() {
    let options = PassageOptions.with { $0.anchorPrefix = "b-" }
    let html = Shown("# A\n\nx[^1]\n\n|a|\n|-|\n: c\n\n[^1]: y\n", options).html
    for id in ["id=\"b-a\"", "id=\"b-fn:1\"", "href=\"#b-fnref:1\"", "id=\"b-table:1\""] { #expect(html.contains(id)) }
  }

  @Test func `Raw HTML is text unless the site allows it`() {
    let text = "<b onclick=x>y</b>\n\n<script>\nz\n</script>\n"
    let shown = Shown(text)
    #expect(shown.html == "<p>&lt;b onclick=x&gt;y&lt;/b&gt;</p>\n<p>&lt;script&gt;\nz\n&lt;/script&gt;</p>\n")
    #expect(shown.findings == ["W0302 «<b onclick=x>»", "W0302 «<script>\nz\n</script>»"])
    #expect(Shown(text, .with { $0.rawHTML = true }).html == "<p><b onclick=x>y</b></p>\n<script>\nz\n</script>\n")
  }

  @Test func `Nobody can write a hole's sign`() {
    let text = "\u{2}<0> &#2;&lt;0> `\u{2}<0>` [@a]\n\n<b>\u{2}<0></b>\n"
    for options in [PassageOptions(), .with { $0.rawHTML = true }] {
      #expect(Shown(text, options).html.components(of: "{cite") == 1)
    }
  }

  @Test func `Plain text has the words and no markup`() {
    let shown = Shown(
      "# *A* title {#t}\n\nSaid so [@a]. See [it](issue:x), `c`.\n\n|a|b|\n|-|-|\n|1|2|\n\n- [x] done\n")
    #expect(shown.passage.plainText == "A title\nSaid so. See it, c.\na b\n1 2\ndone")
    #expect(shown.passage.wordCount == 12)
    #expect(Shown(line: "It [i](issue:x)[s](issue:y) [so](issue:y).").passage.plainText == "It is so.")
    #expect(Shown(line: "See [it](issue:x), [it](issue:y) [@a].").passage.plainText == "See it, it.")
    #expect(Shown(line: "See [it](issue:x) ([that](issue:y)[s](issue:z)).").passage.plainText == "See it (thats).")
  }

  @Test func `An inline text has no block around it, whatever it begins with`() {
    #expect(Shown(line: "# not [@a] a *heading* #").html == "# not{cite a|} a <em>heading</em> #")
    #expect(Shown(line: "1. [x](issue:y)\nmore").html == "1. {issue y|x} more")
    #expect(Shown(line: "").html == "")
    #expect(Shown(line: "a [@b] c").places == ["[@b]"])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
