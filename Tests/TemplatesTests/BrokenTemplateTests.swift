import Testing

/// Templates with one mistake each, and what an author reads of it.
@Suite struct BrokenTemplateTests {
  @Test func `A misspelt name`() {
    let page = SampleTheme(
      #"""
      <h1>{{titel}}</h1>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:7: error: nothing is called "titel" here [E0405]
          |
        1 | <h1>{{titel}}</h1>
          |       ^~~~~ did you mean "title"?
          |
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin


        """#)
  }

  @Test func `A name that is nowhere`() {
    let page = SampleTheme(
      #"""
      <p>{{#people}}{{birthday}}{{/people}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:17: error: nothing is called "birthday" here [E0405]
          |
        1 | <p>{{#people}}{{birthday}}{{/people}}</p>
          |                 ^~~~~~~~
          |
          = Person has: name, role
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin


        """#)
  }

  @Test func `A name that is a part of a group in sight`() {
    let page = SampleTheme(
      #"""
      <p>{{town}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:6: error: nothing is called "town" here [E0405]
          |
        1 | <p>{{town}}</p>
          |      ^~~~ did you mean "place.town"?
          |
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin


        """#)
  }

  @Test func `A misspelt part of a group`() {
    let page = SampleTheme(
      #"""
      <p>{{place.twon}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:12: error: "place" has nothing called "twon" [E0405]
          |
        1 | <p>{{place.twon}}</p>
          |            ^~~~ did you mean "town"?
          |
          = Spot has: town, country


        """#)
  }

  @Test func `A part of what has no parts`() {
    let page = SampleTheme(
      #"""
      <p>{{people.name}} {{title.first}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:13: error: "people" is a list of Person and has no part "name" [E0405]
          |
        1 | <p>{{people.name}} {{title.first}}</p>
          |             ^~~~
          |
          = write a section over the list: {{#people}}…{{/people}}

        templates/pages/sample.html:1:28: error: "title" is a text and has no part "first" [E0405]
          |
        1 | <p>{{people.name}} {{title.first}}</p>
          |                            ^~~~~


        """#)
  }

  @Test func `A value that may be absent`() {
    let page = SampleTheme(
      #"""
      <p>{{note}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:6: error: "note" may be absent, and nothing would show that it is [E0408]
          |
        1 | <p>{{note}}</p>
          |      ^~~~ write {{#note}}…{{/note}} around it
          |
          = inside that section it is certain; {{^note}}…{{/note}} is drawn where it is absent


        """#)
  }

  @Test func `A missing partial`() {
    let page = SampleTheme(
      #"""
      <div>
        {{> persn}}
      </div>

      """#, ["person": "x"])
    #expect(
      page.printed == #"""
        templates/pages/sample.html:2:7: error: there is no partial "persn" [E0416]
          |
        2 |   {{> persn}}
          |       ^~~~~ did you mean "person"?
          |
          = it would be templates/partials/persn.html
          = partials: person


        """#)
  }

  @Test func `Partials without end`() {
    let page = SampleTheme(
      #"""
      {{> a}}

      """#, ["a": "<p>\n{{> b}}", "b": "{{> a}}"])
    #expect(
      page.printed == #"""
        templates/partials/b.html:1:5: error: "a" would be drawn inside itself without end [E0417]
          |
        1 | {{> a}}
          |     ^
          |
          = partials/a.html → partials/b.html → partials/a.html
          = first used by templates/pages/sample.html:1, through templates/partials/a.html:2


        """#)
  }

  @Test func `A section over a number`() {
    let page = SampleTheme(
      #"""
      {{#count}}<p>{{titel}}</p>{{/count}}

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:4: error: "count" is a number: always there, and no list [E0414]
          |
        1 | {{#count}}<p>{{titel}}</p>{{/count}}
          |    ^~~~~
          |
          = sections go over lists, groups, flags, texts and what is optional


        """#)
  }

  @Test func `A section that would never be drawn`() {
    let page = SampleTheme(
      #"""
      {{^place}}nowhere{{/place}}

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:4: error: "place" is a group (Spot), which is always there [E0414]
          |
        1 | {{^place}}nowhere{{/place}}
          |    ^~~~~
          |
          = sections go over lists, groups, flags, texts and what is optional


        """#)
  }

  @Test func `A list that is written like a text`() {
    let page = SampleTheme(
      #"""
      <p>{{people}}, {{open}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:6: error: "people" is a list of Person, which cannot be written [E0410]
          |
        1 | <p>{{people}}, {{open}}</p>
          |      ^~~~~~
          |
          = write a section: {{#people}}…{{/people}}

        templates/pages/sample.html:1:18: error: "open" is a flag: it decides, it is not written [E0410]
          |
        1 | <p>{{people}}, {{open}}</p>
          |                  ^~~~
          |
          = write a section: {{#open}}…{{/open}}


        """#)
  }

  @Test func `A dot that is no text`() {
    let page = SampleTheme(
      #"""
      {{#people}}{{.}}{{/people}}

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:14: error: "." is a whole Person here, not a text [E0405]
          |
        1 | {{#people}}{{.}}{{/people}}
          |              ^
          |
          = Person has: name, role


        """#)
  }

  @Test func `A close tag that matches none`() {
    let page = SampleTheme(
      #"""
      {{#people}}
      <p>{{name}}
      {{/poeple}}

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:3:4: error: {{/poeple}} closes nothing: "people" is open here [E0403]
          |
        3 | {{/poeple}}
          |    ^~~~~~ did you mean "people"?
          |
          ::: templates/pages/sample.html:1:1
          |
        1 | {{#people}}
          | ^~~~~~~~~~~ this is open


        """#)
  }

  @Test func `A close tag where nothing is open`() {
    let page = SampleTheme(
      #"""
      <p>
      {{/people}}
      </p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:2:1: error: {{/people}} closes nothing: no section is open here [E0403]
          |
        2 | {{/people}}
          | ^~~~~~~~~~~


        """#)
  }

  @Test func `Sections that overlap`() {
    let page = SampleTheme(
      #"""
      {{#open}}
      {{#people}}
      {{/open}}
      {{/people}}

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:3:4: error: {{/open}} stands inside "people", which is still open [E0403]
          |
        3 | {{/open}}
          |    ^~~~
          |
          ::: templates/pages/sample.html:2:1
          |
        2 | {{#people}}
          | ^~~~~~~~~~~ this is open


        """#)
  }

  @Test func `A section that is never closed`() {
    let page = SampleTheme(
      #"""
      {{#people}}
      <p>{{name}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:1: error: "people" is opened here and never closed [E0402]
          |
        1 | {{#people}}
          | ^~~~~~~~~~~ {{/people}} is missing


        """#)
  }

  @Test func `A tag that is never closed`() {
    let page = SampleTheme(
      #"""
      <p>{{title</p>
      <p>{{titel}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:4: error: this tag has no "}}" that ends it [E0401]
          |
        1 | <p>{{title</p>
          |    ^~~~~~~

        templates/pages/sample.html:2:6: error: nothing is called "titel" here [E0405]
          |
        2 | <p>{{titel}}</p>
          |      ^~~~~ did you mean "title"?
          |
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin


        """#)
  }

  @Test func `Delimiters that are none`() {
    let page = SampleTheme(
      #"""
      {{=<% =}}
      <p>{{title}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:1: error: delimiters are set by two words without "=", as in {{=<% %>=}} [E0401]
          |
        1 | {{=<% =}}
          | ^~~~~~~~~


        """#)
  }

  @Test func `A tag without a name, and one that is no name`() {
    let page = SampleTheme(
      #"""
      <p>{{}} {{#}} {{a b}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:4: error: this tag has no name [E0401]
          |
        1 | <p>{{}} {{#}} {{a b}}</p>
          |    ^~~~

        templates/pages/sample.html:1:9: error: this tag has no name [E0401]
          |
        1 | <p>{{}} {{#}} {{a b}}</p>
          |         ^~~~~

        templates/pages/sample.html:1:15: error: "a b" is no name: names are made of letters, digits, "_", "-" and "." [E0401]
          |
        1 | <p>{{}} {{#}} {{a b}}</p>
          |               ^~~~~~~


        """#)
  }

  @Test func `Text that is not to be escaped`() {
    let page = SampleTheme(
      #"""
      <p>{{{body}}} {{&title}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:4: error: no template writes text that is not escaped [E0409]
          |
        1 | <p>{{{body}}} {{&title}}</p>
          |    ^~~~~~~~~~ write two braces and the name
          |
          = values of the type HTML need no such tag: they are written as they are

        templates/pages/sample.html:1:15: error: no template writes text that is not escaped [E0409]
          |
        1 | <p>{{{body}}} {{&title}}</p>
          |               ^~~~~~~~~~ write two braces and the name
          |
          = values of the type HTML need no such tag: they are written as they are


        """#)
  }

  @Test func `Text where an address must stand`() {
    let page = SampleTheme(
      #"""
      <a href="{{title}}">{{title}}</a>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:12: error: "title" is a text, and "href" takes an address [E0412]
          |
        1 | <a href="{{title}}">{{title}}</a>
          |            ^~~~~
          |
          = only values of the type link are known to be safe there; after "#" a text may follow
          = links here: link, source


        """#)
  }

  @Test func `An attribute without quotation marks`() {
    let page = SampleTheme(
      #"""
      <p class={{title}}>x</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:12: error: "title" stands in an attribute without quotation marks [E0411]
          |
        1 | <p class={{title}}>x</p>
          |            ^~~~~
          |
          = write name="{{title}}"


        """#)
  }

  @Test func `HTML in an attribute, text in a script`() {
    let page = SampleTheme(
      #"""
      <p title="{{body}}"></p><script>{{title}}</script>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:13: error: "body" is HTML, which cannot stand in an attribute [E0411]
          |
        1 | <p title="{{body}}"></p><script>{{title}}</script>
          |             ^~~~

        templates/pages/sample.html:1:35: error: "title" is a text; a script element takes JSON only [E0411]
          |
        1 | <p title="{{body}}"></p><script>{{title}}</script>
          |                                   ^~~~~


        """#)
  }

  @Test func `A section that ends inside a tag`() {
    let page = SampleTheme(
      #"""
      {{#open}}<a href="{{link}}{{/open}}">x</a>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:1: error: this section starts between tags and ends inside the attribute "href" [E0415]
          |
        1 | {{#open}}<a href="{{link}}{{/open}}">x</a>
          | ^~~~~~~~~
          |
          = what follows would mean two things; open and close tags, quotation marks and elements on the same side


        """#)
  }

  @Test func `A page that ends inside a tag`() {
    let page = SampleTheme(
      #"""
      <p>{{title}}</p

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:16: error: the page ends inside a tag [E0413]
          |
        1 | <p>{{title}}</p
          |                ^
          |
          = something in it or in its partials is not closed: a tag, a quotation mark, a comment, an element


        """#)
  }

  @Test func `A word that is not in the strings`() {
    let page = SampleTheme(
      #"""
      <p>{{t.serach}}</p>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:6: error: no word of the interface is called "serach" [E0406]
          |
        1 | <p>{{t.serach}}</p>
          |      ^~~~~~~~ did you mean "t.search"?
          |
          = the words of the interface are in templates/strings/, one file a language


        """#)
  }

  @Test func `A layout that has no such block`() {
    let page = SampleTheme(
      #"""
      {{<page}}
      {{$mian}}x{{/mian}}
      stray
      {{/page}}

      """#, ["page": "{{$main}}{{/main}}"])
    #expect(
      page.printed == #"""
        templates/pages/sample.html:2:4: error: the layout "page" has no block "mian" [E0404]
          |
        2 | {{$mian}}x{{/mian}}
          |    ^~~~ did you mean "main"?
          |
          = blocks: main

        templates/pages/sample.html:3:1: error: this stands in no block and would be written nowhere [E0404]
          |
        3 | stray
          | ^~~~~
          |
          ::: templates/pages/sample.html:1:1
          |
        1 | {{<page}}
          | ^~~~~~~~~ only blocks, {{$name}}…{{/name}}, go into a layout


        """#)
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
    #expect(
      page.printed == #"""
        templates/partials/line.html:1:7: error: nothing is called "nam" here [E0405]
          |
        1 | <li>{{nam}}</li>
          |       ^~~ did you mean "name"?
          |
          = Person has: name, role
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin
          = first used by templates/pages/sample.html:3


        """#)
  }

  @Test func `Many faults at once`() {
    let page = SampleTheme(
      #"""
      <p>{{titel}}</p>
      {{#open}}{{note}}{{/open}}
      <a href="{{count}}">{{> x}}</a>

      """#)
    #expect(
      page.printed == #"""
        templates/pages/sample.html:1:6: error: nothing is called "titel" here [E0405]
          |
        1 | <p>{{titel}}</p>
          |      ^~~~~ did you mean "title"?
          |
          = Sample has: title, note, body, summary, link, source, count, data, open, people, tags, place, origin

        templates/pages/sample.html:2:12: error: "note" may be absent, and nothing would show that it is [E0408]
          |
        2 | {{#open}}{{note}}{{/open}}
          |            ^~~~ write {{#note}}…{{/note}} around it
          |
          = inside that section it is certain; {{^note}}…{{/note}} is drawn where it is absent

        templates/pages/sample.html:3:12: error: "count" is a number, and "href" takes an address [E0412]
          |
        3 | <a href="{{count}}">{{> x}}</a>
          |            ^~~~~
          |
          = only values of the type link are known to be safe there; after "#" a text may follow
          = links here: link, source

        templates/pages/sample.html:3:25: error: there is no partial "x" [E0416]
          |
        3 | <a href="{{count}}">{{> x}}</a>
          |                         ^
          |
          = it would be templates/partials/x.html


        """#)
  }
}
