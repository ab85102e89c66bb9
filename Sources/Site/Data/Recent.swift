import Dossier
import Synchronization

/// The values that were made last. A process's data files are all asked for one after another, by its page of data and then each by
/// itself; what is asked for again later is made again, so that a large site is not kept whole.
final class Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[(key: Key, value: Once<Value>)]>([])
  /// More than one for each thread that works: those before the last are still being read.
  private static var limit: Int { 8 }

  func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    let value = kept.withLock { kept in
      if let known = kept.first(where: { $0.key == key }) { return known.value }
      if kept.count >= Self.limit { kept.removeFirst() }
      let new = Once<Value>()
      kept.append((key, new))
      return new
    }
    return value(make)
  }
}
