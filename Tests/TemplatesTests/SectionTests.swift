import Testing

@testable import Templates

@Suite struct SectionTests {
  @Test func `What may be absent is written in its own section, by a dot or by its name`() {
    let page = SampleTheme("{{#note}}({{.}}|{{note}}){{/note}}{{^note}}none{{/note}}")
    #expect(page.drawn() == "none")
    #expect(page.drawn(Sample(note: "n")) == "(n|n)")
    #expect(page.drawn(Sample(note: "")) == "none")
  }

  @Test func `Optional HTML, links and groups are certain inside their sections`() {
    let page = SampleTheme(
      #"{{#summary}}<i>{{.}}</i>{{/summary}}{{#source}}<a href="{{source}}">{{.}}</a>{{/source}}{{#origin}}{{town}} {{origin.town}}{{/origin}}"#
    )
    #expect(page.drawn() == "")
    let full = Sample(
      summary: HTML(trusted: Array("<b>s</b>".utf8)), source: Link(external: "https://x.org"),
      origin: Spot(town: "Rome"))
    #expect(page.drawn(full) == #"<i><b>s</b></i><a href="https://x.org">https://x.org</a>Rome Rome"#)
  }

  @Test(arguments: [
    "{{note}}", "{{^note}}{{note}}{{/note}}", "{{#open}}{{note}}{{/open}}", "{{#people}}{{note}}{{/people}}",
  ])
  func `Elsewhere what may be absent is an error`(_ template: String) {
    #expect(SampleTheme(template).findings == ["E0408 «note»"])
  }

  @Test func `A part of an optional group is as uncertain as the group`() {
    #expect(SampleTheme("{{origin.town}}").findings == ["E0408 «origin.town»"])
    #expect(SampleTheme("{{#origin}}{{country}}{{/origin}}").findings == ["E0408 «country»"])
    #expect(
      SampleTheme("{{#origin.country}}{{.}}, {{origin.country}}, {{origin.town}}{{/origin.country}}").findings == [])
    let page = SampleTheme("{{#origin.country}}{{.}}{{/origin.country}}{{^origin.country}}nowhere{{/origin.country}}")
    #expect(page.drawn() == "nowhere")
    #expect(page.drawn(Sample(origin: Spot(town: "Rome", country: "Italy"))) == "Italy")
  }

  @Test func `A certain value stays certain in sections and partials further in`() {
    let page = SampleTheme("{{#note}}{{#people}}{{> one}}{{/people}}{{/note}}", ["one": "{{note}}{{name}} "])
    #expect(page.drawn(Sample(note: "n")) == "nAnn nBen ")
  }

  @Test func `Names are looked for in the innermost section first, then outwards`() {
    #expect(
      SampleTheme("{{#people}}{{name}} at {{title}}, {{place.town}}. {{/people}}").drawn()
        == "Ann at Talks, Munich. Ben at Talks, Munich. ")
  }

  @Test func `A section over text is drawn where the text is not empty`() {
    let page = SampleTheme("{{#title}}<h1>{{.}}</h1>{{/title}}{{^title}}-{{/title}}")
    #expect(page.drawn() == "<h1>Talks</h1>")
    #expect(page.drawn(Sample(title: "")) == "-")
  }

  @Test func `A list knows its turns`() {
    let page = SampleTheme(
      "{{#tags}}{{#-first}}[{{/-first}}{{-index}} {{.}}{{^-last}}, {{/-last}}{{#-last}}]{{/-last}}{{/tags}}")
    #expect(page.drawn() == "[1 one, 2 two]")
    #expect(
      SampleTheme("{{#people}}{{#role}}{{-index}}{{/role}}{{#place}}{{-index}}{{/place}}{{/people}}").drawn() == "122")
    #expect(SampleTheme("{{-index}}{{#tags}}{{-indx}}{{/tags}}").findings == ["E0405 «-index»", "E0405 «-indx»"])
  }

  @Test func `A section may add attributes to a tag`() {
    let page = SampleTheme(#"<a{{#open}} class="x"{{/open}}{{#note}} title="{{.}}"{{/note}} href="{{link}}">x</a>"#)
    #expect(page.drawn() == #"<a class="x" href="../issues/x.html">x</a>"#)
    #expect(page.drawn(Sample(note: "\"", open: false)) == #"<a title="&quot;" href="../issues/x.html">x</a>"#)
  }

  @Test(arguments: [
    "{{#open}}<a{{/open}} x>", "{{#open}}<p title=\"{{/open}}x\">", "<p title=\"{{#open}}\">{{/open}}",
    "{{#open}}<!--{{/open}} x -->",
    "{{#open}}<script>{{/open}}</script>", "<p {{#open}}x={{/open}}\"a\">", "{{#people}}<a href=\"x{{/people}}\">",
  ])
  func `A section that leaves the markup elsewhere is an error`(_ template: String) {
    #expect(SampleTheme(template).findings.first?.hasPrefix("E0415") == true)
  }

  @Test func `After branches in a tag a name cannot go on`() {
    #expect(SampleTheme("<p{{#open}} hid{{/open}}den>x</p>").findings == ["E0415 «d»"])
  }

  @Test func `A page that ends inside a tag is an error`() {
    #expect(SampleTheme("<p>{{title}}</p><script>").findings == ["E0413 «>»"])
    #expect(SampleTheme("<a href=\"x>x</a>\n").findings == ["E0413 «\n»"])
  }
}
