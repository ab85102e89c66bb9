import Testing

@testable import OutsideLinks

/// What a host lets be asked: RFC 9309.
struct RobotsRulesTests {
  private func allows(_ path: String, _ text: String) -> Bool {
    RobotsRules(reading: text, for: "parley").allow(path)
  }

  @Test func `Without a rule everything may be asked`() {
    #expect(allows("/x", ""))
    #expect(allows("/x", "User-agent: *\nDisallow:\n"))
    #expect(allows("/x", "Sitemap: https://example.org/sitemap.xml\nDisallow: /x\n"))
  }

  @Test func `A group that names us counts, and else that of everybody`() {
    let text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Parley/2.0 # us\nDisallow: /private\n"
    #expect(allows("/x", text))
    #expect(!allows("/private/a", text))
    #expect(!RobotsRules(reading: text, for: "another").allow("/x"))
    #expect(!allows("/y", "user-agent:parley\nallow: /x\nUser-agent: *\nDisallow: /\nUser-agent: PARLEY\ndisallow: /y"))
    #expect(allows("/x", "User-agent: *\nDisallow: /\nUser-agent: parley\n"))
  }

  @Test func `The longest pattern decides, and of two as long the one that allows`() {
    let text =
      "User-agent: *\r\nAllow: /example/page/\r\nDisallow: /example/page/disallowed.gif\r\nDisallow: /b\r\nAllow: /b\r\n"
    #expect(allows("/example/page/x", text))
    #expect(!allows("/example/page/disallowed.gif", text))
    #expect(allows("/b", text))
  }

  @Test(arguments: [
    ("/*.php", "/index.php", true), ("/*.php", "/a/b.php?x", true), ("/*.php$", "/a.php?x", false),
    ("/*.php$", "/a.php.php", true), ("/fish*", "/fish/salmon", true), ("/fish", "/Fish", false), ("/a$", "/a", true),
    ("/a$", "/ab", false), ("/a*b*c", "/a-bb-cc", true), ("/a*b*c", "/a-cc-b", false), ("*", "/", true),
  ])
  func `A star is any run of bytes, and a dollar sign the end`(pattern: String, path: String, fits: Bool) {
    #expect(allows(path, "User-agent: *\nDisallow: \(pattern)\n") == !fits)
  }

  @Test func `A pause that is no number is none`() {
    #expect(RobotsRules(reading: "User-agent: *\nCrawl-delay: 7.5\n", for: "parley").delay == 7.5)
    #expect(RobotsRules(reading: "User-agent: *\nCrawl-delay: often\n", for: "parley").delay == nil)
    #expect(RobotsRules(reading: "User-agent: *\nCrawl-delay: inf\n", for: "parley").delay == nil)
  }

  @Test func `Patterns full of stars take no time`() {
    let text = "User-agent: *\nDisallow: /\(String(repeating: "*a", count: 400))b\n"
    #expect(allows("/" + String(repeating: "a", count: 2_000), text))
  }
}
