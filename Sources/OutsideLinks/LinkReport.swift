package import Diagnostics

/// An address that leads out of the site, and where it is written.
package struct OutsideLink: Sendable, Hashable {
  package let address: WebAddress
  package let place: Place

  package init(_ address: WebAddress, at place: Place) { (self.address, self.place) = (address, place) }

  /// What is to be said of it.
  package func finding(_ verdict: Verdict) -> Diagnostic? {
    switch verdict {
    case .alive: nil
    case .moved(let new):
      Diagnostic(
        .movedLink, "\(address.text) has moved for good", at: place, suggestion: new, label: "now at \(new)")
    case .dead(let reason): Diagnostic(.deadLink, "\(address.text) does not answer: \(reason)", at: place)
    case .untold(let reason): Diagnostic(.untoldLink, "\(address.text) was not looked at: \(reason)", at: place)
    }
  }
}

/// The codes of what is said of outside links.
package enum OutsideLinksCodes {
  package static let all: [Code] = [.deadLink, .movedLink, .untoldLink]
}

extension Code {
  package static let deadLink = Code(
    "W0640", "dead-link",
    "Asked by parley check --external, an outside address does not answer, or its host has nothing there. Name another, or for a source the "
      + "address of an archived copy (archive).")
  package static let movedLink = Code(
    "I0641", "moved-link",
    "Asked by parley check --external, a host says that what was there stands at another address for good. Links that are led on are the first "
      + "to break.")
  package static let untoldLink = Code(
    "I0642", "untold-link",
    "parley check --external left an address out because its host does not want programs there: its robots.txt says so (to all, or to parley), "
      + "it refuses them, or it asks to wait. Open it in a browser.")
}
