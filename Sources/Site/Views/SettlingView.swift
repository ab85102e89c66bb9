package import Templates

/// In which order issues could be settled, if those who say that one waits for another are right.
package struct SettlingView: View {
  package let knots: [KnotView]
  package let steps: [SettlingStep]
  package let stuck: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .list("knots", "Deadlocks: groups of issues of which each must be settled before itself") { $0.knots },
      .flag("has_knots", "Whether there are any of `knots`") { !$0.knots.isEmpty },
      .list("steps", "What could be settled first, then what after that") { $0.steps },
      .flag("has_steps", "Whether there are any of `steps`") { !$0.steps.isEmpty },
      .list("stuck", "Issues that no step reaches; empty where there is an order for all") { $0.stuck },
      .flag("has_stuck", "Whether there are any of `stuck`") { !$0.stuck.isEmpty },
    ]
  }
}

/// Issues that wait for each other.
package struct KnotView: View {
  package let issues: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [.list("issues", "The issues, in their order") { $0.issues }]
  }
}

/// Issues that could be settled together.
package struct SettlingStep: View {
  package let issues: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [.list("issues", "The issues, in their order") { $0.issues }]
  }
}
