/// A letter as one HTML file: its styles in its elements, its links absolute, and nothing that a reader's program would have to
/// ask for.
struct MailLetter {
  /// What a letter has no use for: what runs, what is loaded, what can only be drawn, and what is to be filled in.
  private static let left: Set = [
    "script", "svg", "template", "form", "button", "nav", "iframe", "object", "embed", "video", "audio", "picture",
    "link", "base", "source", "track", "canvas",
  ]
  /// Attributes that say something to whoever reads; all others name things of the site's pages.
  private static let kept: Set = [
    "lang", "dir", "start", "value", "colspan", "rowspan", "scope", "datetime", "charset", "content", "http-equiv",
    "name", "role", "reversed",
  ]

  static func html(of page: [UInt8], addresses: AddressesAbroad) -> [UInt8] {
    var letter = MailLetter(addresses: addresses, styles: MailStyles(styleSheet(in: page)))
    for piece in HTMLPieces(page) { letter.add(piece) }
    return letter.html
  }

  private let addresses: AddressesAbroad
  private var styles: MailStyles
  private var html: [UInt8] = []
  private var open: [(tag: HTMLPieces.Tag, isShown: Bool)] = []
  /// How many of those are in one that is left out, and that one itself.
  private var silence = 0
}

extension MailLetter {
  private init(addresses: AddressesAbroad, styles: MailStyles) {
    (self.addresses, self.styles) = (addresses, styles)
  }

  private static func styleSheet(in page: [UInt8]) -> String {
    var text: [UInt8] = []
    var isInside = false
    for piece in HTMLPieces(page) {
      switch piece {
      case .open(let tag) where tag.name == "body": return String(decoding: text, as: UTF8.self)
      case .open(let tag): isInside = tag.name == "style"
      case .text(let bytes) where isInside: text += bytes
      default: isInside = false
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func add(_ piece: HTMLPieces.Piece) {
    switch piece {
    case .open(let tag): begin(tag)
    case .close(let name, _):
      // A stray end tag in an author's own HTML ends nothing.
      while let last = open.last, open.contains(where: { $0.tag.name == name }) {
        open.removeLast()
        if silence > 0 { silence -= 1 } else if last.isShown { html += "</\(last.tag.name)>".utf8 }
        if last.tag.name == name { break }
      }
    case .text(let bytes):
      guard silence == 0 else { return }
      html += open.last?.tag.name == "style" ? Array("\n\(styles.kept)".utf8) : Array(bytes)
    case .other(let bytes):
      if silence == 0, !bytes.starts(with: "<!--".utf8) { html += bytes }
    }
  }

  private mutating func begin(_ tag: HTMLPieces.Tag) {
    guard silence == 0, !isLeft(tag) else {
      if !tag.isVoid {
        silence += 1
        open.append((tag, false))
      }
      return
    }
    switch tag.name {
    case "img": writePicture(tag)
    case "input": html += (tag["checked"] == nil ? "☐" : "☑").utf8
    case "a":
      let address = tag["href"].flatMap { addresses.address($0) }
      if let address { write(tag, href: address) }
      open.append((tag, address != nil))
    default:
      write(tag)
      if !tag.isVoid { open.append((tag, true)) }
    }
  }

  private func isLeft(_ tag: HTMLPieces.Tag) -> Bool {
    if ["style", "meta", "title"].contains(tag.name), open.contains(where: { $0.tag.name == "body" }) { return true }
    return Self.left.contains(tag.name) || tag.classes.contains("vh") || tag.classes.contains("footnote-back")
  }
}

extension MailLetter {
  private mutating func write(_ tag: HTMLPieces.Tag, href: [UInt8]? = nil) {
    html += "<\(tag.name)".utf8
    for (name, value) in tag.attributes where Self.kept.contains(name) { html.append(attribute: name, value) }
    if let href { html.append(attribute: "href", href) }
    let look = styles.look(of: tag.name, classes: tag.classes)
    if !look.kept.isEmpty { html.append(attribute: "class", look.kept) }
    if !look.style.isEmpty { html.append(attribute: "style", look.style) }
    html.append(UInt8(ascii: ">"))
  }

  /// A picture would have to be asked for: its words stand for it, and lead to it where that is known.
  private mutating func writePicture(_ tag: HTMLPieces.Tag) {
    let words = Array("[".utf8) + (tag["alt"] ?? []) + Array("]".utf8)
    guard let address = tag["src"].flatMap({ addresses.address($0) }) else {
      html += words
      return
    }
    html += Array("<a href=\"".utf8) + address + Array("\">".utf8) + words + Array("</a>".utf8)
  }
}
