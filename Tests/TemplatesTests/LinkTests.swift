import Testing

@testable import Templates

@Suite struct LinkTests {
  @Test(arguments: [
    ("../issues/x.html#a", "../issues/x.html#a"), ("", ""), ("a b.html", "a%20b.html"), ("é.html", "%C3%A9.html"),
    ("100%.html", "100%25.html"), ("a%20b", "a%20b"), ("\"<x>\\", "%22%3Cx%3E%5C"), ("#a:b", "#a:b"),
    ("javascript:alert(1)", "./javascript:alert(1)"), ("//host/x", ".///host/x"), ("a/b:c", "a/b:c"),
    ("java\nscript:x", "./java%0Ascript:x"),
  ])
  func `A relative link stays on the site`(_ path: String, _ text: String) {
    #expect(Link(relative: path).text == text)
  }

  @Test(arguments: [
    ("https://example.org/a b?c=d#e", "https://example.org/a%20b?c=d#e"), ("HTTP://x", "http://x"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("tel:+4989123", "tel:+4989123"),
  ])
  func `An external link has one of four schemes`(_ address: String, _ text: String) {
    #expect(Link(external: address)?.text == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", " https://x", "ftp://x", "example.org", "https:", "https://",
    "https:///x", "mailto:", "java\tscript:x",
    "//example.org", "",
  ])
  func `Any other address is none`(_ address: String) {
    #expect(Link(external: address) == nil)
  }

  @Test func `JSON cannot end the script element it stands in`() {
    let json = JSONText(Array("\"</script><!-- & \u{2028}\u{2029} é\"".utf8))
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""\u003C/script\u003E\u003C!-- \u0026 \u2028\u2029 é""#)
  }
}
