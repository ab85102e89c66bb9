import Diagnostics
import Testing

@testable import OutsideLinks

/// Addresses, where they lead, and where they are written.
struct WebAddressTests {
  @Test(arguments: [
    ("HTTPS://Example.ORG", "https://example.org/"), ("http://a.org:80/x?y#z", "http://a.org:80/x?y"),
    ("https://a.org/ü x", "https://a.org/%C3%BC%20x"), ("https://a.org?q", "https://a.org/?q"),
  ])
  func `An address is written one way`(text: String, form: String) {
    #expect(WebAddress(text)?.text == form)
  }

  @Test(arguments: [
    "mailto:a@b.org", "ftp://a.org/", "https://", "https://name:word@a.org/", "a.org", "file:///etc/passwd",
  ])
  func `What is no address of the web is none`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(arguments: [
    ("/x", "https://a.org/x"), ("x", "https://a.org/d/x"), ("../x?y", "https://a.org/x?y"),
    ("?q", "https://a.org/d/e?q"),
    ("//b.org/z", "https://b.org/z"), ("http://B.org", "http://b.org/"), ("", "https://a.org/d/e"),
    ("#x", "https://a.org/d/e"),
  ])
  func `An address leads on to another`(location: String, target: String) {
    #expect(WebAddress("https://a.org/d/e?f")?.following(location)?.text == target)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.org/x"])
  func `No host leads out of the web`(location: String) {
    #expect(WebAddress("https://a.org/")?.following(location) == nil)
  }

  @Test(arguments: [
    "[a](https://a.org/x).", "url: https://a.org/x", "<https://a.org/x>", "\"https://a.org/x\",", "a;https://a.org/x;b",
    "{url: https://a.org/x}", "| https://a.org/x |", "(https://a.org/x)", "see HTTPS://A.org/x, and",
  ])
  func `An address is found in whatever it is written in`(text: String) throws {
    let wanted = try #require(WebAddress("https://a.org/x"))
    let source = SourceText(path: "t", text: text)
    let places = WrittenAddresses([wanted], in: [source])[wanted]
    #expect(places.map { $0.text.lowercased() } == ["https://a.org/x"])
  }

  @Test func `A longer address is not taken for a shorter one`() throws {
    let wanted = try #require(WebAddress("https://a.org/x"))
    let texts = ["https://a.org/x/y", "https://a.org/xy", "xhttps://"].map { SourceText(path: "t", text: $0) }
    #expect(WrittenAddresses([wanted], in: texts)[wanted] == [])
  }
}
