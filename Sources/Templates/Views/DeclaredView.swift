import Synchronization

/// A view type's readers, asked for once and kept, so that the thousandth record of a list costs no more than its values.
final class DeclaredView<V: View>: Sendable {
  private let kept = AtomicLazyReference<ViewReader<V>>()

  var reader: ViewReader<V> { kept.load() ?? kept.storeIfNil(ViewReader()) }
}

/// Reads the values of a view in slot order.
final class ViewReader<V: View>: Sendable {
  private let reads: [@Sendable (V) -> Value]

  init() {
    reads = V.fields.map(\.read)
  }

  func record(of view: V) -> ViewRecord {
    let values = [Value](unsafeUninitializedCapacity: reads.count) { buffer, count in
      for read in reads {
        buffer.initializeElement(at: count, to: read(view))
        count += 1
      }
    }
    return ViewRecord(values: values)
  }
}
