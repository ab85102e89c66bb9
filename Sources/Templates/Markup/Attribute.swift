/// What the value of an HTML attribute is read as.
enum Attribute: Sendable {
  case text
  /// An address: `href`, `src` and their kin.
  case address
  /// CSS and animation: numbers may stand in it, words not.
  case numbers
  /// Code, or a document of its own: nothing may stand in it.
  case code

  init(_ name: [UInt8]) {
    var name = String(decoding: name, as: UTF8.self)
    if name.hasPrefix("on") || name == "srcdoc" {
      self = .code
      return
    }
    if name.hasPrefix("data-") { name.removeFirst(5) }
    if let colon = name.firstIndex(of: ":"), !name.hasPrefix("xmlns") {
      name = String(name[name.index(after: colon)...])
    }
    if Self.addresses.contains(name) {
      self = .address
    } else {
      self = Self.numeric.contains(name) ? .numbers : .text
    }
  }

  private static let addresses: Set<String> = [
    "href", "src", "action", "cite", "poster", "formaction", "data", "manifest", "ping", "background", "longdesc",
    "srcset",
    "imagesrcset", "codebase", "classid", "profile", "usemap", "icon", "url",
  ]
  private static let numeric: Set<String> = ["style", "to", "from", "by", "values"]
}
