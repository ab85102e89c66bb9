import Diagnostics

/// A letter as plain text, laid out from the headings, paragraphs and lists that its template wrote.
struct TextLetter {
  /// What is text in a page and says nothing by itself in a letter.
  private static let silent: Set = ["head", "svg", "script", "style", "template", "form", "button", "nav"]

  static func text(of html: [UInt8]) -> [UInt8] {
    var letter = TextLetter()
    for piece in HTMLPieces(html) { letter.add(piece) }
    letter.sheet.endBlock()
    return Array((letter.sheet.lines.joined(separator: "\n") + "\n").utf8)
  }

  private var sheet = TextSheet()
  private var open: [HTMLPieces.Tag] = []
  /// How many of those are in one that says nothing, and that one itself.
  private var silence = 0
  private var table: [String]?
  private var column = 0
}

extension TextLetter {
  private mutating func add(_ piece: HTMLPieces.Piece) {
    switch piece {
    case .open(let tag):
      if silence == 0, !Self.isSilent(tag) { begin(tag) } else if !tag.isVoid { silence += 1 }
      if !tag.isVoid { open.append(tag) }
    case .close(let name, _):
      // A stray end tag in an author's own HTML ends nothing.
      while let last = open.last, open.contains(where: { $0.name == name }) {
        open.removeLast()
        if silence > 0 { silence -= 1 } else { end(last) }
        if last.name == name { break }
      }
    case .text(let bytes):
      if silence == 0 { sheet.write(String(decodingHTML: bytes), isAsItStands: open.contains { $0.name == "pre" }) }
    case .other: break
    }
  }

  private static func isSilent(_ tag: HTMLPieces.Tag) -> Bool {
    silent.contains(tag.name) || tag.classes.contains("vh") || tag.classes.contains("footnote-back")
  }

  private mutating func begin(_ tag: HTMLPieces.Tag) {
    switch tag.name {
    case "h1", "h2": sheet.begin(gap: 2)
    case "p", "figure", "pre", "h3", "h4", "h5", "h6", "dl", "table": sheet.begin(gap: 1)
    case "section", "div", "aside", "header", "footer", "figcaption", "dt", "caption": sheet.begin(gap: 0)
    case "tr": beginRow()
    case "ul", "ol": beginList(tag)
    case "li": sheet.beginItem(marker(of: tag))
    case "blockquote":
      sheet.begin(gap: 1)
      sheet.indent(first: "> ", rest: "> ")
    case "dd": sheet.write(" ")
    case "br": sheet.breakLine()
    case "hr": sheet.rule()
    case "img": sheet.write("[\(tag["alt"].map { String(decodingHTML: $0) } ?? "")]")
    case "input": sheet.write(tag["checked"] == nil ? "[ ] " : "[x] ")
    case "sup" where tag.classes.contains("footnote-ref"): sheet.write(" [^")
    case "sup" where tag.classes.contains("cite"): sheet.write(" ")
    case "del": sheet.write("~~")
    default: break
    }
    if tag.name == "pre" { sheet.indent(first: "    ", rest: "    ") }
    beginCell(tag)
  }

  private mutating func end(_ tag: HTMLPieces.Tag) {
    switch tag.name {
    case "h1": sheet.underline("=")
    case "h2": sheet.underline("-")
    case "p", "figure", "h3", "h4", "h5", "h6", "dl", "table", "section", "aside", "div": sheet.end(gap: 1)
    case "header", "footer", "figcaption", "dd", "caption": sheet.end(gap: 0)
    case "tr" where !isHead: sheet.endIndent()
    case "sup" where tag.classes.contains("footnote-ref"): sheet.write("]")
    case "ul", "ol":
      sheet.end(gap: open.contains { $0.name == "li" } ? 0 : 1)
      sheet.endCount()
    case "li": sheet.endItem()
    case "blockquote", "pre":
      sheet.endIndent()
      sheet.end(gap: 1)
    case "a": writeAddress(tag)
    case "del": sheet.write("~~")
    default: break
    }
    endCell(tag)
  }
}

extension TextLetter {
  private mutating func beginList(_ tag: HTMLPieces.Tag) {
    sheet.begin(gap: open.contains { $0.name == "li" } ? 0 : 1)
    sheet.count(from: tag["start"].flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1)
  }

  /// A note has its number in brackets, as the text cites it.
  private mutating func marker(of tag: HTMLPieces.Tag) -> String {
    guard let list = open.last(where: { $0.name == "ul" || $0.name == "ol" }), list.name == "ol" else { return "- " }
    if list.classes.contains("notes") { return "[\(sheet.nextNumber())] " }
    let isFootnote = open.contains { $0.classes.contains("footnotes") }
    return isFootnote ? "[^\(sheet.nextNumber())] " : "\(sheet.nextNumber()). "
  }

  /// Where a link leads outside the site, unless its words say so.
  private mutating func writeAddress(_ tag: HTMLPieces.Tag) {
    guard let address = tag["href"].map({ String(decodingHTML: $0) }), address.contains("://") else { return }
    if !sheet.run.hasSuffix(address) { sheet.write(" <\(address)>") }
  }

  /// Of a table each row is told, what stands in it with the heads of its columns.
  private mutating func beginRow() {
    column = 0
    if isHead { sheet.begin(gap: 0) } else { sheet.beginItem("- ") }
  }

  private mutating func beginCell(_ tag: HTMLPieces.Tag) {
    switch tag.name {
    case "table": table = []
    case "td", "th":
      guard !isHead else { return }
      if column > 0 { sheet.write(closeTo: "; ") }
      if let head = table?.dropFirst(column).first, !head.isEmpty { sheet.write(head + ": ") }
    default: break
    }
  }

  private mutating func endCell(_ tag: HTMLPieces.Tag) {
    switch tag.name {
    case "th" where isHead: table?.append(sheet.takeRun())
    case "td", "th": column += 1
    case "table": table = nil
    default: break
    }
  }

  private var isHead: Bool { open.contains { $0.name == "thead" } }
}
