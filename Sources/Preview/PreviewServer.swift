import FlyingSocks

/// Serves a site to a browser on this machine, from memory.
package struct PreviewServer: Sendable {
  private let host: String
  private let port: UInt16
  private let answer: Answer
  private let limits: Connection.Limits

  /// - Parameters:
  ///   - host: An IP address of this machine, or `localhost`; that and 127.0.0.1 stand for ::1 too.
  ///   - port: The first port to try; 0 for any free one.
  ///   - events: What browsers listen to.
  package init(host: String = "127.0.0.1", port: UInt16 = 8080, source: PreviewSource, events: EventHub) {
    self.init(host: host, port: port, source: source, events: events, limits: Connection.Limits())
  }

  init(host: String, port: UInt16, source: PreviewSource, events: EventHub, limits: Connection.Limits) {
    (self.host, self.port, self.limits) = (host, port, limits)
    answer = Answer(hosts: HostRule(address: host), source: source, events: events, heartbeat: limits.heartbeat)
  }

  /// Serves until the task is cancelled, then returns. `ready` is called once, with the address to open, when the
  /// server listens: that of the port asked for, or if it is taken, of the next free one.
  package func run(ready: @escaping @Sendable (_ address: String) async -> Void) async throws(PreviewError) {
    OpenFiles.allowMany()
    let listeners = try Listener.all(for: host)
    var next: UInt16? = port
    for _ in 0..<Self.attempts {
      guard let candidate = next else { break }
      if let open = try open(candidate, listeners) {
        return try await serve(open.sockets, ready: { await ready(address(open.port)) })
      }
      next = candidate == UInt16.max ? nil : candidate == 0 ? 0 : candidate + 1
    }
    throw .noFreePort(first: port, last: UInt16(clamping: Int(port) + Self.attempts - 1))
  }
}

extension PreviewServer {
  /// How many ports are tried, one after the other.
  private static let attempts = 100

  /// Sockets that listen on a port, and the port; nil if any of them finds it taken.
  private func open(
    _ port: UInt16, _ listeners: [Listener]
  ) throws(PreviewError) -> (sockets: [Socket], port: UInt16)? {
    var port = port
    var sockets: [Socket] = []
    for listener in listeners {
      do {
        let (socket, number) = try listener.open(port)
        sockets.append(socket)
        port = number
      } catch {
        guard error.isTaken || sockets.isEmpty else { continue }
        for socket in sockets { try? socket.close() }
        if error.isTaken { return nil }
        throw .cannotListen(host: host, reason: error.reason)
      }
    }
    return (sockets, port)
  }

  /// Answers whoever connects until cancelled. Closes the sockets.
  private func serve(_ sockets: [Socket], ready: @escaping @Sendable () async -> Void) async throws(PreviewError) {
    defer { for socket in sockets { try? socket.close() } }
    do {
      let pool: some AsyncSocketPool = .make(maxEvents: 64)
      try await pool.prepare()
      let doors = try sockets.map { try AsyncSocket(socket: $0, pool: pool) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        for door in doors {
          group.addTask { await Reception(door: door, limits: limits, answer: answer.response).run() }
        }
        group.addTask {
          await ready()
          while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      guard !Task.isCancelled else { return }
      throw .stopped(reason: "\(error)")
    }
  }

  private func address(_ port: UInt16) -> String {
    host.contains(":") ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/"
  }
}
