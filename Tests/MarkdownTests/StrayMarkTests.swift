import Diagnostics
import Testing

@testable import Markdown

/// Marks that somebody meant for something, and that readers would see as they are.
struct StrayMarkTests {
  @Test func `Stars that make nothing bold are told, each at its place`() {
    let shown = Shown("Some **bold words.\n\n- a [link **](issue:x)\n- ** bold ** \\* words\n\n# A __head\n")
    #expect(shown.findings == ["W0313 «**»", "W0313 «**»", "W0313 «**»", "W0313 «**»", "W0313 «__»"])
    #expect(shown.html.hasPrefix("<p>Some **bold words.</p>"))
  }

  @Test(arguments: [
    "**a** and ***b*** and __c__", "f**k", "2\\*\\*3", "`**` and a__b", "* * *", "a * b * c", "    **", "* one\n* two",
    "\\**word", "10*", "____",
  ])
  func `Stars that are right, or part of a word, are let be`(text: String) {
    #expect(Shown(text).findings == [])
  }

  @Test(arguments: [
    ("```\na\n", "```"), ("~~~~ swift\na\n~~~\n", "~~~~ swift"), ("- a\n\n  ```\n  b\n\nc\n", "```"),
    ("> ```\n> a\n\nb\n", "```"), ("```quote a\nb\n", "```quote a"), ("```", "```"), ("```\na\n``` b\n", "```"),
  ])
  func `A block of code that nothing closes is told where it begins`(text: String, opening: String) {
    #expect(Shown(text).findings == ["W0312 «\(opening)»"])
  }

  @Test(arguments: [
    "```\na\n```", "````\n```\n````", "    ```\n    a\n", "- a\n\n  ```\n  b\n  ```\nc\n", "> ~~~\n> a\n> ~~~  \n",
    "```\n```\n",
    "a ``` b",
  ])
  func `A block that is closed is let be`(text: String) {
    #expect(Shown(text).findings == [])
  }

  @Test func `Tags of other programs are told, and shown as they are`() {
    let shown = Shown(
      "{{< figure src=\"a.png\" >}}\n\nSee {% include a.html %} and {{ site.title }}.\n\n# Head {: .wide}\n")
    #expect(
      shown.findings == [
        "W0314 «{{< figure src=\"a.png\" >}}»", "W0314 «{% include a.html %}»", "W0314 «{{ site.title }}»",
        "W0314 «{: .wide}»",
      ])
    #expect(shown.diagnostics[0].notes[0].hasPrefix("a picture with a caption"))
    #expect(shown.html.contains("{% include a.html %} and {{ site.title }}."))
  }

  @Test func `What CommonMark takes for HTML inside a tag is told once`() {
    #expect(Shown("A {{<figure src=\"a.png\">}} here.\n").findings == ["W0314 «{{<figure src=\"a.png\">}}»"])
    #expect(Shown("A {{ <b>x</b> }} here.\n").findings == ["W0314 «{{ <b>x</b> }}»", "W0302 «<b>»"])
  }

  @Test(arguments: ["`{{ a }}`", "\\{{ a }}", "{a}", "# H {#id}", "{ {", "{:}"])
  func `Brackets that are none of a tag are let be`(text: String) {
    #expect(Shown(text).findings == [])
  }

  @Test(arguments: [
    ("##Head", "##"), ("#Head\nwords", "#"), ("- ###Յոթ", "###"), ("| a | b |\n| c | d |", "| a | b |"),
    ("words\n\n> | a | b |", "| a | b |"), (":::note\nx\n:::", ":::note"), ("!!! note\n    x", "!!! note"),
  ])
  func `What was meant for a heading, a table or a note is told`(text: String, words: String) {
    #expect(Shown(text).findings == ["W0315 «\(words)»"])
  }

  @Test(arguments: [
    "## Head", "#1 of 2", "\\##Head", "#######seven", "| a | b |\n|---|---|\n| c | d |", "| a |", "!!!", ": note",
    "`##a`", "|a|b",
  ])
  func `What is one, or looks otherwise, is let be`(text: String) {
    #expect(Shown(text).findings == [])
  }

  @Test func `A head that does not fit its line of hyphens is told once`() {
    #expect(Shown("| a | b |\n|---|\n| c | d |").findings == ["W0308 «| a | b |»"])
  }

  @Test func `A reference in square brackets alone is told`() {
    let shown = Shown("See [issue:return], [see: that], [a:b] and [x](issue:return).\n")
    #expect(shown.findings == ["W0311 «[issue:return]»"])
    #expect(shown.diagnostics[0].fix?.text == "[](issue:return)")
  }

  @Test func `A misspelt block is told`() {
    #expect(
      Shown("```qoute a\n```\n\n```Matrix b\n```\n\n```swift a\n```\n").findings == ["E0307 «qoute»", "E0307 «Matrix»"])
  }

  @Test func `A picture without its file is told`() {
    #expect(
      Shown("![a map] and ![b] (map.png), wow![1]\n").findings
        == ["W0311 «![a map]»", "W0311 «![b]»"])
    #expect(Shown("![a] \\![b]\n\n[a]: a.png\n").findings == [])
  }
}
