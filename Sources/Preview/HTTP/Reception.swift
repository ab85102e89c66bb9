import FlyingSocks
import Synchronization

/// Takes in whoever connects to a socket, and serves them all at once.
struct Reception: Sendable {
  let door: AsyncSocket
  let limits: Connection.Limits
  let answer: @Sendable (Request) async -> Response

  /// More than this many connections at once are closed as they come: a browser has six, and one for events.
  private static let most = 4096

  /// Until cancelled. What goes wrong with one connection, or for want of files, ends nothing else.
  func run() async {
    let crowd = Crowd()
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let socket = try await door.accept()
          guard crowd.enter(atMost: Self.most) else {
            try socket.close()
            continue
          }
          group.addTask {
            await Connection(socket: socket, limits: limits, answer: answer).serve()
            crowd.leave()
          }
        } catch {
          // The client had gone before it was let in, or there are no more files: soon there may be.
          try? await Task.sleep(for: .milliseconds(20))
        }
      }
      group.cancelAll()
    }
  }
}

/// How many are there.
private final class Crowd: Sendable {
  private let count = Mutex(0)

  func enter(atMost most: Int) -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}
