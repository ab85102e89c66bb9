import Diagnostics
import Testing

@testable import Templates

/// A view that holds views of its own kind.
private struct Branch: View {
  var label: String
  var branches: [Branch] = []

  static var fields: [ViewField<Self>] {
    [.text("label", "What it is called") { $0.label }, .list("branches", "What grows from it") { $0.branches }]
  }
}

@Suite struct DeclarationTests {
  @Test func `The listing names every value with type and meaning, what is listed once only once`() {
    #expect(
      Shape(of: Sample.self).listing == """
        Sample
          title    text                 Its title
          note     optional text        A remark
          body     HTML                 Its text
          summary  optional HTML        What to know first
          link     link                 Where it leads
          source   optional link        Where it is from
          count    number               How many there are
          data     JSON                 The same for machines
          open     flag                 Whether it goes on
          people   list of Person       Who was there
            name  text           The whole name
            role  optional text  What they are
          tags     list of texts        What it is about
          place    group Spot           Where it was
            town     text           The town
            country  optional text  Its country
          origin   optional group Spot  Where it began

        """)
  }

  @Test func `The example compiles and writes every name`() {
    let example = Shape(of: Sample.self).example
    let full = Sample(
      note: "n", summary: HTML(trusted: [0x73]), source: Link(external: "https://x.org"), origin: Spot(town: "Rome"))
    let drawn = SampleTheme(example).drawn(full)
    for text in [
      "Talks", "n", "<p>Body</p>", "<div>s</div>", "x.html", "https://x.org", "3", "script", "open", "envoy", "one",
      "two", "Munich",
    ] {
      #expect(drawn.contains(text), "\(text)")
    }
    for name in Sample.fields.map(\.declaration.name) { #expect(example.contains(name)) }
  }

  @Test(arguments: ["feeds/a.xml", "feeds/a.txt"])
  func `There is an example for every kind of file`(_ path: String) {
    let shape = Shape(name: "Feed", id: .named("Feed")) {
      Sample.fields.map(\.declaration).filter { field in
        switch field.type.kind {
        case .json: false
        case .html: path.hasSuffix("xml")
        default: true
        }
      }
    }
    let file = TemplateFile.of(path, shape.example(for: path))
    #expect(Theme.compile([file], pages: [PageDeclaration(path, shape)], words: []).1.isEmpty)
  }

  @Test func `A view may hold views of its own kind, each in a section of its own`() {
    let page = PageDeclaration("pages/tree.html", Branch.self)
    let template = TemplateFile.of(
      "pages/tree.html", "{{label}}{{#branches}}({{label}}{{#branches}}[{{label}}]{{/branches}}){{/branches}}")
    let (theme, diagnostics) = Theme.compile([template], pages: [page], words: [])
    let tree = Branch(label: "a", branches: [Branch(label: "b", branches: [Branch(label: "c")]), Branch(label: "d")])
    #expect(diagnostics.isEmpty)
    #expect(
      String(decoding: theme.render("pages/tree.html", tree, words: theme.words([:])), as: UTF8.self) == "a(b[c])(d)")
    #expect(Theme.compile([.of("pages/tree.html", page.shape.example)], pages: [page], words: []).1.isEmpty)
    #expect(page.shape.listing.hasPrefix("Branch\n  label     text            What it is called\n"))
  }

  @Test func `A declared page without a template is an error, a template without a page a warning`() {
    let pages = [PageDeclaration("pages/issue.html", Sample.self)]
    let (theme, diagnostics) = Theme.compile(
      [.of("pages/isue.html", "x"), .of("partials/unused.html", "x")], pages: pages, words: [])
    #expect(
      Report(diagnostics).printed(as: .text) == """
        templates/pages/issue.html:1:1: error: there is no template "pages/issue.html" [E0407]
          |
          = there is "pages/isue.html"
          = it is filled from Sample

        templates/pages/isue.html:1:1: warning: no page is drawn from this file [W0418]
          |
        1 | x
          | ^ did you mean to call it "pages/issue.html"?


        """)
    #expect(theme.render("pages/issue.html", Sample(), words: theme.words([:])).isEmpty)
    #expect(theme.render("pages/other.html", Sample(), words: theme.words([:])).isEmpty)
  }

  @Test func `A page takes the view it was declared with and no other`() {
    let (theme, _) = Theme.compile(
      [.of("a.txt", "{{name}}")], pages: [PageDeclaration("a.txt", Person.self)], words: [])
    #expect(theme.render("a.txt", Person(name: "Ann"), words: theme.words([:])) == Array("Ann".utf8))
    #expect(theme.render("a.txt", Sample(), words: theme.words([:])).isEmpty)
  }

  @Test func `Codes are distinct, belong to this stage, and say what to do`() {
    #expect(Set(TemplatesCodes.all).count == TemplatesCodes.all.count)
    for code in TemplatesCodes.all {
      #expect(code.id.dropFirst().hasPrefix("04") && code.cause.hasSuffix("."))
    }
  }
}
