import Testing

@testable import Preview

/// Clients that are slow, deaf, half gone, too many, or make no sense. What each of them costs ends with it.
@Suite struct HostileClientTests {
  private static let limits = Connection.Limits(reading: .milliseconds(300), writing: .milliseconds(300))

  @Test(.timeLimit(.minutes(1)))
  func `Who sends a head a letter at a time has no more time for it than others`() async throws {
    try await Served.withPreview(limits: Self.limits) { client async throws in
      let file = try client.connect()
      client.say("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", to: file)
      // Without end: only the server can end it.
      while client.say("x", to: file) { try await Task.sleep(for: .milliseconds(20)) }
      hangUp(file)
      #expect(try await client.send("GET /").status == 200)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `Who takes in nothing of an answer is let go`() async throws {
    try await Served.withPreview(limits: Self.limits) { client async throws in
      // However slow this machine is, at some length of silence the server has let go, and the rest never comes.
      for patience in [400, 1000, 3000, 10_000] {
        let file = try client.connect()
        client.say("GET /huge.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", to: file)
        try await Task.sleep(for: .milliseconds(patience))
        let heard = await client.hearAll(from: file)
        hangUp(file)
        if heard < 32_000_000 { return }
      }
      Issue.record("all of an answer was kept for somebody who did not read")
    }
  }

  @Test func `Who has said all and closes that half still gets the answer`() async throws {
    try await Served.withPreview { client async throws in
      let file = try client.connect()
      defer { hangUp(file) }
      client.say("GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n", to: file)
      closeHalf(file)
      #expect(try await client.hear("p{}", from: file))
      #expect(await client.hearAll(from: file) == 0)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func
    `A stream of events whose listener has closed his half, or says more, ends or goes on, and lasts no longer than he`()
    async throws
  {
    let events = EventHub()
    try await Served.withPreview(events: events) { client async throws in
      let request = "GET /.parley/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let (halved, talker) = (try client.connect(), try client.connect())
      for file in [halved, talker] { client.say(request, to: file) }
      while events.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
      client.say(request + "nonsense", to: talker)
      closeHalf(halved)
      while events.count > 1 { try await Task.sleep(for: .milliseconds(5)) }
      events.announce()
      #expect(try await client.hear("data: 1\n\n", from: talker))
      for file in [halved, talker] { hangUp(file) }
      while events.count > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `More clients at once than the server lets in are turned away, and when they have gone others are served`()
    async throws
  {
    OpenFiles.allowMany()
    try await Served.withPreview(limits: Connection.Limits(reading: .seconds(20))) { client async throws in
      var open: [Int32] = []
      for _ in 0..<4200 { open.append(try client.connect()) }
      #expect(try await client.turnsAway())
      for file in open { hangUp(file) }
      while try await client.turnsAway() { try await Task.sleep(for: .milliseconds(20)) }
      #expect(try await client.send("GET /").status == 200)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `Bytes by chance are answered as requests or refused, and the next client is served`() async throws {
    let words = [
      "GET", "HEAD", "POST", " ", "/", "..", "%2e", "%00", "HTTP/1.1", "HTTP/9", "\r\n", "\n", "\r", ":",
      "Host: localhost",
      "Range: bytes=", "-", "99999999999999999999", "If-None-Match: ", "\"", ",", "*", "Content-Length: 5",
      "Transfer-Encoding: chunked",
      "Origin: ", "\u{0}", "\u{FEFF}", "é", "?as-of=", "&", "=", "/.parley/state", "Connection: close",
    ]
    var chance = Chance(state: 11)
    try await Served.withPreview(limits: Self.limits) { client async throws in
      for _ in 0..<400 {
        let text = (0..<Int.random(in: 1...25, using: &chance)).map { _ in words.randomElement(using: &chance) ?? "" }
        let reply = try await client.conclude(text.joined() + "\r\n\r\n")
        let known: Set<Int?> = [nil, 200, 206, 302, 304, 400, 403, 404, 405, 408, 416]
        #expect(known.contains(reply.status), "\(text.joined().debugDescription)")
      }
      #expect(try await client.send("GET /").status == 200)
    }
  }
}

extension Client {
  /// Whether a new connection is closed without a word.
  fileprivate func turnsAway() async throws -> Bool { try await send("GET /").status == nil }
}

/// Numbers that look random and are the same each time (SplitMix64).
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
