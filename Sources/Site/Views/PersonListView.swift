package import Templates

/// Everybody who speaks or takes part.
package struct PersonListView: View {
  package let frame: PageFrame
  package let people: [PersonLine]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("people", "The people, by name") { $0.people },
      .flag("has_people", "Whether there are any of `people`") { !$0.people.isEmpty },
    ]
  }
}
