import Testing

@testable import Templates

@Suite struct EscapingTests {
  private let sharp = #"<b>"A" & 'B'</b>"#

  @Test func `Text is escaped between tags and in quoted attributes`() {
    let page = SampleTheme(#"<h1 title="{{title}}">{{title}}</h1>"#)
    #expect(
      page.drawn(Sample(title: sharp))
        == "<h1 title=\"&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;\">"
        + "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</h1>")
  }

  @Test func `HTML of Parley's own is written as it is`() {
    #expect(SampleTheme("<div>{{body}}</div>").drawn() == "<div><p>Body</p></div>")
  }

  @Test func `Words are escaped like any text, and a key without a text stands for itself`() {
    #expect(
      SampleTheme("<p>{{t.search}}, {{t.who_wants_what}}</p>").drawn() == "<p>Search &amp; find, who_wants_what</p>")
    #expect(SampleTheme("{{#people}}{{t.stance.demands}} {{/people}}").drawn() == "Demands Demands ")
  }

  @Test func `A title element takes text and no HTML`() {
    #expect(SampleTheme("<title>{{title}}</title>").drawn(Sample(title: "</title>")) == "<title>&lt;/title&gt;</title>")
    #expect(SampleTheme("<title>{{body}}</title>").findings == ["E0411 «body»"])
  }

  @Test func `A link stands in an address, escaped once more for HTML`() {
    let sample = Sample(link: Link(relative: "a b.html?x=1&y=2"))
    #expect(SampleTheme(#"<a href="{{link}}">x</a>"#).drawn(sample) == #"<a href="a%20b.html?x=1&amp;y=2">x</a>"#)
    #expect(SampleTheme(#"<a href='{{link}}#{{title}}'>x</a>"#).drawn() == "<a href='../issues/x.html#Talks'>x</a>")
  }

  @Test func `After a hash, text is percent-encoded`() {
    let page = SampleTheme(##"<a href="#{{title}}">x</a>"##)
    #expect(page.drawn(Sample(title: "é & <x>")) == ##"<a href="#%C3%A9%20%26%20%3Cx%3E">x</a>"##)
  }

  @Test(arguments: [
    #"<a href="{{title}}">x</a>"#, #"<a href="/x/{{title}}">x</a>"#, #"<img src='{{title}}'>"#,
    #"<form action="{{title}}">x</form>"#,
    #"<video poster="{{title}}"></video>"#, #"<q cite="{{title}}">x</q>"#, #"<p data-href="{{title}}">x</p>"#,
    #"<svg><use xlink:href="{{title}}"/></svg>"#, #"<meta http-equiv="refresh" content="0; URL = {{title}}">"#,
    #"<a HREF = "{{title}}">x</a>"#, #"<a{{#open}} class="x"{{/open}} href="{{title}}">x</a>"#,
  ])
  func `Text where an address must stand is an error`(_ template: String) {
    #expect(SampleTheme(template).findings == ["E0412 «title»"])
  }

  @Test func `A link after other text is an error`() {
    #expect(SampleTheme(#"<a href="javascript:{{link}}">x</a>"#).findings == ["E0412 «link»"])
    #expect(SampleTheme(#"<a href="{{link}}{{link}}">x</a>"#).findings == ["E0412 «link»"])
  }

  @Test(arguments: [
    "<a title={{title}}>x</a>", "<a title=x{{title}}>x</a>", "<a {{title}}>x</a>", "<a {{title}}=\"x\">x</a>",
    "<{{title}}>", "<h{{title}}>",
    "</{{title}}>", "<!-- {{title}} -->", "<!doctype {{title}}>", "<style>{{title}}</style>",
    #"<p style="{{title}}">x</p>"#,
    #"<p onclick="{{title}}">x</p>"#, #"<iframe srcdoc="{{title}}"></iframe>"#, "<script>{{title}}</script>",
    "<script type=\"application/ld+json\">{{title}}</script>", "<xmp>{{title}}</xmp>", "<?x {{title}}>",
  ])
  func `There are places where no text may stand`(_ template: String) {
    #expect(SampleTheme(template).findings == ["E0411 «title»"])
  }

  @Test func `Script elements take JSON, and nothing else does`() {
    #expect(
      SampleTheme(#"<script type="application/ld+json">{{data}}</script><p>{{title}}</p>"#).drawn()
        == #"<script type="application/ld+json">{"a":"\u003C/script\u003E"}</script><p>Talks</p>"#)
    #expect(SampleTheme("<p>{{data}}</p>").findings == ["E0411 «data»"])
    #expect(SampleTheme(#"<p data-x="{{data}}"></p>"#).findings == ["E0411 «data»"])
  }

  @Test func `A style takes numbers only`() {
    #expect(SampleTheme(#"<p style="--n: {{count}}">x</p>"#).drawn() == #"<p style="--n: 3">x</p>"#)
  }

  @Test func `HTML in an attribute is an error`() {
    #expect(SampleTheme(#"<p title="{{body}}">x</p>"#).findings == ["E0411 «body»"])
  }

  @Test func `XML escapes HTML as text and drops what XML does not allow`() {
    let page = SampleTheme(
      #"<e a="{{title}}"><c type="html">{{body}}</c><l href="{{link}}"/></e>"#, path: "feeds/a.xml")
    #expect(
      page.drawn(Sample(title: "a\u{0}b\u{1B}\u{7}\"c"))
        == #"<e a="ab&quot;c"><c type="html">&lt;p&gt;Body&lt;/p&gt;</c><l href="../issues/x.html"/></e>"#)
    #expect(SampleTheme("<e>{{data}}</e>", path: "feeds/a.xml").findings == ["E0411 «data»"])
    #expect(SampleTheme(#"<e href="{{title}}"/>"#, path: "feeds/a.xml").findings == ["E0412 «title»"])
    #expect(SampleTheme("<title>{{body}}</title>", path: "feeds/a.xml").findings == [])
  }

  @Test func `Plain text is written as it is`() {
    #expect(
      SampleTheme("{{title}} <{{link}}", path: "feeds/a.txt").drawn(Sample(title: sharp)) == sharp
        + " <../issues/x.html")
    #expect(SampleTheme("{{body}}", path: "feeds/a.txt").findings == ["E0411 «body»"])
  }

  @Test func `A JSON file takes JSON only`() {
    #expect(SampleTheme("[{{data}}]", path: "feeds/a.json").drawn() == #"[{"a":"\u003C/script\u003E"}]"#)
    #expect(SampleTheme(#"["{{title}}"]"#, path: "feeds/a.json").findings == ["E0411 «title»"])
  }

  @Test func `Markup that looks open is followed to its end`() {
    #expect(SampleTheme(#"<p title="a > b" x>{{title}}</p><!-- <a href=" -->{{title}}<br/>{{title}}"#).findings == [])
    #expect(SampleTheme("<script>if (a < b) '<p>' </scripty></script><p>{{title}}</p>").findings == [])
    #expect(SampleTheme("<!--><script>--> {{title}}</script>").findings == ["E0411 «title»"])
    #expect(SampleTheme("<!-- --!><script>--> {{title}}</script>").findings == ["E0411 «title»"])
    #expect(SampleTheme("<![CDATA[ ><script>]]>{{title}}</script>").findings == ["E0411 «title»"])
    #expect(SampleTheme("<a =\"{{title}}\">x</a>").findings.first == "E0411 «title»")
    #expect(SampleTheme("1 < 2 {{title}} <3").drawn() == "1 < 2 Talks <3")
  }
}
