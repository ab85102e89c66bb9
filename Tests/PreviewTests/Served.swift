import Testing

@testable import Preview

/// A small site from memory, served while a test asks for it.
enum Served {
  static let pages = [
    "index.html": "<p>Home", "a/index.html": "<p>A", "a b/é.html": "<p>Accent", "style.css": "p{}",
    "404.html": "<p>Lost",
    "big.txt": String(repeating: "0123456789", count: 100_000),
    // More than the buffers of a connection hold, on either side.
    "huge.txt": String(repeating: "0123456789abcdef", count: 2_000_000),
  ]

  /// Serves the pages while the body runs, then cancels the server and waits for its end.
  static func withPreview(
    port: UInt16 = 0, host: String = "127.0.0.1", events: EventHub = EventHub(),
    limits: Connection.Limits = Connection.Limits(), _ body: (Client) async throws -> Void
  ) async throws {
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    let source = PreviewSource(
      resource: { path, day in
        Self.pages[path].map {
          Resource(path: path, bytes: Array((day.map { "As of \($0): " } ?? "").utf8) + Array($0.utf8))
        }
      }, state: { path, _, since in "{\"path\": \"\(path)\", \"since\": \(since)}" })
    let server = PreviewServer(host: host, port: port, source: source, events: events, limits: limits)
    let task = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    var iterator = addresses.makeAsyncIterator()
    let address = await iterator.next()
    let number = address?.dropLast().split(separator: ":").last.flatMap { UInt16($0) }
    let result: Result<Void, any Error>
    do { result = .success(try await body(Client(port: #require(number)))) } catch { result = .failure(error) }
    task.cancel()
    try await task.value
    try result.get()
  }
}
