/// A look at markup that knows just enough to tell whether every element that is opened is closed.
struct Markup {
  /// Start tags, as `a href="…"`.
  private(set) var tags: [String] = []
  /// What is wrong with it.
  private(set) var faults: [String] = []
  private var open: [String] = []
  private let isXML: Bool

  /// Elements of HTML that have no end.
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let entities: Set = ["amp", "lt", "gt", "quot", "apos"]

  init(html: String) { self.init(html, isXML: false) }
  init(xml: String) { self.init(xml, isXML: true) }

  private init(_ text: String, isXML: Bool) {
    self.isXML = isXML
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      checkText(rest[..<start])
      rest = rest[start...]
      let ending = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let end = rest.firstRange(of: ending) else {
        faults.append("a tag that never ends")
        return
      }
      read(rest[rest.index(after: start)..<end.lowerBound])
      rest = rest[end.upperBound...]
      if open.last == "script" || open.last == "style", let close = rest.firstRange(of: "</") {
        rest = rest[close.lowerBound...]
      }
    }
    faults += open.map { "<\($0)> is never closed" }
  }

  /// The values of an attribute, in the order of the text.
  func values(of attribute: String) -> [String] {
    tags.compactMap { tag in
      guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
      return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  private mutating func read(_ tag: Substring) {
    if tag.hasPrefix("!") || tag.hasPrefix("?") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { faults.append("</\(name)> closes nothing") }
      return
    }
    checkText(tag)
    tags.append(String(tag))
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
    if tag.hasSuffix("/") || !isXML && Self.void.contains(name) { return }
    open.append(name)
  }

  /// Every `&` begins a character reference that XML knows.
  private mutating func checkText(_ text: Substring) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" && !$0.isWhitespace }
      if !Self.entities.contains(String(name)), !name.hasPrefix("#") {
        faults.append("&\(name.prefix(10)) is no character")
      }
    }
  }
}
