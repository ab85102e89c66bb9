package import Workers

/// Asks many addresses: several hosts at once, each host one thing after another. What leads on to another host is asked there in
/// the next round, so that no host is ever asked by two at a time.
package struct Rounds: Sendable {
  private let web: Web
  private let manners: Manners
  private let workers: Workers

  package init(_ web: Web, _ manners: Manners, workers: Workers) {
    (self.web, self.manners, self.workers) = (web, manners, workers)
  }

  /// What became of each address.
  package func verdicts(on addresses: [WebAddress]) -> [WebAddress: Verdict] {
    var verdicts: [WebAddress: Verdict] = [:]
    var visits: [String: HostVisit] = [:]
    var trips = Set(addresses).sorted { $0.text < $1.text }.map { Trip(to: $0) }
    while !trips.isEmpty {
      let groups = Dictionary(grouping: trips) { $0.at.site }.sorted { $0.key < $1.key }
      let known = visits
      let results = workers.map(groups) { site, trips in
        go(to: trips, known[site] ?? HostVisit(web, manners))
      }
      trips = []
      for (group, result) in zip(groups, results) {
        visits[group.key] = result.visit
        for (trip, end) in result.ends {
          if let end { verdicts[trip.start] = end } else { trips.append(trip) }
        }
      }
    }
    return verdicts
  }
}

/// The way from the address that was written.
private struct Trip: Sendable {
  let start: WebAddress
  var at: WebAddress
  /// As far as it led on for good, and nowhere else before.
  var home: WebAddress
  var hops = 0

  init(to address: WebAddress) { (start, at, home) = (address, address, address) }

  var isForGood: Bool { home == at }
}

extension Rounds {
  private typealias Ends = [(trip: Trip, end: Verdict?)]

  private func go(to trips: [Trip], _ visit: HostVisit) -> (visit: HostVisit, ends: [(trip: Trip, end: Verdict?)]) {
    var (visit, ends): (HostVisit, Ends) = (visit, [])
    for trip in trips {
      let finding = visit.look(at: trip.at)
      ends.append(step(trip, finding))
    }
    return (visit, ends)
  }

  private func step(_ trip: Trip, _ finding: HostVisit.Finding) -> (trip: Trip, end: Verdict?) {
    switch finding {
    case .verdict(.alive): return (trip, trip.home == trip.start ? .alive : .moved(to: trip.home.text))
    case .verdict(let verdict): return (trip, verdict)
    case .onward(let next, let isForGood):
      var trip = trip
      guard trip.hops < manners.hops else { return (trip, .dead("it leads on and on, at last to \(next.text)")) }
      if isForGood, trip.isForGood { trip.home = next }
      (trip.at, trip.hops) = (next, trip.hops + 1)
      return (trip, nil)
    }
  }
}

extension WebAddress {
  /// The host together with its scheme: each has a `robots.txt` of its own.
  fileprivate var site: String { scheme + "://" + host }
}
