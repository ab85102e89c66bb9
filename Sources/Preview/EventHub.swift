import Synchronization

/// Tells every browser that listens that the site has changed. Each has one place for the latest news, so that one that does
/// not take them in costs nothing more.
package final class EventHub: Sendable {
  private let state: Mutex<State>

  /// `version` is the number of the first state: one that no preview before this one had, so that pages left open by it see
  /// that theirs is another.
  package init(version: Int = 0) { state = Mutex(State(version: version)) }

  private struct State {
    var version: Int
    var next = 0
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  }

  /// Says that the site is in a new state, and gives its number.
  @discardableResult package func announce() -> Int {
    let (version, listeners) = state.withLock { state in
      state.version += 1
      return (state.version, Array(state.listeners.values))
    }
    for listener in listeners { listener.yield(Self.event(version)) }
    return version
  }

  /// The number of the present state.
  package var version: Int { state.withLock { $0.version } }

  /// How many browsers listen.
  package var count: Int { state.withLock { $0.listeners.count } }

  /// Events as a browser reads them (HTML, section 9.2): numbers of states, the first that of the present one, which is said
  /// again every so often, since only writing finds out whether a browser is still there.
  func events(heartbeat: Duration) -> AsyncStream<[UInt8]> {
    let (stream, listener) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
    let (number, version) = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = listener
      return (state.next, state.version)
    }
    let beat = Task { [weak self] in
      while (try? await Task.sleep(for: heartbeat)) != nil, let now = self?.version { listener.yield(Self.event(now)) }
    }
    listener.onTermination = { [weak self] _ in
      beat.cancel()
      self?.state.withLock { $0.listeners[number] = nil }
    }
    listener.yield(Array("retry: 500\n".utf8) + Self.event(version))
    return stream
  }

  private static func event(_ version: Int) -> [UInt8] { Array("data: \(version)\n\n".utf8) }
}
