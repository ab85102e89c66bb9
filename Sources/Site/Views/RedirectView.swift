package import Templates

/// A page at an old address that leads to the new one.
package struct RedirectView: View {
  package let language: String
  package let title: String
  package let target: Link
  package let canonical: Link?

  package static var fields: [ViewField<Self>] {
    [
      .text("language", "The language tag of the page") { $0.language },
      .text("title", "The title of the page it leads to") { $0.title },
      .link("target", "The new address, from here") { $0.target },
      .optionalLink("canonical", "The full new address; needs `base_url`") { $0.canonical },
    ]
  }
}
