/// One or two tildes that may begin or end struck text.
struct Tildes {
  let node: Node
  let count: Int
  let opens: Bool
  let closes: Bool
}

extension Draft {
  /// Pairs the tildes of a block: those that stand in the same node and are as many (GFM 6.5).
  func strike(_ tildes: [Tildes]) {
    var open: [Node: [Tildes]] = [:]
    for closing in tildes {
      guard let parent = closing.node.parent else { continue }
      var waiting = open[parent] ?? []
      if closing.closes, let match = waiting.lastIndex(where: { $0.count == closing.count }) {
        wrap(from: waiting[match].node, to: closing.node)
        waiting.removeSubrange(match...)
      } else if closing.opens {
        waiting.removeAll { $0.count == closing.count }
        waiting.append(closing)
      }
      open[parent] = waiting
    }
  }

  private func wrap(from opening: Node, to closing: Node) {
    guard let struck = Node.inline("<del>", "</del>") else { return }
    opening.insertBefore(struck)
    while let node = opening.next, node != closing { struck.append(node) }
    opening.unlink()
    closing.unlink()
  }
}
