/// Where an option stands among the parties with a stake.
package enum Standing: String, Sendable, Hashable, CaseIterable {
  /// One demands what another rejects.
  case deadlock
  /// There are stances on both sides.
  case contested
  /// Every party with a stake accepts it or better, and there are at least two.
  case commonGround = "common-ground"
  /// None of these.
  case oneSided = "one-sided"
}

extension Standing {
  /// The first that fits. `stances` holds one entry for each party with a stake in the issue: its stance on this option, or
  /// nothing where it has taken none. Nothing where nobody has taken any.
  init?(_ stances: [Stance?]) {
    let taken = stances.compactMap(\.self).filter { $0 != .undeclared }
    guard !taken.isEmpty else { return nil }
    if taken.contains(.demands), taken.contains(.rejects) {
      self = .deadlock
    } else if taken.contains(where: \.isFor), taken.contains(where: \.isAgainst) {
      self = .contested
    } else if taken.count > 1, taken.count == stances.count, taken.allSatisfy(\.isFor) {
      self = .commonGround
    } else {
      self = .oneSided
    }
  }

  /// Where an issue stands whose options stand so: an option in deadlock holds up the whole, then one that is contested; then
  /// common ground on any option carries it. Nothing where no option stands anywhere.
  init?(of options: [Standing]) {
    let worstFirst: [Standing] = [.deadlock, .contested, .commonGround, .oneSided]
    guard let first = worstFirst.first(where: options.contains) else { return nil }
    self = first
  }
}
