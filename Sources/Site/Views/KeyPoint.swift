package import Templates

/// One of a briefing's key points.
package struct KeyPoint: View {
  package let html: HTML

  package static var fields: [ViewField<Self>] {
    [
      .html("html", "The point") { $0.html }
    ]
  }
}
