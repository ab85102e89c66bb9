import Synchronization

/// The fields of a view type, asked for once and kept, so that the thousandth record of a list costs no more than its values.
final class DeclaredView<V: View>: Sendable {
  private let kept = AtomicLazyReference<Fields>()

  /// The values of a view in slot order.
  func record(of view: V) -> ViewRecord {
    ViewRecord(values: fields.map { $0.read(view) })
  }

  private var fields: [ViewField<V>] {
    (kept.load() ?? kept.storeIfNil(Fields(V.fields))).all
  }

  private final class Fields: Sendable {
    let all: [ViewField<V>]

    init(_ all: [ViewField<V>]) {
      self.all = all
    }
  }
}
