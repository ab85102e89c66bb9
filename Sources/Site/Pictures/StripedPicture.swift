import Packing

/// A picture of rectangles, as bands that run across it, each a row of dots that is repeated: small to keep, and the same bytes on every machine.
struct StripedPicture {
  /// Dots across.
  let width: Int
  /// At most 16, each red, green and blue.
  let colours: [Colour]
  private(set) var bands: [Band] = []

  struct Colour: Hashable {
    let red, green, blue: UInt8
  }

  /// Dots in a row, as places in the list of colours, and how many such rows.
  struct Band {
    let dots: [UInt8]
    let height: Int
  }

  init(width: Int, colours: [Colour]) { (self.width, self.colours) = (width, Array(colours.prefix(16))) }

  var height: Int { bands.reduce(0) { $0 + $1.height } }

  /// A band of one ground with runs of other colours on it.
  mutating func addBand(height: Int, ground: UInt8 = 0, _ runs: [(dots: Range<Int>, colour: UInt8)] = []) {
    guard height > 0 else { return }
    var dots = [UInt8](repeating: ground, count: width)
    for run in runs {
      for dot in run.dots.clamped(to: 0..<width) { dots[dot] = run.colour }
    }
    bands.append(Band(dots: dots, height: height))
  }
}

extension StripedPicture {
  /// The picture as PNG (ISO/IEC 15948), four bits a dot. A row that is as the one before says only that.
  var png: [UInt8] {
    let size = UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", size + [4, 3, 0, 0, 0])
      + Self.chunk("PLTE", colours.flatMap { [$0.red, $0.green, $0.blue] }) + Self.chunk("IDAT", packed)
      + Self.chunk("IEND", [])
  }

  private var rows: [UInt8] {
    var rows: [UInt8] = []
    let length = (width + 1) / 2
    rows.reserveCapacity((length + 1) * height)
    for band in bands {
      rows.append(0)
      for place in stride(from: 0, to: width, by: 2) {
        rows.append(band.dots[place] << 4 | (place + 1 < width ? band.dots[place + 1] : 0))
      }
      for _ in 1..<band.height {
        rows.append(2)
        rows.append(contentsOf: repeatElement(0, count: length))
      }
    }
    return rows
  }

  /// Zlib's frame around what is packed (RFC 1950).
  private var packed: [UInt8] {
    let rows = rows
    var deflate = Deflate()
    deflate.pack(rows)
    deflate.end()
    return [0x78, 0x01] + deflate.take() + Self.adler(rows).bigEndianBytes
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + bytes
    return UInt32(bytes.count).bigEndianBytes + content + Checksum(of: content).value.bigEndianBytes
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] { littleEndianBytes.reversed() }
}
