/// The world outside, as a visitor meets it: what is asked of it, and the passing of time.
package struct Web: Sendable {
  /// Asks an address for its head alone, or for all of it, and waits for the answer.
  let ask: @Sendable (Question, WebAddress) -> Result<Reply, NoReply>
  /// Seconds, from some moment on.
  let now: @Sendable () -> Double
  let wait: @Sendable (_ seconds: Double) -> Void

  package enum Question: Sendable, Hashable {
    case head, whole
  }

  package init(
    ask: @escaping @Sendable (Question, WebAddress) -> Result<Reply, NoReply>, now: @escaping @Sendable () -> Double,
    wait: @escaping @Sendable (Double) -> Void
  ) {
    (self.ask, self.now, self.wait) = (ask, now, wait)
  }
}

/// How a visitor behaves.
package struct Manners: Sendable, Hashable {
  /// The name by which `robots.txt` files may speak of us.
  package static let token = "parley"
  /// Seconds between two questions to one host, where it does not ask for more.
  package var delay = 2.0
  /// The longest that a host is waited for, between two questions or before a second one, in seconds.
  package var patience = 30.0
  /// How often one address may lead on to another.
  package var hops = 5

  package init() {}
}
