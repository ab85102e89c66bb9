/// A page that a theme draws: its template, and what it is filled from.
package struct PageDeclaration: Sendable {
  /// Path within the theme: `pages/issue.html`.
  package let template: String
  package let shape: Shape
  /// Reads a page's view; nothing where it is another view than was declared.
  let record: @Sendable (any View) -> ViewRecord?

  package init<V: View>(_ template: String, _ view: V.Type) {
    let declared = DeclaredView<V>()
    self.init(template, Shape(of: view)) { given in (given as? V).map { declared.reader.record(of: $0) } }
  }

  init(_ template: String, _ shape: Shape, record: @escaping @Sendable (any View) -> ViewRecord? = { _ in nil }) {
    self.template = template
    self.shape = shape
    self.record = record
  }
}
