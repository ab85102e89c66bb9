package import Dossier
package import Records

/// A page as it goes to a printer: with the files it is drawn with and nothing that runs. Its links lead to spots of itself, to other hosts, and
/// to the site where that says where it stands: from paper or a PDF no other way leads back.
package struct Printout: Sendable {
  /// Where the page lies among its files.
  package let page: String
  /// By paths from the site's root, sorted.
  package let files: [(path: String, bytes: [UInt8])]

  /// What the paper measures.
  package enum Paper: String, Sendable, CaseIterable {
    case a4, letter
  }
}

extension Site {
  /// A thing's page for a printer, in the site's first language or another; nothing where it has none.
  package func printout(
    of reference: Reference, on paper: Printout.Paper, in language: String? = nil
  ) throws(DiskError) -> Printout? {
    guard let route = route(at: path(of: reference.path, in: language)) else { return nil }
    let addresses = AddressesAbroad(of: Page(site: self, route: route, file: CaseFile.none))
    var sheet = PrintedPage(addresses: addresses, sheet: Self.paperSheet.relative(to: route.path))
    for piece in HTMLPieces(try render(route)) { sheet.add(piece) }
    var files = [route.path: sheet.html, Self.paperSheet: Array(Self.styles(of: paper).utf8)]
    for drawn in routes where drawn.isAsset || sheet.pictures.contains(drawn.path) {
      files[drawn.path] = try render(drawn)
    }
    let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return Printout(page: route.path, files: sorted.map { ($0.key, $0.value) })
  }

  private static let paperSheet = "assets/paper-size.css"

  /// A theme may print where links to other hosts lead; those to the site's own pages are none.
  private static func styles(of paper: Printout.Paper) -> String {
    "@page { size: \(paper.rawValue) }\na[data-own]::after { content: none !important }\n"
  }
}

extension Route {
  fileprivate var isAsset: Bool { if case .asset = subject { true } else { false } }
}

/// The page itself, piece by piece.
private struct PrintedPage {
  let addresses: AddressesAbroad
  /// The way to the style sheet that says what the paper measures.
  let sheet: String
  private(set) var html: [UInt8] = []
  /// The pictures in it, by their paths from the site's root.
  private(set) var pictures: Set<String> = []
  private var isScript = false

  init(addresses: AddressesAbroad, sheet: String) { (self.addresses, self.sheet) = (addresses, sheet) }

  mutating func add(_ piece: HTMLPieces.Piece) {
    switch piece {
    case .open(let tag) where tag.name == "script": isScript = true
    case .close("script", _): isScript = false
    case .open(let tag): begin(tag)
    case .close(let name, let source):
      if name == "head" { html += "<link rel=\"stylesheet\" href=\"\(sheet)\">\n".utf8 }
      html += source
    case .text(let bytes), .other(let bytes):
      if !isScript { html += bytes }
    }
  }

  private mutating func begin(_ tag: HTMLPieces.Tag) {
    if tag.name == "img", let source = tag["src"] { pictures.insert(addresses.path(source)) }
    guard tag.name == "a", let href = tag["href"], href.first != UInt8(ascii: "#") else {
      html += tag.source
      return
    }
    html += "<a".utf8
    for (name, value) in tag.attributes where name != "href" { html.append(attribute: name, value) }
    if let address = addresses.address(href) {
      html.append(attribute: "href", address)
      if !address.elementsEqual(href) { html.append(attribute: "data-own", []) }
    }
    html.append(UInt8(ascii: ">"))
  }
}
