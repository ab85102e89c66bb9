package import Templates

/// The page for an address that leads nowhere.
package struct NotFoundView: View {
  package let frame: PageFrame

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame }
    ]
  }
}
