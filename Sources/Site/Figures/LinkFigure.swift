import Dossier

/// How the issues of a process hang together, as a wiring plan: the issues stand one below the other, what is to be settled
/// first above what waits for it, and beside them runs a wire for each group of links that say the same of one issue.
///
/// Lengths are units of a drawing that is `width` wide and has `row` for each issue.
struct LinkFigure {
  let issues: [Issue]
  let wires: [Wire]

  static let (width, row) = (120, 64)
  /// With more issues than this, wires are no help to the eye any more.
  static let limit = 40
  /// How far from the right edge the first wire runs, what the next ones keep from it at most, and how round their corners are.
  private static let (first, most, corner) = (30, 14, 7)

  struct Wire {
    let kind: LinkKind
    /// Whether it is part of a circle of preconditions.
    let isDeadlock: Bool
    /// The rows it comes from and the one it leads to.
    let origins: [Int]
    let target: Int
    var track = 0
    /// Where each end meets its row, from the top: the origins', then the target's.
    var ends: [Int] = []
    /// Where it runs, from the left.
    var left = 0

    var rows: ClosedRange<Int> {
      let all = origins + [target]
      return (all.min() ?? target)...(all.max() ?? target)
    }
  }

  /// Nothing where no issue is linked, or too many are.
  init?(of file: CaseFile) {
    let links = file.issues.flatMap { issue in
      issue.links.filter { file.issues[$0.issue] != nil }.map { (from: issue.reference, link: $0) }
    }
    let linked = Set(links.flatMap { [$0.from, $0.link.issue] })
    guard !links.isEmpty, linked.count <= Self.limit else { return nil }
    issues = file.issues.filter { linked.contains($0.reference) }.inSettlingOrder
    let rows = Dictionary(issues.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let circles = file.circles
    var wires: [Wire] = []
    for (from, link) in links {
      guard let origin = rows[from], let target = rows[link.issue] else { continue }
      let isDeadlock =
        link.kind == .preconditionOf && circles.contains { $0.contains(from) && $0.contains(link.issue) }
      wires.add(Wire(kind: link.kind, isDeadlock: isDeadlock, origins: [origin], target: target))
    }
    self.wires = Self.laid(wires, rows: issues.count)
  }

  /// Shorter wires run nearer to the names, and no two meet.
  private static func laid(_ wires: [Wire], rows: Int) -> [Wire] {
    var wires = wires.enumerated().sorted { ($0.element.rows.count, $0.offset) < ($1.element.rows.count, $1.offset) }
      .map(\.element)
    var tracks: [[ClosedRange<Int>]] = []
    for place in wires.indices {
      let rows = wires[place].rows
      let free = tracks.firstIndex { !$0.contains { $0.overlaps(rows) } } ?? tracks.count
      if free == tracks.count { tracks.append([]) }
      tracks[free].append(rows)
      wires[place].track = free
    }
    let step = min(most, (width - first - 6) / max(tracks.count - 1, 1))
    var slots = [Int](repeating: 0, count: rows)
    var counts = slots
    for row in wires.flatMap({ $0.origins + [$0.target] }) { counts[row] += 1 }
    for place in wires.indices {
      wires[place].left = width - first - wires[place].track * step
      wires[place].ends = (wires[place].origins + [wires[place].target]).map { row in
        defer { slots[row] += 1 }
        let between = min(13, 44 / counts[row])
        return row * self.row + self.row / 2 + (2 * slots[row] - counts[row] + 1) * between / 2
      }
    }
    return wires
  }
}

extension LinkFigure.Wire {
  /// The wire as the data of a path: from each origin to where it runs, along, and to the target.
  var path: String {
    guard let target = ends.last else { return "" }
    return ends.dropLast().map { origin in
      let turn = min(7, abs(target - origin) / 2) * (origin < target ? 1 : -1)
      let round = abs(turn)
      return
        "M\(LinkFigure.width - 4) \(origin)H\(left + round)Q\(left) \(origin) \(left) \(origin + turn)V\(target - turn)"
        + "Q\(left) \(target) \(left + round) \(target)H\(LinkFigure.width - 6)"
    }.joined()
  }

  /// What stands at its ends: an arrow at the issue that waits, a bar at one that is blocked, a ring at a whole, and an arrow
  /// at both ends where it holds both ways.
  var tips: String {
    guard let target = ends.last else { return "" }
    let edge = LinkFigure.width - 5
    func arrow(_ top: Int) -> String { "M\(edge - 7) \(top - 5)L\(edge) \(top)L\(edge - 7) \(top + 5)" }
    switch kind {
    case .preconditionOf: return arrow(target)
    case .blocks: return "M\(edge) \(target - 6)V\(target + 6)"
    case .partOf: return "M\(edge - 7) \(target)a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0"
    case .tradedAgainst, .reciprocalOf: return ends.map(arrow).joined()
    }
  }
}

extension [Issue] {
  /// What waits stands below what it waits for, settled or not; else the order stays. Of a circle, the first comes first.
  fileprivate var inSettlingOrder: [Issue] {
    var (left, ordered) = (self, [Issue]())
    while !left.isEmpty {
      let waiting = Set(left.flatMap { $0.links.filter { $0.kind.comesFirst }.map(\.issue) })
      let next = left.firstIndex { !waiting.contains($0.reference) } ?? 0
      ordered.append(left.remove(at: next))
    }
    return ordered
  }
}

extension [LinkFigure.Wire] {
  /// One wire serves all links of a kind that lead to one issue; a link that holds both ways has its own, once.
  fileprivate mutating func add(_ wire: LinkFigure.Wire) {
    let same = firstIndex { other in
      guard other.kind == wire.kind, other.isDeadlock == wire.isDeadlock else { return false }
      guard wire.kind.isSymmetric else { return other.target == wire.target }
      return Set(other.origins + [other.target]) == Set(wire.origins + [wire.target])
    }
    guard let same else { return append(wire) }
    let origins = self[same].origins + wire.origins.filter { !self[same].origins.contains($0) }
    guard !wire.kind.isSymmetric else { return }
    self[same] = LinkFigure.Wire(
      kind: wire.kind, isDeadlock: wire.isDeadlock, origins: origins, target: wire.target)
  }
}
