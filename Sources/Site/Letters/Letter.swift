package import Dossier
package import Records

/// A form in which a briefing leaves the site.
package enum Letter: String, Sendable, Hashable, CaseIterable {
  /// Plain text, in lines of at most 72 columns.
  case text = "txt"
  /// One HTML file that asks for nothing, for mail programs.
  case mail = "email.html"

  /// Where the letter of a briefing stands: `p/briefings/2024-09-30.txt`.
  package func path(of briefing: Reference) -> String {
    "\(briefing.process)/\(briefing.kind.folder)/\(briefing.id).\(rawValue)"
  }

  /// The template it is drawn with, and those of the blocks in its text.
  var template: String { "letters/\(folder)/briefing.html" }
  var quote: String { "letters/\(folder)/quote.html" }
  var matrix: String { "letters/\(folder)/matrix.html" }

  private var folder: String {
    switch self {
    case .text: "text"
    case .mail: "mail"
    }
  }
}

extension Page {
  /// The form in which this leaves the site; nothing for what stays.
  var letter: Letter? { if case .letter(_, let letter) = route.subject { letter } else { nil } }
}

extension Site {
  /// A briefing in a form that leaves the site, in the site's first language or another; empty where the site has no such briefing.
  package func letter(_ letter: Letter, of briefing: Reference, in language: String? = nil) throws(DiskError) -> [UInt8]
  {
    guard let route = route(at: path(of: letter.path(of: briefing), in: language)) else { return [] }
    return try render(route)
  }
}

extension Letter {
  /// A letter from what its template wrote.
  func sealed(_ html: [UInt8], of page: Page) -> [UInt8] {
    switch self {
    case .text: TextLetter.text(of: html)
    case .mail: MailLetter.html(of: html, addresses: AddressesAbroad(of: page))
    }
  }
}
