package import Templates

/// How many issues have a status: one part of a sum.
package struct TallyView: View {
  package let status: MarkView
  package let count: String

  package static var fields: [ViewField<Self>] {
    [
      .group("status", "The status") { $0.status },
      .text("count", "How many have it: `5`") { $0.count },
    ]
  }
}
