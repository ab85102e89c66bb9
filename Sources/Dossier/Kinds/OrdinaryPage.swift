/// A page that is nobody's entry: about, contact.
package struct OrdinaryPage: Entry {
  package static let kind = Kind.page
  package var head = Head()
  package var date: EDTFDate?
  /// The folders it stands in, below `content/`.
  package var folder: [String] = []

  package init() {}

  package static let fields: [Field<OrdinaryPage>] = withCommon([
    .optional("date", .date, \.date, "The day it is of.")
  ])
}
