/// A large value behind one reference. Every view is handed the page it stands on; with a site and a case file in it as they are,
/// a tenth of all time went into counting what they refer to.
final class Boxed<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
