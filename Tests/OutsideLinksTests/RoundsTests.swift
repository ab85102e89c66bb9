import Synchronization
import Testing
import Workers

@testable import OutsideLinks

/// A visitor with manners, in a world that is a table of answers.
struct RoundsTests {
  /// A world whose clock moves only while somebody waits.
  private final class World: Sendable {
    let answers: [String: [Reply]]
    let asked = Mutex<[String]>([])
    let time = Mutex(100.0)

    init(_ answers: [String: [Reply]]) { self.answers = answers }

    var web: Web {
      Web(
        ask: { question, address in
          let words = (question == .head ? "HEAD " : "GET ") + address.text
          let before = self.asked.withLock { asked in
            defer { asked.append("\(Int(self.time.withLock { $0 } - 100)) \(words)") }
            return asked.count { $0.hasSuffix(words) }
          }
          guard let replies = self.answers[words] ?? self.answers[address.text] else {
            return address.path == "/robots.txt" ? .success(Reply(status: 404)) : .failure(NoReply(reason: "no host"))
          }
          return .success(replies[min(before, replies.count - 1)])
        }, now: { self.time.withLock { $0 } }, wait: { seconds in self.time.withLock { $0 += seconds } })
    }

    func verdict(_ address: String) throws -> Verdict? {
      let address = try #require(WebAddress(address))
      return Rounds(web, Manners(), workers: Workers(count: 1)).verdicts(on: [address])[address]
    }
  }

  @Test func `A host is asked for its rules first, then for heads, with a pause before each`() throws {
    let world = World(["http://a.org/1": [Reply(status: 200)], "http://a.org/2": [Reply(status: 200)]])
    let addresses = ["http://a.org/1", "http://a.org/2"].compactMap(WebAddress.init)
    let verdicts = Rounds(world.web, Manners(), workers: Workers(count: 4)).verdicts(on: addresses + addresses)
    #expect(verdicts.values.allSatisfy { $0 == .alive })
    #expect(
      world.asked.withLock { $0 } == [
        "0 GET http://a.org/robots.txt", "2 HEAD http://a.org/1", "4 HEAD http://a.org/2",
      ])
  }

  @Test func `What robots.txt forbids is not asked, and a longer pause is kept`() throws {
    let rules = "User-agent: parley\nDisallow: /no\nCrawl-delay: 9\n"
    let world = World([
      "http://a.org/robots.txt": [Reply(status: 200, body: Array(rules.utf8))],
      "http://a.org/yes": [Reply(status: 200)],
    ])
    #expect(try world.verdict("http://a.org/no") == .untold("its robots.txt asks programs not to look there"))
    #expect(try world.verdict("http://a.org/yes") == .alive)
    #expect(world.asked.withLock { $0.last } == "9 HEAD http://a.org/yes")
  }

  @Test func `A host whose robots.txt fails is not asked`() throws {
    let world = World(["http://a.org/robots.txt": [Reply(status: 503)]])
    #expect(try world.verdict("http://a.org/x") == .untold("its robots.txt asks programs not to look there"))
  }

  @Test func `Where heads are refused the whole is asked for`() throws {
    let world = World(["HEAD http://a.org/x": [Reply(status: 405)], "GET http://a.org/x": [Reply(status: 200)]])
    #expect(try world.verdict("http://a.org/x") == .alive)
  }

  @Test func `A way that leads on for good is told, and one for now is not`() throws {
    let world = World([
      "http://a.org/old": [Reply(status: 301, location: "https://b.org/new")],
      "https://b.org/new": [Reply(status: 200)],
      "http://a.org/now": [Reply(status: 302, location: "/old")],
      "http://a.org/mixed": [Reply(status: 308, location: "/now")],
      "http://a.org/round": [Reply(status: 301, location: "/round")],
      "http://a.org/out": [Reply(status: 301, location: "javascript:x")],
    ])
    #expect(try world.verdict("http://a.org/old") == .moved(to: "https://b.org/new"))
    #expect(try world.verdict("http://a.org/now") == .alive)
    #expect(try world.verdict("http://a.org/mixed") == .moved(to: "http://a.org/now"))
    #expect(try world.verdict("http://a.org/round") == .dead("it leads on and on, at last to http://a.org/round"))
    #expect(try world.verdict("http://a.org/out") == .dead("the host sends readers on and does not say where (301)"))
  }

  @Test func `Who asks for patience gets it, once and not for long`() throws {
    let world = World([
      "http://a.org/soon": [Reply(status: 429, retryAfter: 20), Reply(status: 200)],
      "http://a.org/late": [Reply(status: 429, retryAfter: 3_600)],
      "http://a.org/never": [Reply(status: 429, retryAfter: 1)],
    ])
    #expect(try world.verdict("http://a.org/soon") == .alive)
    #expect(world.time.withLock { $0 } >= 120)
    #expect(try world.verdict("http://a.org/late") == .untold("the host asks to come back in 3600 seconds"))
    #expect(try world.verdict("http://a.org/never") == .untold("the host asks to come back in 1 seconds"))
  }

  @Test func `What is not there is dead, and what is refused to programs is not told`() throws {
    let world = World(["http://a.org/404": [Reply(status: 404)], "http://a.org/403": [Reply(status: 403)]])
    #expect(try world.verdict("http://a.org/404") == .dead("the host has no such page (404)"))
    #expect(
      try world.verdict("http://a.org/403") == .untold("the host answers 403 to programs, perhaps not to readers"))
    #expect(try world.verdict("http://a.org/none") == .dead("no host"))
  }

  @Test func `An answer is read as HTTP writes it`() {
    let text = "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 301 \r\nLocation:  /x \r\nretry-after: 5\r\n\r\nbody\n"
    #expect(
      Reply(reading: Array(text.utf8)) == Reply(status: 301, location: "/x", retryAfter: 5, body: Array("body\n".utf8)))
    #expect(Reply(reading: Array("curl: (6) no\n".utf8)) == nil)
    #expect(Reply(reading: Array("HTTP/1.1 x\r\n\r\n".utf8)) == nil)
  }
}
