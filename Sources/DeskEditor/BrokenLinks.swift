package import Diagnostics

/// Finds links of the built site that lead nowhere: to an address that is not there, or to a spot that its page has not.
package struct BrokenLinks: Sendable {
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  /// `paths` are all addresses of the site, `pages` those that can hold links and spots.
  package init(paths: [String], pages: [RenderedPage]) {
    self.paths = Set(paths)
    anchors = Dictionary(
      pages.map { page in (page.path, Set(page.text.values(of: "id").map(\.text))) },
      uniquingKeysWith: { first, _ in first })
  }

  package func check(_ page: RenderedPage) -> [Diagnostic] {
    (page.text.values(of: "href") + page.text.values(of: "src")).compactMap { fault(at: $0, on: page) }
  }

  private func fault(at place: Place, on page: RenderedPage) -> Diagnostic? {
    let address = place.text.unescaped
    guard !address.isOutward else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let target = parts[0].isEmpty ? page.path : parts[0].resolved(from: page.path)
    guard let target, paths.contains(target) else {
      return Diagnostic(
        .brokenLink, "this link leads to no page of the site", at: place,
        suggestion: target.flatMap { Spelling.nearest(to: $0, among: paths.sorted()) })
    }
    guard parts.count > 1, let known = anchors[target], !known.contains(parts[1].unescapedPercent) else { return nil }
    return Diagnostic(
      .brokenAnchor, "\(target) has no spot \"\(parts[1])\"", at: place,
      suggestion: Spelling.nearest(to: parts[1], among: known.sorted()))
  }
}

extension SourceText {
  /// The values of an attribute that is written `name="…"`, in the order of the text.
  fileprivate func values(of attribute: String) -> [Place] {
    let mark = Array(" \(attribute)=\"".utf8)
    var places: [Place] = []
    var from = 0
    while let found = bytes[from...].firstRange(of: mark) {
      let end = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      places.append(place(found.upperBound..<end))
      from = end
    }
    return places
  }
}

extension String {
  fileprivate var isOutward: Bool {
    ["http:", "https:", "mailto:", "tel:", "data:"].contains { hasPrefix($0) }
  }

  fileprivate var unescaped: String {
    replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&amp;", with: "&")
  }

  /// With `%41` read as the byte it stands for.
  fileprivate var unescapedPercent: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path from the site's root that an address on a page means; nothing where it leads out of the site.
  fileprivate func resolved(from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in unescapedPercent.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Code {
  static let brokenLink = Code(
    "E0601", "broken-link",
    "A link of a page leads to an address that the site does not have. A template names a page that nothing makes.")
  static let brokenAnchor = Code(
    "E0602", "broken-anchor", "A link names a spot on a page (after #), and no element of that page has this id.")
}

/// The codes of what the desk editor finds.
package enum DeskEditorCodes {
  package static let all: [Code] = [.brokenLink, .brokenAnchor]
}
