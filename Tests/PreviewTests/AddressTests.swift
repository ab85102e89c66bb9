import Testing

@testable import Preview

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("a/page.html", "text/html; charset=utf-8"), ("A.CSS", "text/css; charset=utf-8"),
      ("x.svg", "image/svg+xml; charset=utf-8"),
      ("feed.xml", "application/xml; charset=utf-8"), ("f.woff2", "font/woff2"),
      ("e.ics", "text/calendar; charset=utf-8"),
      ("noending", "application/octet-stream"), ("a.html/x", "application/octet-stream"),
      ("x.exe", "application/octet-stream"),
    ])
  func `The ending of a name tells the type`(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }

  @Test func `On all addresses of the machine, any address is a good host, but no name of others`() {
    let rule = HostRule(address: "0.0.0.0")
    #expect(rule.allows("192.168.1.5:8080"))
    #expect(rule.allows("[fe80::1]"))
    #expect(!rule.allows("evil.example:8080"))
    #expect(!HostRule(address: "127.0.0.1").allows("192.168.1.5"))
    #expect(HostRule(address: "192.168.1.5").allows("192.168.1.5:80"))
    #expect(!rule.allows("[localhost]"))
    #expect(!rule.allows("[::1"))
    #expect(!rule.allows(nil))
  }
}
