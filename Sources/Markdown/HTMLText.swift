/// Text as HTML, escaped as libcmark does.
enum HTMLText {
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      default: html.append(byte)
      }
    }
    return html
  }

  static func escaped(_ text: String) -> String {
    String(decoding: escaped(text.utf8), as: UTF8.self)
  }
}
