import Templates

/// The addresses of a page's links to other hosts, for paper, where nobody can follow a link: a letter at each, and a list at the
/// foot of the page, after the sources, which have numbers.
struct PaperNotes {
  /// In the order of their first use.
  private(set) var addresses: [String] = []
  private var letters: [String: Int] = [:]

  /// A text with a note after each link that leads to another host.
  mutating func noted(_ html: [UInt8]) -> [UInt8] {
    var noted: [UInt8] = []
    var done = 0
    while let link = Self.link(in: html, from: done) {
      let letter = letter(of: Self.address(html[link.address]))
      noted += html[done..<link.end]
      noted += "<sup class=\"noted\">\(letter)</sup>".utf8
      done = link.end
    }
    return noted + html[done...]
  }

  /// a, b, … z, aa, ab …, as a list counts with letters.
  static func letter(_ number: Int) -> String {
    let (before, last) = (number - 1).quotientAndRemainder(dividingBy: 26)
    return (before > 0 ? letter(before) : "") + String(UnicodeScalar(UInt8(97 + last)))
  }
}

extension PaperNotes {
  private mutating func letter(of address: String) -> String {
    let number = letters[address] ?? addresses.count + 1
    if letters.updateValue(number, forKey: address) == nil { addresses.append(address) }
    return Self.letter(number)
  }

  /// The next link that leads to another host: its address as it is written, and where the link ends.
  private static func link(in html: [UInt8], from start: Int) -> (address: Range<Int>, end: Int)? {
    guard let opening = html.next(opening, from: start),
      let quote = html[opening.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
      let closing = html.next(closing, from: quote)
    else { return nil }
    return (opening.upperBound - "http".utf8.count..<quote, closing.upperBound)
  }

  private static let opening = Array("<a href=\"http".utf8)
  private static let closing = Array("</a>".utf8)

  /// An address as text, from how it stands in HTML.
  private static func address(_ html: ArraySlice<UInt8>) -> String {
    String(decoding: html, as: UTF8.self).replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }
}
