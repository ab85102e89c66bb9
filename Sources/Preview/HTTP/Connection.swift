import FlyingSocks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One client's connection, from its first request to its end. A client that is slow, silent or endless costs a socket for
/// as long as the limits say, and no more.
struct Connection: Sendable {
  let socket: AsyncSocket
  let limits: Limits
  let answer: @Sendable (Request) async -> Response

  /// What a client may cost.
  struct Limits: Sendable {
    /// The longest head of a request, in bytes.
    var head = 65_536
    /// How long a client may take for a head, or say nothing between two.
    var reading = Duration.seconds(30)
    /// How long a client may take in nothing while something is sent.
    var writing = Duration.seconds(30)
    /// How often a stream without events sends a comment, which finds out whether the client is still there.
    var heartbeat = Duration.seconds(15)
  }

  /// Answers requests until one side has enough, then closes.
  func serve() async {
    var rest: [UInt8] = []
    while !Task.isCancelled {
      guard case .head(let head, let after) = await nextHead(rest) else { break }
      rest = after
      guard let request = Request(head: head) else {
        await refuse(Response(.badRequest, saying: "This is no request that a preview understands."))
        break
      }
      guard await send(answer(request), keepsAlive: request.keepsAlive), request.keepsAlive else { break }
    }
    try? socket.close()
  }
}

extension Connection {
  private enum Reading: Sendable {
    case head([UInt8], after: [UInt8])
    case ended
  }

  /// Reads up to the empty line that ends a head; `rest` was read along with the one before.
  private func nextHead(_ rest: [UInt8]) async -> Reading {
    do {
      return try await within(limits.reading) {
        var bytes = rest
        var searched = 0
        while true {
          if let end = HeadEnd.find(in: bytes, from: searched) {
            return .head(Array(bytes[..<end.lowerBound]), after: Array(bytes[end.upperBound...]))
          }
          guard bytes.count <= limits.head else { throw TooLarge() }
          searched = max(0, bytes.count - 3)
          bytes += try await socket.read(atMost: 4096)
        }
      }
    } catch is TooLarge {
      await refuse(Response(.headersTooLarge, saying: "The headers of this request are too large."))
    } catch is TookTooLong where !rest.isEmpty {
      await refuse(Response(.requestTimeout, saying: "The request took too long."))
    } catch {}
    return .ended
  }

  private struct TooLarge: Error {}

  /// Sends a last answer. What the client has still to say is read for a moment, since a socket that is closed with
  /// unread bytes takes the answer along.
  private func refuse(_ response: Response) async {
    guard await send(response, keepsAlive: false) else { return }
    _ = try? await within(.seconds(1)) {
      for _ in 0..<1024 { _ = try await socket.read(atMost: 4096) }
    }
  }

  /// Whether all of an answer went out, and another may follow.
  private func send(_ response: Response, keepsAlive: Bool) async -> Bool {
    do {
      switch response.body {
      case .bytes(let bytes): try await write(response.head(keepsAlive: keepsAlive) + bytes)
      case .none: try await write(response.head(keepsAlive: keepsAlive))
      case .stream(let pieces):
        try await write(response.head(keepsAlive: false))
        await stream(pieces)
        return false
      }
      return true
    } catch {
      return false
    }
  }

  /// Ends when the pieces do, or as soon as the client has gone.
  private func stream(_ pieces: AsyncStream<[UInt8]>) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await piece in pieces { guard (try? await write(piece)) != nil else { return } }
      }
      group.addTask {
        while (try? await socket.read(atMost: 4096)) != nil {}
      }
      await group.next()
      group.cancelAll()
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    // In parts, so that it is the client's standing still that counts, not the length of what it reads.
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = Data(rest.prefix(262_144))
      try await within(limits.writing) { try await socket.write(part) }
      rest = rest.dropFirst(part.count)
    }
  }
}

/// The empty line after a head.
enum HeadEnd {
  /// Its bytes with the end of the line before it; lines end with CR LF, or LF alone.
  static func find(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      let next = feed + 1
      let lineEnd = feed > 0 && bytes[feed - 1] == 0x0D ? feed - 1 : feed
      if next < bytes.count, bytes[next] == 0x0A { return lineEnd..<(next + 1) }
      if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return lineEnd..<(next + 2) }
      index = next
    }
    return nil
  }
}

/// Work that was not done in the time it had.
struct TookTooLong: Error {}

/// The result of some work, which is cancelled after a time.
func within<Result: Sendable>(
  _ time: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: time)
      throw TookTooLong()
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() else { throw TookTooLong() }
    return result
  }
}
