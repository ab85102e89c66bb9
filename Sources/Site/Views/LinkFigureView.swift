package import Templates

/// How issues hang together, as a drawing: the issues one below the other, and wires beside them.
package struct LinkFigureView: View {
  package let width: Int
  package let height: Int
  package let rows: [LinkFigureRow]
  package let wires: [WireView]
  package let key: [WireKey]

  package static var fields: [ViewField<Self>] {
    [
      .number("width", "How wide the drawing is, in its own units") { $0.width },
      .number("height", "How high it is: 64 for each issue") { $0.height },
      .number("lines", "How high it is in lines of text: 4 for each issue") { $0.rows.count * 4 },
      .list("rows", "The issues, from the first to settle to those that wait") { $0.rows },
      .list("wires", "What joins them") { $0.wires },
      .list("key", "What each sort of wire means, for those that occur") { $0.key },
    ]
  }
}

/// An issue beside the drawing.
package struct LinkFigureRow: View {
  package let issue: LinkedName
  package let status: MarkView?
  package let deadlock: Bool

  package static var fields: [ViewField<Self>] {
    [
      .group("issue", "The issue") { $0.issue },
      .optionalGroup("status", "Where it stands") { $0.status },
      .flag("deadlock", "Whether it must be settled before itself") { $0.deadlock },
    ]
  }
}

/// Links of one sort that lead to one issue.
package struct WireView: View {
  package let kind: String
  package let deadlock: Bool
  package let path: String
  package let tips: String

  package static var fields: [ViewField<Self>] {
    [
      .text("kind", "As content writes it: `precondition_of`") { $0.kind },
      .flag("deadlock", "Whether it is part of a circle of preconditions") { $0.deadlock },
      .text("path", "The wire as the data of an SVG path") { $0.path },
      .text("tips", "What stands at its ends, likewise") { $0.tips },
    ]
  }
}

/// What a sort of wire means.
package struct WireKey: View {
  package let kind: String
  package let relation: String
  package let tips: String

  package static var fields: [ViewField<Self>] {
    [
      .text("kind", "As content writes it: `precondition_of`") { $0.kind },
      .text("relation", "In words: `must be settled before`") { $0.relation },
      .text("tips", "What stands at its end, for a drawing of 40 by 12") { $0.tips },
    ]
  }
}
