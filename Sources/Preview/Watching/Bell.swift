import FlyingSocks

/// Rings when something in the folders of a watch may have changed.
package struct Bell: Sendable {
  /// Has something to read when the system has something to say; nil where it says nothing.
  let socket: Socket?

  /// How long to wait for what belongs together: an editor writes a file in several steps.
  private static let gathering = Duration.milliseconds(4)
  /// How often to look where nothing rings.
  private static let interval = Duration.milliseconds(500)

  /// Calls whenever it rings, until cancelled.
  package func answer(_ act: @escaping @Sendable () async -> Void) async {
    if let socket { try? await wait(for: socket, act) }
    // Where the system does not ring, or no more.
    while (try? await Task.sleep(for: Self.interval)) != nil { await act() }
  }

  private func wait(for socket: Socket, _ act: @escaping @Sendable () async -> Void) async throws {
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        while true {
          try await pool.suspendSocket(socket, untilReadyFor: .read)
          try await Task.sleep(for: Self.gathering)
          await act()
        }
      }
      group.addTask {
        // The system may have stopped watching, for want of room.
        while true {
          try await Task.sleep(for: .seconds(2))
          await act()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
