import Testing

/// Templates with one mistake each, and what an author reads of it.
@Suite struct BrokenTemplateTests {
  @Test func `A misspelt name`() {
    let page = SampleTheme(
      #"""
      <h1>{{titel}}</h1>

      """#)
    print("@@@0\n" + page.printed + "@@@end")
  }

  @Test func `A name that is nowhere`() {
    let page = SampleTheme(
      #"""
      <p>{{#people}}{{birthday}}{{/people}}</p>

      """#)
    print("@@@1\n" + page.printed + "@@@end")
  }

  @Test func `A name that is a part of a group in sight`() {
    let page = SampleTheme(
      #"""
      <p>{{town}}</p>

      """#)
    print("@@@2\n" + page.printed + "@@@end")
  }

  @Test func `A misspelt part of a group`() {
    let page = SampleTheme(
      #"""
      <p>{{place.twon}}</p>

      """#)
    print("@@@3\n" + page.printed + "@@@end")
  }

  @Test func `A part of what has no parts`() {
    let page = SampleTheme(
      #"""
      <p>{{people.name}} {{title.first}}</p>

      """#)
    print("@@@4\n" + page.printed + "@@@end")
  }

  @Test func `A value that may be absent`() {
    let page = SampleTheme(
      #"""
      <p>{{note}}</p>

      """#)
    print("@@@5\n" + page.printed + "@@@end")
  }

  @Test func `A missing partial`() {
    let page = SampleTheme(
      #"""
      <div>
        {{> persn}}
      </div>

      """#, ["person": "x"])
    print("@@@6\n" + page.printed + "@@@end")
  }

  @Test func `Partials without end`() {
    let page = SampleTheme(
      #"""
      {{> a}}

      """#, ["a": "<p>\n{{> b}}", "b": "{{> a}}"])
    print("@@@7\n" + page.printed + "@@@end")
  }

  @Test func `A section over a number`() {
    let page = SampleTheme(
      #"""
      {{#count}}<p>{{titel}}</p>{{/count}}

      """#)
    print("@@@8\n" + page.printed + "@@@end")
  }

  @Test func `A section that would never be drawn`() {
    let page = SampleTheme(
      #"""
      {{^place}}nowhere{{/place}}

      """#)
    print("@@@9\n" + page.printed + "@@@end")
  }

  @Test func `A list that is written like a text`() {
    let page = SampleTheme(
      #"""
      <p>{{people}}, {{open}}</p>

      """#)
    print("@@@10\n" + page.printed + "@@@end")
  }

  @Test func `A dot that is no text`() {
    let page = SampleTheme(
      #"""
      {{#people}}{{.}}{{/people}}

      """#)
    print("@@@11\n" + page.printed + "@@@end")
  }

  @Test func `A close tag that matches none`() {
    let page = SampleTheme(
      #"""
      {{#people}}
      <p>{{name}}
      {{/poeple}}

      """#)
    print("@@@12\n" + page.printed + "@@@end")
  }

  @Test func `A close tag where nothing is open`() {
    let page = SampleTheme(
      #"""
      <p>
      {{/people}}
      </p>

      """#)
    print("@@@13\n" + page.printed + "@@@end")
  }

  @Test func `Sections that overlap`() {
    let page = SampleTheme(
      #"""
      {{#open}}
      {{#people}}
      {{/open}}
      {{/people}}

      """#)
    print("@@@14\n" + page.printed + "@@@end")
  }

  @Test func `A section that is never closed`() {
    let page = SampleTheme(
      #"""
      {{#people}}
      <p>{{name}}</p>

      """#)
    print("@@@15\n" + page.printed + "@@@end")
  }

  @Test func `A tag that is never closed`() {
    let page = SampleTheme(
      #"""
      <p>{{title</p>
      <p>{{titel}}</p>

      """#)
    print("@@@16\n" + page.printed + "@@@end")
  }

  @Test func `Delimiters that are none`() {
    let page = SampleTheme(
      #"""
      {{=<% =}}
      <p>{{title}}</p>

      """#)
    print("@@@17\n" + page.printed + "@@@end")
  }

  @Test func `A tag without a name, and one that is no name`() {
    let page = SampleTheme(
      #"""
      <p>{{}} {{#}} {{a b}}</p>

      """#)
    print("@@@18\n" + page.printed + "@@@end")
  }

  @Test func `Text that is not to be escaped`() {
    let page = SampleTheme(
      #"""
      <p>{{{body}}} {{&title}}</p>

      """#)
    print("@@@19\n" + page.printed + "@@@end")
  }

  @Test func `Text where an address must stand`() {
    let page = SampleTheme(
      #"""
      <a href="{{title}}">{{title}}</a>

      """#)
    print("@@@20\n" + page.printed + "@@@end")
  }

  @Test func `An attribute without quotation marks`() {
    let page = SampleTheme(
      #"""
      <p class={{title}}>x</p>

      """#)
    print("@@@21\n" + page.printed + "@@@end")
  }

  @Test func `HTML in an attribute, text in a script`() {
    let page = SampleTheme(
      #"""
      <p title="{{body}}"></p><script>{{title}}</script>

      """#)
    print("@@@22\n" + page.printed + "@@@end")
  }

  @Test func `A section that ends inside a tag`() {
    let page = SampleTheme(
      #"""
      {{#open}}<a href="{{link}}{{/open}}">x</a>

      """#)
    print("@@@23\n" + page.printed + "@@@end")
  }

  @Test func `A page that ends inside a tag`() {
    let page = SampleTheme(
      #"""
      <p>{{title}}</p

      """#)
    print("@@@24\n" + page.printed + "@@@end")
  }

  @Test func `A word that is not in the strings`() {
    let page = SampleTheme(
      #"""
      <p>{{t.serach}}</p>

      """#)
    print("@@@25\n" + page.printed + "@@@end")
  }

  @Test func `A layout that has no such block`() {
    let page = SampleTheme(
      #"""
      {{<page}}
      {{$mian}}x{{/mian}}
      stray
      {{/page}}

      """#, ["page": "{{$main}}{{/main}}"])
    print("@@@26\n" + page.printed + "@@@end")
  }

  @Test func `A fault in a partial`() {
    let page = SampleTheme(
      #"""
      <ul>
      {{#people}}
      {{> line}}
      {{/people}}
      </ul>

      """#, ["line": "<li>{{nam}}</li>\n"])
    print("@@@27\n" + page.printed + "@@@end")
  }

  @Test func `Many faults at once`() {
    let page = SampleTheme(
      #"""
      <p>{{titel}}</p>
      {{#open}}{{note}}{{/open}}
      <a href="{{count}}">{{> x}}</a>

      """#)
    print("@@@28\n" + page.printed + "@@@end")
  }
}
