import Diagnostics

@testable import Markdown

/// A body as the tests look at it: holes as `{kind target|inner}`, diagnostics as `CODE «words»`.
struct Shown {
  let passage: Passage
  let diagnostics: [Diagnostic]

  init(_ text: String, front: String = "", _ options: PassageOptions = PassageOptions()) {
    let source = SourceText(path: "content/a.md", text: front + text)
    let range = front.utf8.count..<source.bytes.count
    (passage, diagnostics) = Passage.parse(source, range: range, options: options)
  }

  init(line text: String, _ options: PassageOptions = PassageOptions()) {
    let source = SourceText(path: "content/a.md", text: text)
    (passage, diagnostics) = Passage.parseInline(source, range: 0..<source.bytes.count, options: options)
  }

  var html: String {
    let bytes = passage.html { hole, inner in
      Array("{\(Shown.name(of: hole))|\(String(decoding: inner, as: UTF8.self))}".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `E0301 «isue»`
  var findings: [String] { diagnostics.map { "\($0.code.id) «\($0.place.text)»" } }
  /// The author's words at each hole.
  var places: [String] { passage.holes.map { $0.place?.text ?? "" } }

  private static func name(of hole: Hole) -> String {
    switch hole {
    case .reference(let it):
      "\(it.kind) \(it.id)" + (it.fragment.map { "#\($0)" } ?? "") + (it.hasText ? "" : " titled")
    case .citation(let it):
      "cite " + it.items.map { $0.key + ($0.locator.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    case .contentLink(let it): "file \(it.path)" + (it.fragment.map { "#\($0)" } ?? "")
    case .image(let it):
      "\(it.isFigure ? "figure" : "image") \(it.path) \"\(it.alt)\"" + (it.title.map { " (\($0))" } ?? "")
    case .block(let it): "\(it.kind) block \(it.id)"
    case .term(let it): "term \(it.id)"
    }
  }
}

extension PassageOptions {
  static func with(_ change: (inout PassageOptions) -> Void) -> PassageOptions {
    var options = PassageOptions()
    change(&options)
    return options
  }
}

extension Heading {
  var text: String { words.filled { Array("{\($0.id)}".utf8) }.asText }
  var shownHTML: String { html.filled { Array("{\($0.id)}".utf8) }.asText }
}

extension [UInt8] {
  var asText: String { String(decoding: self, as: UTF8.self) }
}
