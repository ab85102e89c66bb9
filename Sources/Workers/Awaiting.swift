import Dispatch
import Synchronization

extension Workers {
  /// Waits for work that suspends, in a program that otherwise never does. A program that begins as an asynchronous one starts three
  /// threads before its first line and runs on one of them, which is half of the time that its start takes.
  ///
  /// Only for a program's first thread: inside a task it could hold up the very thread that the work needs.
  package static func wait<Value: Sendable>(for work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let outcome = Outcome<Value>()
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        let value = try await work()
        outcome.result.withLock { $0 = .success(value) }
      } catch {
        outcome.result.withLock { $0 = .failure(error) }
      }
      done.signal()
    }
    done.wait()
    return try outcome.result.withLock { try $0.get() }
  }

  /// What came of it; nothing came, until it is done.
  private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
  }
}
