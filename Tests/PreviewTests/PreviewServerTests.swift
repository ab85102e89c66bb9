import Testing

@testable import Preview

@Suite struct PreviewServerTests {
  @Test func `A page is served with its type, and is never kept by the browser`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET /index.html")
      #expect(reply.status == 200)
      #expect(reply.body == "<p>Home" + PageDressing.script)
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
      #expect(reply.headers["content-length"] == "\(7 + PageDressing.script.utf8.count)")
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(reply.headers["x-content-type-options"] == "nosniff")
    }
  }

  @Test func `A folder's address gives its index, and escapes and queries are understood`() async throws {
    try await Served.withPreview { client async throws in
      #expect(try await client.send("GET /").body.hasPrefix("<p>Home"))
      #expect(try await client.send("GET /a/").body.hasPrefix("<p>A"))
      #expect(try await client.send("GET /a%20b/%C3%A9.html?as-of=2024").body.hasPrefix("As of 2024: <p>Accent"))
      #expect(try await client.send("GET /big.txt").body.utf8.count == 1_000_000)
    }
  }

  @Test func `HEAD gives the headers alone`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("HEAD /")
      #expect(reply.status == 200)
      #expect(reply.headers["content-length"] == "\(7 + PageDressing.script.utf8.count)")
      #expect(reply.body.isEmpty)
    }
  }

  @Test func `A page that is not there gives the site's 404 page, with that status`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET /nowhere.html")
      #expect(reply.status == 404)
      #expect(reply.body.hasPrefix("<p>Lost"))
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test func `A page that the browser has is not sent again`() async throws {
    try await Served.withPreview { client async throws in
      let tag = try #require(try await client.send("GET /").headers["etag"])
      let reply = try await client.send("GET /", "If-None-Match: \"x\", W/\(tag)")
      #expect(reply.status == 304)
      #expect(reply.body.isEmpty)
      #expect(try await client.send("GET /a/", "If-None-Match: \(tag)").status == 200)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
  func `Nothing but reading is allowed`(method: String) async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send(method + " /")
      #expect(reply.status == 405)
      #expect(reply.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func `A request under another host's name is refused`() async throws {
    try await Served.withPreview { client async throws in
      let strangers = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.5"]
      for host in strangers + ["localhost:x", ""] {
        let reply = try await client.send("GET /", host: host)
        #expect(reply.status == 403)
        #expect(!reply.body.contains("Home"))
      }
      #expect(try await client.exchange("GET / HTTP/1.0\r\n\r\n").status == 403)
      #expect(try await client.send("GET /", "Host: evil.example").status == 403)
      for host in ["localhost:8080", "LOCALHOST", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
        #expect(try await client.send("GET /", host: host).status == 200)
      }
    }
  }

  @Test(
    arguments: [
      "/../etc/passwd", "/%2e%2e%2fetc/passwd", "/%2e%2e/etc/passwd", "/a/..%2f..%2fetc/passwd", "/%00", "/a%00.html",
      "/..%5cetc%5cpasswd", "/a\\..\\b", "//etc/passwd", "/./index.html", "/%", "/%4", "/%zz", "/%ff",
      "etc/passwd", "http://localhost/", "*",
    ])
  func `No address leads out of the site`(target: String) async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET " + target)
      #expect(reply.status == 400)
      #expect(!reply.body.contains("root:"))
    }
  }

  @Test func `An address is decoded once`() async throws {
    try await Served.withPreview { client async throws in
      #expect(try await client.send("GET /%252e%252e%252fetc/passwd").status == 404)
    }
  }

  @Test func `When the port is taken, the next free one is used`() async throws {
    try await Served.withPreview { first async throws in
      try await Served.withPreview(port: first.port) { second async throws in
        #expect(second.port > first.port)
        #expect(try await second.send("GET /").status == 200)
        #expect(try await first.send("GET /").status == 200)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `The end comes at once, even with connections open, and frees the port`() async throws {
    // Another test may take the port as soon as it is free.
    for _ in 0..<5 {
      var port: UInt16 = 0
      var open: [Int32] = []
      try await Served.withPreview { client async throws in
        port = client.port
        for _ in 0..<20 { open.append(try client.connect()) }
        #expect(try await client.send("GET /").status == 200)
      }
      for file in open { hangUp(file) }
      guard (try? Client(port: port).connect()) == nil else { continue }
      var next: UInt16 = 0
      try await Served.withPreview(port: port) { next = $0.port }
      if next == port { return }
    }
    Issue.record("the port is never free")
  }

  @Test func `A host that is no address of this machine is an error`() async throws {
    await #expect(throws: PreviewError.notAnAddress("example.org")) {
      try await PreviewServer(host: "example.org", source: .empty, events: EventHub()).run { _ in }
    }
    await #expect(throws: PreviewError.self) {
      try await PreviewServer(host: "192.0.2.1", port: 0, source: .empty, events: EventHub()).run { _ in }
    }
  }

  @Test func `Pages of other sites get nothing, though links from them may lead here`() async throws {
    try await Served.withPreview { client async throws in
      #expect(try await client.send("GET /", "Origin: http://evil.example").status == 403)
      #expect(try await client.send("GET /", "Origin: http://localhost:1").status == 403)
      #expect(try await client.send("GET /.parley/events", "Origin: null").status == 403)
      #expect(try await client.send("GET /style.css", "Sec-Fetch-Site: cross-site").status == 403)
      #expect(try await client.send("GET /", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate").status == 200)
      #expect(try await client.send("GET /", "Origin: http://localhost").status == 200)
    }
  }

  @Test func `A part of a file is sent to who asks for it`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET /big.txt", "Range: bytes=10-14")
      #expect(reply.status == 206)
      #expect(reply.body == "01234")
      #expect(reply.headers["content-range"] == "bytes 10-14/1000000")
      #expect(try await client.send("GET /big.txt", "Range: bytes=-3").body == "789")
      #expect(try await client.send("GET /big.txt", "Range: bytes=999999-").body == "9")
      #expect(try await client.send("GET /big.txt", "Range: bytes=1000000-").status == 416)
      #expect(try await client.send("GET /big.txt", "Range: bytes=1-2,4-5").status == 200)
      #expect(try await client.send("GET /big.txt", "Range: bytes=1-2", "If-Range: \"other\"").status == 200)
    }
  }

  @Test func `A folder without its slash leads to the folder`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET /a?as-of=2024")
      #expect(reply.status == 302)
      #expect(reply.headers["location"] == "/a/?as-of=2024")
    }
  }

  @Test func `Requests follow each other on one connection, and a body ends it`() async throws {
    try await Served.withPreview { client async throws in
      let text = "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let replies = try await client.exchange(
        text + text + text.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(replies.body.split(separator: "HTTP/1.1 200 OK").count == 3)
      let smuggled = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(text.utf8.count)\r\n\r\n" + text
      #expect(try await client.exchange(smuggled).body == "A preview can only be read.\n")
    }
  }

  @Test(arguments: [
    "", "GET / HTTP/1.1 x", "GET /", "GET / HTTP/2.0", ": x", "GET  / HTTP/1.1", "GET / HTTP/1.1\r\nno colon", "\u{0}",
  ])
  func `What is no request is refused`(head: String) async throws {
    try await Served.withPreview { client async throws in
      #expect(try await client.exchange(head + "\r\n\r\n").status == 400)
    }
  }

  @Test func `A megabyte of headers is refused and costs nothing lasting`() async throws {
    try await Served.withPreview { client async throws in
      let reply = try await client.send("GET /", "X: " + String(repeating: "x", count: 1_000_000))
      #expect(reply.status == 431)
      #expect(try await client.send("GET /").status == 200)
    }
  }

  @Test func `A client that says nothing, half of something, or takes in nothing is let go`() async throws {
    let limits = Connection.Limits(reading: .milliseconds(100), writing: .milliseconds(100))
    try await Served.withPreview(limits: limits) { client async throws in
      #expect(try await client.exchange("").status == nil)
      #expect(try await client.exchange("GET / HTT").status == nil)
      #expect(try await client.send("GET /").status == 200)
    }
  }

  @Test func `A thousand idle streams of events hold up nobody, and all are told`() async throws {
    let events = EventHub(version: 7)
    try await Served.withPreview(events: events) { client async throws in
      var open: [Int32] = []
      for _ in 0..<1000 { open.append(try client.connect()) }
      for file in open { client.say("GET /.parley/events HTTP/1.1\r\nHost: localhost\r\n\r\n", to: file) }
      while events.count < 1000 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await client.send("GET /").status == 200)
      #expect(events.announce() == 8)
      #expect(try await client.hear("data: 8\n\n", from: open[999]))
      for file in open { hangUp(file) }
      while events.count > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  @Test func `The script asks for what there is to say of a page`() async throws {
    try await Served.withPreview(events: EventHub(version: 7)) { client async throws in
      #expect(
        try await client.send("GET /.parley/state?path=%2Fa%2F&since=3").body
          == #"{"path": "a/index.html", "since": 3}"#)
      let script = try await client.send("GET /.parley/preview.js")
      #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.body.contains("EventSource"))
    }
  }
}

extension PreviewSource {
  fileprivate static let empty = PreviewSource(resource: { _, _ in nil }, state: { _, _, _ in "{}" })
}
