/// What a link points at, judged by its address alone.
enum Address: Hashable {
  /// `issue:return#status`
  case thing(kind: String, id: String, fragment: String?)
  /// The same with what can be no id.
  case noThing(kind: String, id: String)
  /// `https:`, `http:`, `mailto:` or `tel:`
  case outside
  /// A path of the content folder.
  case content(path: String, query: String?, fragment: String?)
  /// `//host/path`: another host without a scheme.
  case hostOnly
  /// A picture inside the address itself: PNG, GIF, JPEG or WebP.
  case pictureData
  /// A scheme that no link may have, in lower case; or what stands before a colon in its place.
  case refused(scheme: String)

  static let outsideSchemes = ["https", "http", "mailto", "tel"]

  /// Reads an address as a browser does (WHATWG URL 4.4): white space and control characters do not count before a
  /// scheme, nor inside it.
  init(_ address: UnsafeRawBufferPointer, kinds: [String]) {
    self = address.withMemoryRebound(to: UInt8.self) { written in
      var isPlain = true
      for byte in written where byte <= 0x20 || byte == 0x7F { isPlain = false }
      guard !isPlain else { return Address(plain: written, written, kinds) }
      let plain = written.filter { $0 > 0x20 && $0 != 0x7F }
      return plain.withUnsafeBufferPointer { Address(plain: $0, written, kinds) }
    }
  }

  /// The same from an address without white space and control characters, and as it was written.
  private init(plain: Text, _ written: Text, _ kinds: [String]) {
    guard let colon = Address.schemeEnd(of: plain) else {
      self = Address.withoutScheme(plain, written)
      return
    }
    let scheme = plain.part(0..<colon).lowercased
    if kinds.contains(scheme) {
      let (id, fragment) = plain.part((colon + 1)..<plain.count).cut(at: UInt8(ascii: "#"))
      self =
        id.isReference
        ? .thing(kind: scheme, id: Address.decoded(id), fragment: fragment.map(Address.decoded))
        : .noThing(kind: scheme, id: Address.decoded(id))
    } else if Address.outsideSchemes.contains(scheme) {
      self = .outside
    } else if Address.isPictureData(plain) {
      self = .pictureData
    } else {
      self = .refused(scheme: scheme)
    }
  }
}

extension Address {
  private typealias Text = UnsafeBufferPointer<UInt8>

  private static func withoutScheme(_ plain: Text, _ written: Text) -> Address {
    let slashes = plain.prefix(2).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if slashes.elementsEqual("//".utf8) { return .hostOnly }
    let content = Address.content(written)
    guard case .content(let path, _, _) = content,
      let colon = path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).firstIndex(of: UInt8(ascii: ":"))
    else { return content }
    return .refused(scheme: String(path[..<colon]))
  }

  /// Where the colon stands behind letters that are a scheme (RFC 3986 3.1).
  private static func schemeEnd(of address: Text) -> Int? {
    guard let first = address.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    var end = 1
    while end < address.count, isSchemeSign(address[end]) { end += 1 }
    return end < address.count && address[end] == UInt8(ascii: ":") ? end : nil
  }

  private static func isSchemeSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isPictureData(_ address: Text) -> Bool {
    let start = address.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["png", "gif", "jpeg", "webp"].contains { start.starts(with: "data:image/\($0)".utf8) }
  }

  private static func content(_ address: Text) -> Address {
    let (rest, fragment) = address.cut(at: UInt8(ascii: "#"))
    let (path, query) = rest.cut(at: UInt8(ascii: "?"))
    return .content(
      path: decoded(path), query: query.map { String(decoding: $0, as: UTF8.self) }, fragment: fragment.map(decoded))
  }

  /// Percent escapes decoded (RFC 3986 2.1).
  private static func decoded(_ text: Text) -> String {
    guard text.find(UInt8(ascii: "%")) != nil else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hex(rest[rest.startIndex]),
        let low = hex(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  /// What stands before the first such byte, and what behind it.
  fileprivate func cut(at sign: UInt8) -> (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>?) {
    guard let spot = find(sign) else { return (self, nil) }
    return (part(0..<spot), part((spot + 1)..<count))
  }

  /// Whether it has words, and at most one slash between them: `return`, `process/return`.
  fileprivate var isReference: Bool {
    let slash = UInt8(ascii: "/")
    guard !isEmpty, first != slash, last != slash else { return false }
    return find(slash).map { part(($0 + 1)..<count).find(slash) == nil } ?? true
  }

  /// ASCII in small letters. Up to 15 of them lie in the String itself: no memory is asked for.
  fileprivate var lowercased: String {
    String(unsafeUninitializedCapacity: count) { text in
      for index in indices {
        let byte = self[index]
        text.initializeElement(at: index, to: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      return count
    }
  }
}
