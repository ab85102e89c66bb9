/// Scripts in an SVG drawing: elements, attributes such as `onload`, addresses such as `javascript:` (SVG 2, 15).
enum DrawingScripts {
  private static let signs = ["<script", ":script", "javascript:", "<foreignobject", "<handler", "<iframe"].map {
    Array($0.utf8)
  }

  /// Whether there are any, as far as a look at the bytes can tell.
  static func stand(in drawing: [UInt8]) -> Bool {
    let small = drawing.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return signs.contains { small.firstRange(of: $0) != nil } || hasHandler(small)
  }

  /// `onload=`, after white space or a quote, within a tag.
  private static func hasHandler(_ drawing: [UInt8]) -> Bool {
    var (isInTag, offset) = (false, 0)
    while offset + 4 < drawing.count {
      switch drawing[offset] {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
        guard isInTag, drawing[offset + 1] == UInt8(ascii: "o"), drawing[offset + 2] == UInt8(ascii: "n") else { break }
        let name = drawing[(offset + 1)...].prefix { (0x61...0x7A).contains($0) }
        let rest = drawing[name.endIndex...].drop { $0 == 0x20 || (9...13).contains($0) }
        if name.count > 3, rest.first == UInt8(ascii: "=") { return true }
      default: break
      }
      offset += 1
    }
    return false
  }
}
