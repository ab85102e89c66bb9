package import Templates

/// The name of something, with its address where it has a page on this site that this page may show.
package struct LinkedName: View {
  package let name: String
  package let link: Link?

  package static var fields: [ViewField<Self>] {
    [
      .text("name", "The name or title as text") { $0.name },
      .optionalLink("link", "Where it is told; absent when it is not known or not shown yet") { $0.link },
    ]
  }
}
