package import Templates

/// The page for an address that leads nowhere.
package struct NotFoundView: View {
  package let frame: PageFrame
  package let home: Link

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .link("home", "The first page in full, since a host shows this page at any depth; needs `base_url`") { $0.home },
    ]
  }
}
