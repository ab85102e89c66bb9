import FlyingFox

/// Serves a site to a browser on this machine, from memory.
package struct PreviewServer: Sendable {
  private let host: String
  private let port: UInt16
  private let answer: Answer

  /// - Parameters:
  ///   - host: An IP address of this machine, or `localhost`; that and 127.0.0.1 stand for ::1 too.
  ///   - port: The first port to try; 0 for any free one.
  ///   - resource: What the site has at a relative path such as `a/index.html`; nil for nothing. The path has no `..`.
  package init(
    host: String = "127.0.0.1", port: UInt16 = 8080, resource: @escaping @Sendable (String) async -> Resource?
  ) {
    self.host = host
    self.port = port
    answer = Answer(hosts: HostRule(address: host), resource: resource)
  }

  /// Serves until the task is cancelled, then returns. `ready` is called once, with the address to open, when the
  /// server listens: that of the port asked for, or if it is taken, of the next free one.
  package func run(ready: @escaping @Sendable (_ address: String) async -> Void) async throws(PreviewError) {
    let listeners = try Listener.all(for: host)
    var next: UInt16? = port
    for _ in 0..<Self.attempts {
      guard let candidate = next, !Task.isCancelled else { break }
      if let found = try free(candidate, listeners) {
        let ending = await serve(found.listeners, on: found.port, ready)
        if Task.isCancelled { return }
        if case .stopped(let reason) = ending { throw .stopped(reason: reason) }
      }
      next = candidate == UInt16.max ? nil : candidate == 0 ? 0 : candidate + 1
    }
    if Task.isCancelled { return }
    throw .noFreePort(first: port, last: UInt16(clamping: Int(port) + Self.attempts - 1))
  }
}

extension PreviewServer {
  /// How many ports are tried, one after the other.
  private static let attempts = 100

  /// The listeners that can use a port, and the port; nil if any of them finds it taken.
  private func free(
    _ port: UInt16, _ listeners: [Listener]
  ) throws(PreviewError) -> (listeners: [Listener], port: UInt16)? {
    var port = port
    var usable: [Listener] = []
    for listener in listeners {
      do {
        port = try listener.trial(port)
        usable.append(listener)
      } catch {
        if error.isTaken { return nil }
        guard !usable.isEmpty else { throw .cannotListen(host: host, reason: error.reason) }
      }
    }
    return (usable, port)
  }

  private enum Ending: Sendable {
    /// The port was taken between the trial and now, or the wait for the server was cancelled.
    case neverReady
    case ready
    case stopped(reason: String)
  }

  /// Serves until cancelled, or until a server stops.
  private func serve(
    _ listeners: [Listener], on port: UInt16, _ ready: @escaping @Sendable (String) async -> Void
  ) async -> Ending {
    let servers = listeners.compactMap { try? $0.server(port, answer) }
    return await withTaskGroup(of: Ending.self) { group in
      for server in servers {
        group.addTask { await Self.run(server) }
      }
      group.addTask {
        guard await Self.wait(for: servers) else { return .neverReady }
        await ready(address(port))
        return .ready
      }
      defer { group.cancelAll() }
      guard case .ready = await group.next() else { return .neverReady }
      return await group.next() ?? .neverReady
    }
  }

  private static func run(_ server: HTTPServer) async -> Ending {
    do {
      try await server.run()
      return .stopped(reason: "The server ended")
    } catch {
      return .stopped(reason: "\(error)")
    }
  }

  private static func wait(for servers: [HTTPServer]) async -> Bool {
    do {
      for server in servers { try await server.waitUntilListening() }
      return true
    } catch {
      return false
    }
  }

  private func address(_ port: UInt16) -> String {
    host.contains(":") ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/"
  }
}
