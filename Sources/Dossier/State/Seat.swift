/// All that one party has said of one option, in the order in which the later supersedes the earlier.
struct Seat: Sendable {
  let key: Key
  var positions: [Position]

  struct Key: Hashable, Sendable {
    let party: Reference
    let option: String
  }
}

extension CaseFile {
  /// The seats of an issue, in the order in which parties first speak up in it. Among what is known the later date supersedes,
  /// then the later place in the files.
  func seats(of issue: Issue) -> [Seat] {
    var places: [Seat.Key: Int] = [:]
    var seats: [Seat] = []
    for position in issue.positions {
      let key = Seat.Key(party: position.party, option: position.option)
      if let place = places[key] {
        seats[place].positions.append(position)
      } else {
        places[key] = seats.count
        seats.append(Seat(key: key, positions: [position]))
      }
    }
    return seats.map { seat in
      guard seat.positions.count > 1 else { return seat }
      return Seat(key: seat.key, positions: dated(seat.positions).sorted(by: isEarlier).map(\.position))
    }
  }

  /// The place, among some positions of a seat, of the one that counts at a moment at which all of them are known.
  func latest(_ positions: [Position], at moment: Instant) -> Int? {
    let dated = dated(positions, at: moment)
    return dated.indices.max { isEarlier(dated[$0], dated[$1]) }
  }

  private typealias Dated = (since: Span, position: Position)

  private func dated(_ positions: [Position], at moment: Instant = .distantFuture) -> [Dated] {
    positions.map { (since($0, at: moment), $0) }
  }

  private func isEarlier(_ a: Dated, _ b: Dated) -> Bool {
    a.since != b.since ? a.since < b.since : a.position.head.order < b.position.head.order
  }

  /// Since when it holds, by what is known of that: by its beginning, then by its end; what has no date came first.
  private func since(_ position: Position, at moment: Instant) -> Span {
    let said = statements.all(position.statements).filter { $0.knownFrom(times) <= moment }.compactMap(\.date).min()
    let checked = position.checked.flatMap { $0.earliest <= moment ? $0 : nil }
    let since = position.date ?? said ?? checked ?? position.reported
    return Span(first: since?.earliest ?? .distantPast, last: since?.latest ?? .distantPast)
  }

  private struct Span: Comparable {
    let first, last: Instant

    static func < (a: Span, b: Span) -> Bool { (a.first, a.last) < (b.first, b.last) }
  }
}
