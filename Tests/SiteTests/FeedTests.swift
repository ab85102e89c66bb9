import Testing

@testable import Site

/// What feed readers and search engines get.
struct FeedTests {
  @Test func `Feeds and the site map are well-formed`() throws {
    let built = try Built.demonstration()
    let files = built.paths.filter { $0.hasSuffix(".xml") }
    #expect(files.count > 8)
    for path in files {
      let text = try #require(built[path])
      #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<"), "\(path)")
      #expect(Markup(xml: text).faults == [], "\(path)")
    }
  }

  @Test func `Every entry of a feed has a name of its own, whole addresses and a time`() throws {
    let built = try Built.demonstration()
    for path in built.paths where path.hasSuffix("feed.xml") || path.contains("/issues/") && path.hasSuffix(".xml") {
      let text = try #require(built[path])
      let ids = text.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) }
      #expect(ids.count == text.matches(of: /<entry>/).count + 1, "\(path)")
      #expect(Set(ids).count == ids.count, "\(path)")
      #expect(ids.allSatisfy { $0.hasPrefix("https://example.org/talks/") }, "\(path)")
      #expect(Markup(xml: text).values(of: "href").allSatisfy { $0.hasPrefix("https://example.org/talks/") }, "\(path)")
      let times = text.matches(of: /<updated>([^<]*)<\/updated>/).map { String($0.1) }
      #expect(times.allSatisfy { $0.contains(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) }, "\(path)")
      #expect(Array(times.dropFirst()) == times.dropFirst().sorted(by: >), "\(path)")
    }
  }

  @Test func `Without an address of its own, a site's feeds still name their entries`() throws {
    let built = try Built(["p/events.csv": "id,date,title\ne,2024-01-02,It & that\n"])
    let feed = try #require(built["feed.xml"])
    #expect(Markup(xml: feed).faults == [])
    #expect(feed.contains("<title>It &amp; that</title>"))
    #expect(feed.contains("<id>urn:parley:p/events/e.html#event</id>"))
    #expect(feed.contains("<updated>2024-01-02T00:00:00Z</updated>"))
  }

  @Test func `The site map lists pages by their whole addresses, and nothing else`() throws {
    let built = try Built.demonstration()
    let map = try #require(built["sitemap.xml"])
    let addresses = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(addresses.contains("https://example.org/talks/"))
    #expect(addresses.contains("https://example.org/talks/armenia-azerbaijan/issues/border.html"))
    #expect(addresses.filter { $0.hasSuffix(".csv") || $0.hasSuffix("404.html") || $0.hasSuffix(".xml") } == [])
    #expect(built["robots.txt"]?.contains("https://example.org/talks/sitemap.xml") == true)
  }
}
