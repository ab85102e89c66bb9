/// How large a picture is, from its file's own header, so that a page keeps its place while the picture loads.
struct PictureSize: Sendable, Hashable {
  /// In pixels of the picture; for SVG in its user units.
  let width, height: Int

  init?(width: Int, height: Int) {
    guard width > 0, height > 0, width < 1 << 24, height < 1 << 24 else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// Reads PNG, GIF, JPEG, WebP, AVIF and SVG; nothing for another file, or one that is cut off.
  init?(of bytes: [UInt8]) {
    let header = Header(bytes: bytes)
    let size =
      header.png ?? header.gif ?? header.jpeg ?? header.webP ?? header.avif ?? SVGHeader(bytes: bytes).size
    guard let size else { return nil }
    self = size
  }
}

/// The first bytes of a binary picture; every reading past the end is nothing.
private struct Header {
  let bytes: [UInt8]

  /// Width and height stand at the head of the first chunk (PNG, third edition, 11.2.1).
  var png: PictureSize? {
    guard has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0), let width = big(4, at: 16),
      let height = big(4, at: 20)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  /// The logical screen (GIF89a, 18).
  var gif: PictureSize? {
    guard has(Array("GIF8".utf8), at: 0), let width = little(2, at: 6), let height = little(2, at: 8) else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  /// The first start-of-frame segment (ITU T.81, B.2.2).
  var jpeg: PictureSize? {
    guard has([0xFF, 0xD8], at: 0) else { return nil }
    var offset = 2
    while let mark = big(2, at: offset), let length = big(2, at: offset + 2), mark >= 0xFF00, length >= 2 {
      let isFrame = (0xFFC0...0xFFCF).contains(mark) && ![0xFFC4, 0xFFC8, 0xFFCC].contains(mark)
      if isFrame, let height = big(2, at: offset + 5), let width = big(2, at: offset + 7) {
        return PictureSize(width: width, height: height)
      }
      offset += 2 + length
    }
    return nil
  }

  /// Lossy, lossless or extended (WebP container specification; RFC 9649).
  var webP: PictureSize? {
    guard has(Array("RIFF".utf8), at: 0), has(Array("WEBP".utf8), at: 8) else { return nil }
    if has(Array("VP8X".utf8), at: 12), let width = little(3, at: 24), let height = little(3, at: 27) {
      return PictureSize(width: width + 1, height: height + 1)
    }
    if has(Array("VP8L".utf8), at: 12), let bits = little(4, at: 21) {
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard has(Array("VP8 ".utf8), at: 12), let width = little(2, at: 26), let height = little(2, at: 28) else {
      return nil
    }
    return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// The first `ispe` box (ISO/IEC 23008-12, 6.5.3).
  var avif: PictureSize? {
    guard has(Array("ftyp".utf8), at: 4), let box = bytes.prefix(65_536).firstRange(of: Array("ispe".utf8))?.upperBound,
      let width = big(4, at: box + 4), let height = big(4, at: box + 8)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  private func has(_ mark: [UInt8], at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: mark) }

  /// A number of some bytes, the most significant first.
  private func big(_ count: Int, at offset: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the least significant first.
  private func little(_ count: Int, at offset: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The root element of an SVG drawing: its own size, else that of its view box.
private struct SVGHeader {
  let bytes: [UInt8]

  var size: PictureSize? {
    guard let start = bytes.prefix(4096).firstRange(of: Array("<svg".utf8))?.lowerBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = String(decoding: bytes[start..<end], as: UTF8.self)
    if let width = length("width", in: tag), let height = length("height", in: tag) {
      return PictureSize(width: width, height: height)
    }
    let box = value("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    guard box.count == 4, box[2] < 1e7, box[3] < 1e7, box[2] > 0, box[3] > 0 else { return nil }
    return PictureSize(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }

  /// A length in pixels; one in another unit says nothing here.
  private func length(_ name: String, in tag: String) -> Int? {
    guard var text = value(name, in: tag) else { return nil }
    if text.hasSuffix("px") { text.removeLast(2) }
    return Double(text).flatMap { $0 > 0 && $0 < 1e7 ? Int($0.rounded()) : nil }
  }

  private func value(_ name: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=")?.upperBound, start < tag.endIndex else { return nil }
    let quote = tag[start]
    let rest = tag[tag.index(after: start)...]
    guard quote == "\"" || quote == "'", let end = rest.firstIndex(of: quote) else { return nil }
    return String(rest[..<end])
  }
}
