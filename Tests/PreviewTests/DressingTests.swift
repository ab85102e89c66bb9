import Testing

@testable import Preview

@Suite struct DressingTests {
  @Test func `The script stands at the end of the body`() {
    let page = PageDressing.dressed(Array("<body><p>x</p>\n</body></html>".utf8))
    #expect(String(decoding: page, as: UTF8.self) == "<body><p>x</p>\n\(PageDressing.script)</body></html>")
  }

  @Test func `A page that only leads on is left as it is`() {
    let page = Array("<meta http-equiv=\"refresh\" content=\"0; url=a.html\"></body>".utf8)
    #expect(PageDressing.dressed(page) == page)
  }

  @Test func `A policy lets through what the preview needs, and nothing else`() {
    #expect(PageDressing.relaxed("img-src data:") == "img-src data:")
    #expect(
      PageDressing.relaxed("default-src 'none'; img-src 'self'")
        == "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'")
    #expect(
      PageDressing.relaxed("default-src 'self'; connect-src 'none'; script-src file:")
        == "default-src 'self'; connect-src 'self'; script-src file: 'self'")
  }

  @Test func `The policy of a page is changed where it stands`() {
    let page = PageDressing.dressed(
      Array("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><body></body>".utf8))
    #expect(
      String(decoding: page, as: UTF8.self)
        == "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; "
        + "connect-src 'self'\"><body>\(PageDressing.script)</body>")
  }
}
