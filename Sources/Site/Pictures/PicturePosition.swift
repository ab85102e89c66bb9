/// Where on earth a picture was taken, as cameras and programs write it into the picture's file, and the same bytes without it.
///
/// Two forms are known, in whatever format of picture they lie: the tags of Exif (CIPA DC-008, 4.6.6), which are a small
/// TIFF file, and the properties of XMP (ISO 16684-1), which are XML. Their words are overwritten where they stand, so that nothing else of the file
/// moves and no picture is compressed anew.
struct PicturePosition {
  /// The picture's bytes, without its position where it has one.
  private(set) var bytes: [UInt8]
  /// Whether anything was overwritten.
  private(set) var isFound = false

  /// How far the tables of one TIFF file are followed.
  private static let mostTables = 8, mostEntries = 512

  init(in picture: [UInt8]) {
    bytes = picture
    for start in tiffStarts { blankTables(of: start) }
    blankProperties()
    if isFound { mendChunks() }
  }
}

extension PicturePosition {
  private static let marker = Array("Exif\0\0".utf8)
  private static let openings = [Array("II*\0".utf8), Array("MM\0*".utf8)]
  /// The same, with the first table at once after them, as it mostly stands.
  private static let usual = [Array("II*\0\u{8}\0\0\0".utf8), Array("MM\0*\0\0\0\u{8}".utf8)]

  /// Where TIFF files begin: the picture itself may be one, and within others they follow a marker or look as usual.
  private var tiffStarts: [Int] {
    var starts = Set(Self.openings.contains { bytes.starts(with: $0) } ? [0] : [])
    starts.formUnion(bytes.places(of: Self.marker).map { $0 + Self.marker.count })
    for opening in Self.usual { starts.formUnion(bytes.places(of: opening)) }
    return starts.sorted()
  }

  /// Empties the table of positions that any table of a TIFF file leads to.
  private mutating func blankTables(of start: Int) {
    guard start + 8 <= bytes.count else { return }
    let isLittle = bytes[start] == UInt8(ascii: "I")
    guard Self.openings[isLittle ? 0 : 1].elementsEqual(bytes[start..<start + 4]) else { return }
    let file = TIFFBytes(start: start, isLittle: isLittle)
    var next = file.number(4, at: 4, in: bytes)
    for _ in 0..<Self.mostTables {
      guard let table = next, table > 0, let entries = entries(of: table, in: file) else { return }
      for entry in entries where file.number(2, at: entry, in: bytes) == 0x8825 {
        guard let positions = file.number(4, at: entry + 8, in: bytes) else { continue }
        blank(positions, in: file)
      }
      next = file.number(4, at: table + 2 + 12 * entries.count, in: bytes)
    }
  }

  /// Where the entries of a table stand, from the file's start.
  private func entries(of table: Int, in file: TIFFBytes) -> [Int]? {
    guard let count = file.number(2, at: table, in: bytes), count <= Self.mostEntries else { return nil }
    return (0..<count).map { table + 2 + 12 * $0 }
  }

  private mutating func blank(_ table: Int, in file: TIFFBytes) {
    guard let entries = entries(of: table, in: file), !entries.isEmpty else { return }
    for entry in entries {
      let widths = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8]
      guard let type = file.number(2, at: entry + 2, in: bytes), let width = widths[type],
        let count = file.number(4, at: entry + 4, in: bytes), count * width > 4,
        let place = file.number(4, at: entry + 8, in: bytes)
      else { continue }
      overwrite(file.start + place, count * width, with: 0)
    }
    overwrite(file.start + table, 2 + 12 * entries.count, with: 0)
  }

  /// Empties what stands after `exif:GPSLatitude=` and the like, as an attribute or between tags.
  private mutating func blankProperties() {
    for place in bytes.places(of: Array("exif:GPS".utf8)) where place == 0 || bytes[place - 1] != UInt8(ascii: "/") {
      var offset = place
      while offset < bytes.count, bytes[offset].isOfName { offset += 1 }
      guard offset + 1 < bytes.count else { continue }
      let end: UInt8
      switch (bytes[offset], bytes[offset + 1]) {
      case (UInt8(ascii: "="), UInt8(ascii: "\"")), (UInt8(ascii: "="), UInt8(ascii: "'")):
        end = bytes[offset + 1]
        offset += 2
      case (UInt8(ascii: ">"), _):
        end = UInt8(ascii: "<")
        offset += 1
      default: continue
      }
      guard let stop = bytes[offset...].prefix(1_000).firstIndex(of: end), stop > offset else { continue }
      overwrite(offset, stop - offset, with: 0x20)
    }
  }

  private mutating func overwrite(_ start: Int, _ count: Int, with byte: UInt8) {
    let range = (start..<start + count).clamped(to: 0..<bytes.count)
    guard bytes[range].contains(where: { $0 != byte }) else { return }
    for offset in range { bytes[offset] = byte }
    isFound = true
  }

  /// The chunks of a PNG file carry a sum of their bytes (PNG, third edition, 5.3).
  private mutating func mendChunks() {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return }
    var offset = 8
    let file = TIFFBytes(start: 0, isLittle: false)
    while let length = file.number(4, at: offset, in: bytes), offset + 12 + length <= bytes.count {
      let end = offset + 8 + length
      let name = bytes[offset + 4..<offset + 8]
      if ["eXIf", "iTXt", "tEXt"].contains(where: { name.elementsEqual($0.utf8) }) {
        let sum = bytes[offset + 4..<end].checksum
        for place in 0..<4 { bytes[end + place] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32(place))) }
      }
      offset = end + 4
    }
  }
}

/// Numbers of a TIFF file that lies within other bytes.
private struct TIFFBytes {
  let start: Int
  let isLittle: Bool

  /// A number of some bytes; nothing beyond the end.
  func number(_ width: Int, at offset: Int, in bytes: [UInt8]) -> Int? {
    let place = start + offset
    guard place >= 0, place + width <= bytes.count else { return nil }
    var number = 0
    for step in 0..<width { number = number << 8 | Int(bytes[isLittle ? place + width - 1 - step : place + step]) }
    return number
  }
}

extension [UInt8] {
  /// Where some bytes stand among these, one place after another.
  fileprivate func places(of words: [UInt8]) -> [Int] {
    var (places, offset) = ([Int](), 0)
    while let first = self[offset...].firstIndex(of: words[0]) {
      if self[first...].starts(with: words) { places.append(first) }
      offset = first + 1
    }
    return places
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool { (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: ":") }
}

extension ArraySlice<UInt8> {
  /// The checksum of PNG's chunks (PNG, third edition, annex D).
  fileprivate var checksum: UInt32 {
    var sum = ~UInt32(0)
    for byte in self {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
