extension MarkupPlace {
  /// The place as a message names it: `inside the tag <a>`.
  var described: String {
    switch self {
    case .content: "between tags"
    case .rawContent(let element): "inside <\(text(element))>"
    case .tagStart, .endTag: "inside a tag"
    case .tagName(let element), .betweenAttributes(let element), .tagPause(let element):
      "inside the tag <\(text(element))>"
    case .attributeName(let element, _), .afterAttributeName(let element, _): "inside the tag <\(text(element))>"
    case .beforeValue(_, let name), .unquoted(_, let name), .quoted(_, let name, _, _):
      "inside the attribute \"\(text(name))\""
    case .comment: "inside a comment"
    case .declaration, .instruction, .cdata: "inside a declaration"
    }
  }

  private func text(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }
}
