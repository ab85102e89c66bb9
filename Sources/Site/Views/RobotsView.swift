package import Templates

/// What robots may read: everything, and where the list is.
package struct RobotsView: View {
  package let sitemap: Link?

  package static var fields: [ViewField<Self>] {
    [
      .optionalLink("sitemap", "The site map's full address; needs `base_url`") { $0.sitemap }
    ]
  }
}
