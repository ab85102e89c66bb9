/// Text as HTML, escaped as libcmark does.
enum HTMLText {
  /// Adds a text to HTML.
  static func append(_ text: UnsafeRawBufferPointer, to html: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated() {
      guard let name = escape(byte) else { continue }
      html += text[start..<index]
      html += name.utf8
      start = index + 1
    }
    html += text[start...]
  }

  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(text.count)
    text.withUnsafeBytes { append($0, to: &html) }
    return html
  }

  static func escaped(_ text: String) -> String {
    text.utf8.contains { escape($0) != nil } ? String(decoding: escaped(Array(text.utf8)), as: UTF8.self) : text
  }

  /// Pieces of HTML side by side; memory for all of them is asked for once.
  static func joined(_ pieces: String...) -> String {
    var html = ""
    html.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count })
    for piece in pieces { html += piece }
    return html
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
