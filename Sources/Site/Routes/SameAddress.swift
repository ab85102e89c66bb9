import Diagnostics

extension Diagnostic {
  /// Two things that would stand at one address, or at two that many hosts take for one. The second has no place where Parley
  /// makes it by itself.
  static func sameAddress(_ route: Route, from origin: Place?, as first: Route, from firstOrigin: Place?) -> Diagnostic
  {
    let place = origin ?? firstOrigin ?? SourceText(path: "content/" + route.path, bytes: []).place(0..<0)
    let other = origin == nil ? nil : firstOrigin
    let isAlias = route.isRedirect && !first.isRedirect
    let labels = isAlias ? (nil, "the page that stands there") : ("the second", "the first")
    let hasLabel = other != nil && !place.source.bytes.isEmpty
    return Diagnostic(
      .sameAddress, route.clash(with: first), at: place.firstLine, label: hasLabel ? labels.0 : nil,
      related: other.map { [.init($0.firstLine, labels.1)] } ?? [],
      notes: [route.difference(from: first) ?? first.owner ?? (origin == nil ? route.owner : nil)].compactMap(\.self))
  }

  /// Two folders that many hosts take for one.
  static func sameFolder(_ folder: String, at place: Place, as first: String, from origin: Place?) -> Diagnostic {
    Diagnostic(
      .sameAddress, "the folders \(folder)/ and \(first)/ are one on many hosts", at: place.firstLine,
      label: origin == nil ? nil : "in one", related: origin.map { [.init($0.firstLine, "in the other")] } ?? [],
      notes: ["they differ only in capital letters: give both the same name"])
  }
}

extension Route {
  fileprivate var isRedirect: Bool { if case .redirect = subject { true } else { false } }

  fileprivate func clash(with first: Route) -> String {
    if case .redirect(let target) = subject {
      if path.folded == target.folded { return "\(path) is the page's own address, and no older one" }
      if case .redirect = first.subject { return "two pages have the older address \(path)" }
      return "\(path) is an older address here, and the address of another page"
    }
    guard path.utf8.elementsEqual(first.path.utf8) else {
      return "\(path) and \(first.path) are one address on many hosts"
    }
    return switch (subject, first.subject) {
    case (.attachment, .attachment), (.attachment, .asset): "two files would stand at \(path)"
    case (.attachment, _): "a page and a file would both stand at \(path)"
    default: "two pages would stand at \(path)"
    }
  }

  /// In what two paths differ that many hosts take for one.
  fileprivate func difference(from other: Route) -> String? {
    if path.utf8.elementsEqual(other.path.utf8) { return nil }
    return path == other.path
      ? "they look alike: in one of them a letter and its mark are two signs" : "they differ only in capital letters"
  }

  /// Who makes what stands there, where it is no author.
  fileprivate var owner: String? {
    switch subject {
    case .asset: "the theme has this one"
    case .everything, .index, .notFound, .list, .changes, .whole, .data, .export, .picture, .feed, .robots, .sitemap:
      "Parley makes one of them by itself: give yours another name"
    default: nil
    }
  }
}

extension String {
  /// The path as hosts see it that do not tell capital letters from small ones. Strings are equal that only put letters and
  /// their marks together in other ways.
  var folded: String { isFolded ? self : uppercased().lowercased() }

  /// Most paths are, and each is asked for.
  private var isFolded: Bool { utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
}

extension Code {
  static let sameAddress = Code(
    "E0501", "same-address",
    "Each page has an address of its own. Addresses that differ only in capital letters, or in how a letter and its mark are put "
      + "together, are one address on many hosts.")
}
