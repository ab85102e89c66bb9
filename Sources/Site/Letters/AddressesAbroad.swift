import Templates

/// What becomes of a page's links where the page goes without its site.
struct AddressesAbroad {
  private let page: Page

  init(of page: Page) { self.page = page }

  /// Where an address of the page leads from anywhere, escaped as it was; nothing for a spot of the page itself, and for the
  /// rest of the site where it does not say where it stands.
  func address(_ written: ArraySlice<UInt8>) -> [UInt8]? {
    if written.first == UInt8(ascii: "#") { return nil }
    let way = String(decoding: written, as: UTF8.self)
    if ["http:", "https:", "mailto:", "tel:"].contains(where: way.hasPrefix) { return Array(written) }
    guard let base = page.site.fullAddress(ofFile: "")?.text else { return nil }
    let (path, tail) = way.split(atFirst: "?#")
    var parts = self.parts(of: path)
    if parts.last == "index.html" { parts[parts.count - 1] = "" }
    return HTML(text: base).bytes + Array((parts.joined(separator: "/") + tail).utf8)
  }

  /// Where a relative address of the page leads, from the site's root.
  func path(_ written: ArraySlice<UInt8>) -> String {
    parts(of: String(decodingHTML: written).split(atFirst: "?#").0).joined(separator: "/")
  }

  private func parts(of way: Substring) -> [Substring] {
    var parts = page.route.path.split(separator: "/").dropLast()
    for part in way.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return Array(parts)
  }
}

extension String {
  /// What stands before the first of some letters, and the rest with it.
  fileprivate func split(atFirst letters: String) -> (Substring, Substring) {
    let place = firstIndex(where: letters.contains) ?? endIndex
    return (self[..<place], self[place...])
  }
}
