import DeskEditor
import Diagnostics
import Dossier
import Site

/// What the preview tells a browser of a page beside its bytes, as its script reads it.
struct PageNotes: Encodable {
  /// The number of the state that this is true of.
  let version: Int
  /// The files beside pages that have changed since the browser's state, with the number of the state they changed in.
  let files: [String: Int]
  /// What is wrong with the site now.
  let errors: [Finding]
  let page: Page
  /// Why pages are not shown to readers yet, by path.
  let held: [String: String]

  struct Page: Encodable {
    /// The file that the page was made from, relative to the site's folder.
    let file: String?
    /// Opens it.
    let edit: String?
    let held: String?
    let findings: [Finding]
  }

  /// A diagnostic.
  struct Finding: Encodable {
    let code, severity, message, file: String
    let line, column: Int
    /// The line with the words at fault underlined, and the notes beneath; nothing where a line says enough.
    let text: String?
    let edit: String
  }

  /// A JSON object.
  var json: String { JSONDocument.of(self, otherwise: "{}") }
}

extension PageNotes.Finding {
  init(_ diagnostic: Diagnostic, edit: String) {
    let (place, start) = (diagnostic.place, diagnostic.place.start)
    self.init(
      code: diagnostic.code.id, severity: diagnostic.severity.rawValue, message: diagnostic.message,
      file: place.source.path, line: start.line, column: start.column,
      text: Report([diagnostic]).printed(as: .text, layout: TextLayout(colour: false, width: 100)), edit: edit)
  }
}

extension HeldBack.Reason {
  /// In a few words.
  var words: String {
    switch self {
    case .draft: "draft"
    case .embargoed(let until): "embargoed until \(until.text)"
    }
  }
}
