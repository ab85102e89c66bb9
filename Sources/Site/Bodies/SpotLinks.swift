import Diagnostics
import Dossier
import Markdown
import Records
import Workers

extension Site {
  /// Spots that texts link to and that their pages do not have, and what is to be said of it. A spot may be a heading of a
  /// text, or anything else to which the theme gives an id: so pages whose texts do not have it are made, and looked at.
  func lostSpots(_ workers: Workers) throws(DiskError) -> (Set<Spot>, [Diagnostic]) {
    guard library.namesSpots else { return ([], []) }
    let texts = library.all
    let named = texts.filter(\.namesSpots).flatMap { links(in: $0) }
    let headings = Dictionary(texts.map { ($0.text.home, $0.headings) }, uniquingKeysWith: { $0 + $1 })
    let unsure = named.filter { !(headings[$0.spot.path]?.contains($0.spot.id) ?? false) }
    let pages = try ids(on: Set(unsure.map(\.spot.path)), workers)
    let lost = unsure.filter { !(pages[$0.spot.path]?.contains($0.spot.id) ?? true) }
    let faults = lost.filter { !mayBeHeldBack($0.spot) }.map { $0.fault(known: headings[$0.spot.path] ?? []) }
    return (Set(lost.map(\.spot)), faults)
  }
}

/// A link of a text to a spot.
private struct SpotLink {
  let spot: Spot
  /// The address.
  let place: Place
  let prose: Prose

  func fault(known: [String]) -> Diagnostic {
    let diagnostic = Diagnostic(
      .unknownSpot, "\(spot.path) has no heading or other spot \"\(spot.id)\"", at: place.fragment ?? place,
      suggestion: Spelling.nearest(to: spot.id, among: known),
      notes: known.isEmpty ? [] : ["headings there: \(known.listed)"])
    return prose.shown(diagnostic)
  }
}

extension Site {
  private func links(in read: ReadText) -> [SpotLink] {
    read.passage.holes.compactMap { hole in
      switch hole {
      case .reference(let link):
        guard let id = link.fragment, let kind = Kind(rawValue: link.kind),
          case .shown(let target) = dossier.resolve(kind, link.id, from: read.text.process)
        else { return nil }
        return SpotLink(spot: Spot(path: target.path, id: id), place: link.place, prose: read.text.prose)
      case .contentLink(let link):
        guard let id = link.fragment, let path = target(of: link, in: read.text), !files.isAttachment(path) else {
          return nil
        }
        return SpotLink(spot: Spot(path: path, id: id), place: link.place, prose: read.text.prose)
      default: return nil
      }
    }
  }

  /// The path that a link in a text leads to.
  func target(of link: Hole.ContentLink, in text: BodyText) -> String? {
    link.path.isEmpty ? text.home : files.target(of: link.path, from: text.prose.source.path)
  }

  /// All ids on some pages.
  private func ids(on paths: Set<String>, _ workers: Workers) throws(DiskError) -> [String: Set<String>] {
    let pages = workers.map(routes.filter { paths.contains($0.place) }) { route in
      Result { () throws(DiskError) in (route.place, SpotScan.ids(in: try render(route))) }
    }
    var ids: [String: Set<String>] = [:]
    for page in pages {
      let (path, found) = try page.get()
      ids[path] = found
    }
    return ids
  }

  /// Whether a spot may be missing because something is held back or was not yet known: then a link leads to the page alone.
  private func mayBeHeldBack(_ spot: Spot) -> Bool {
    guard asOf != nil || !dossier.heldBack.isEmpty else { return false }
    return dossier.files.contains { file in file.issues.contains { $0.reference.path == spot.path } }
  }
}

extension ReadText {
  fileprivate var headings: [String] { passage.headings.map(\.id) }
}

extension Place {
  /// What stands after `#` in an address.
  fileprivate var fragment: Place? {
    guard let sign = source.bytes[range].firstIndex(of: UInt8(ascii: "#")), sign + 1 < range.upperBound else {
      return nil
    }
    return source.place((sign + 1)..<range.upperBound)
  }
}

/// Reads the ids of a page's elements.
private enum SpotScan {
  private static let mark = Array(" id=\"".utf8)

  static func ids(in html: [UInt8]) -> Set<String> {
    var ids: Set<String> = []
    var offset = 0
    while let found = html.next(mark, from: offset) {
      let end = html[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
      ids.insert(String(decoding: html[found.upperBound..<end], as: UTF8.self))
      offset = end
    }
    return ids
  }
}

extension Code {
  static let unknownSpot = Code(
    "E0320", "unknown-spot",
    "What stands after # in a link is the anchor of a heading on the page it leads to, or another spot that the page has. A heading's anchor is made from its words: "
      + "lower case, with hyphens for spaces; {#id} at the heading's end sets it.")
}
