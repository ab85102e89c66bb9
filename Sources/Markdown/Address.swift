/// What a link points at, judged by its address alone.
enum Address: Hashable {
  /// `issue:return#status`
  case thing(kind: String, id: String, fragment: String?)
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
    if address.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) {
      self.init(plain: address[...], address[...], kinds)
    } else {
      let plain = address.filter { $0 > 0x20 && $0 != 0x7F }
      self = plain.withUnsafeBytes { Address(plain: $0[...], address[...], kinds) }
    }
  }

  /// The same from an address without white space and control characters, and as it was written.
  private init(plain: Text, _ written: Text, _ kinds: [String]) {
    guard let scheme = Address.scheme(of: plain) else {
      self = Address.withoutScheme(plain, written)
      return
    }
    if kinds.contains(scheme) {
      let rest = plain[(scheme.utf8.count + 1)...]
      let (id, fragment) = Address.cut(rest, at: UInt8(ascii: "#"))
      self = .thing(kind: scheme, id: Address.decoded(id), fragment: fragment.map(Address.decoded))
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
  private typealias Text = Slice<UnsafeRawBufferPointer>

  private static func withoutScheme(_ plain: Text, _ written: Text) -> Address {
    let slashes = plain.prefix(2).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if slashes.elementsEqual("//".utf8) { return .hostOnly }
    let content = Address.content(written)
    guard case .content(let path, _, _) = content,
      let colon = path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).firstIndex(of: UInt8(ascii: ":"))
    else { return content }
    return .refused(scheme: String(path[..<colon]))
  }

  /// The letters before the first colon, where they are a scheme (RFC 3986 3.1), in lower case.
  private static func scheme(of address: Text) -> String? {
    guard let first = address.first, (0x61...0x7A).contains(first | 0x20),
      let colon = address.firstIndex(of: UInt8(ascii: ":")), address[..<colon].allSatisfy(isSchemeSign)
    else { return nil }
    // A scheme of up to 15 letters lies in the String itself: no memory is asked for.
    return String(unsafeUninitializedCapacity: colon - address.startIndex) { scheme in
      for (index, byte) in address[..<colon].enumerated() {
        scheme.initializeElement(at: index, to: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      return colon - address.startIndex
    }
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
    let (rest, fragment) = cut(address, at: UInt8(ascii: "#"))
    let (path, query) = cut(rest, at: UInt8(ascii: "?"))
    return .content(
      path: decoded(path), query: query.map { String(decoding: $0, as: UTF8.self) }, fragment: fragment.map(decoded))
  }

  private static func cut(_ text: Text, at sign: UInt8) -> (Text, Text?) {
    guard let spot = text.firstIndex(of: sign) else { return (text, nil) }
    return (text[..<spot], text[(spot + 1)...])
  }

  /// Percent escapes decoded (RFC 3986 2.1).
  private static func decoded(_ text: Text) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = text
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
