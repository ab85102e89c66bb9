import Testing

@testable import Templates

@Suite struct PartialTests {
  @Test func `A partial is read with the names around it`() {
    let page = SampleTheme(
      "{{#people}}{{> person}}{{/people}}", ["person": "<i>{{name}}</i>{{#role}} ({{.}}){{/role}}\n"])
    #expect(page.drawn() == "<i>Ann</i>\n<i>Ben</i> (envoy)\n")
  }

  @Test func `The indentation of a lone partial goes before each of its lines but not into values`() {
    let page = SampleTheme(
      "<ul>\n  {{> items}}\n</ul>\n", ["items": "{{#tags}}\n<li>\n{{> item}}\n</li>\n{{/tags}}\n", "item": "  {{.}}\n"])
    #expect(page.drawn(Sample(tags: ["a\nb"])) == "<ul>\n  <li>\n    a\nb\n  </li>\n</ul>\n")
  }

  @Test func `A fault in a partial is told once and names the page that first used it`() {
    let page = SampleTheme(
      "<p>\n{{#people}}{{> outer}}{{/people}}{{> outer}}</p>", ["outer": "{{> inner}}", "inner": "{{titel}}"])
    #expect(page.findings == ["E0405 «titel»"])
    #expect(
      page.printed.contains("= first used by templates/pages/sample.html:2, through templates/partials/outer.html:1\n"))
  }

  @Test func `Partials that hold each other are an error, whatever the data`() {
    #expect(SampleTheme("{{> a}}", ["a": "{{#tags}}{{> b}}{{/tags}}", "b": "{{> a}}"]).findings == ["E0417 «a»"])
  }

  @Test(arguments: ["{{> p0}}", "{{#nothing}}{{> p0}}{{/nothing}}", "{{#people}}{{> p0}}{{/people}}"])
  func `Partials that multiply are an error and take no time`(_ template: String) {
    let doubling = (0..<60).map { ("p\($0)", $0 == 59 ? "x" : "{{> p\($0 + 1)}}{{> p\($0 + 1)}}") }
    let page = SampleTheme(template, Dictionary(uniqueKeysWithValues: doubling))
    #expect(page.findings.count == 1)
    #expect(page.printed.contains("more than 20000 partials") != template.contains("nothing"))
  }

  @Test(arguments: [99, 100, 10_000])
  func `Sections a hundred deep are an error, not a crash`(_ depth: Int) {
    let page = SampleTheme(
      String(repeating: "{{#open}}", count: depth) + "x" + String(repeating: "{{/open}}", count: depth))
    #expect(page.findings == (depth == 99 ? [] : ["E0419 «{{#open}}»"]))
  }

  @Test func `Partials a hundred deep are an error, not a crash`() {
    let chain = (0..<500).map { ("p\($0)", "{{#open}}{{> p\($0 + 1)}}{{/open}}") }
    #expect(SampleTheme("{{> p0}}", Dictionary(uniqueKeysWithValues: chain)).findings.map { $0.prefix(5) } == ["E0419"])
  }

  @Test func `A layout is filled by the blocks of a page`() {
    let layout = "<head>{{$title}}Untitled{{/title}}</head>\n<main>\n{{$main}}\nNothing.\n{{/main}}\n</main>\n"
    #expect(
      SampleTheme("{{<page}}{{/page}}", ["page": layout]).drawn()
        == "<head>Untitled</head>\n<main>\nNothing.\n</main>\n")
    let filled = "{{<page}}\n{{$title}}{{title}}{{/title}}\n{{$main}}\n<p>{{count}}</p>\n{{/main}}\n{{/page}}\n"
    #expect(SampleTheme(filled, ["page": layout]).drawn() == "<head>Talks</head>\n<main>\n<p>3</p>\n</main>\n")
  }

  @Test func `Blocks see the names around them in the layout`() {
    let page = SampleTheme(
      "{{<page}}{{$each}}{{name}} {{/each}}{{/page}}", ["page": "{{#people}}{{$each}}{{/each}}{{/people}}"])
    #expect(page.drawn() == "Ann Ben ")
  }

  @Test func `An empty block on a line of its own leaves no blank line`() {
    let layout = "<main>\n{{$intro}}{{/intro}}\n{{$main}}{{/main}}\n</main>\n"
    #expect(SampleTheme("{{<page}}{{/page}}", ["page": layout]).drawn() == "<main>\n</main>\n")
    let filled = "{{<page}}\n{{$main}}\n<p></p>\n{{/main}}\n{{$intro}}inline{{/intro}}\n{{/page}}\n"
    #expect(SampleTheme(filled, ["page": layout]).drawn() == "<main>\ninline\n<p></p>\n</main>\n")
  }

  @Test func `A layout can stand on another, and the page has the last word`() {
    let base = "[{{$a}}base a{{/a}}|{{$b}}base b{{/b}}|{{$c}}base c{{/c}}]"
    let middle = "{{<base}}{{$a}}middle a{{/a}}{{$b}}middle {{$c}}c{{/c}}{{/b}}{{/base}}"
    let page = SampleTheme(
      "{{<middle}}{{$a}}page a{{/a}}{{$c}}page c{{/c}}{{/middle}}", ["base": base, "middle": middle])
    #expect(page.drawn() == "[page a|middle page c|page c]")
  }

  @Test func `A layout may be used twice, and a block may hold the block it fills`() {
    let page = SampleTheme(
      "{{<box}}{{$in}}1{{/in}}{{/box}}{{<box}}{{$in}}<{{$in}}2{{/in}}{{/in}}{{/box}}", ["box": "({{$in}}{{/in}})"])
    #expect(page.drawn() == "(1)(<2)")
  }

  @Test func `Layout and partial in a feed are XML too`() {
    let page = SampleTheme(
      "{{<f}}{{$e}}{{#tags}}{{> e}}{{/tags}}{{/e}}{{/f}}", ["f": "<f>{{$e}}{{/e}}</f>", "e": "<e>{{.}}</e>"],
      path: "feeds/f.xml")
    #expect(page.drawn() == "<f><e>one</e><e>two</e></f>")
  }

  @Test func `A site's own file takes the place of the default theme's`() {
    let files: [TemplateFile] = [
      .of("pages/a.html", "{{> b}}"), .of("partials/b.html", "default"), .of("partials/b.html", "own"),
    ]
    let (theme, diagnostics) = Theme.compile(files, pages: [PageDeclaration("pages/a.html", Sample.self)], words: [])
    #expect(diagnostics.isEmpty)
    #expect(theme.render("pages/a.html", Sample(), words: theme.words([:])) == Array("own".utf8))
  }
}
