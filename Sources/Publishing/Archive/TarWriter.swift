import Packing

/// Tar as POSIX has it (ustar, and pax for names that do not fit), in gzip (RFC 1952).
struct TarWriter: ArchiveWriter {
  private var deflate = Deflate()
  private var checksum = Checksum()
  private var length = 0
  private var hasBegun = false

  mutating func add(_ file: ArchivedFile) -> [UInt8] {
    put(Self.headers(of: file) + Self.padded(file.bytes), isPacked: file.isPacked)
  }

  mutating func end() -> [UInt8] {
    let rest = put([UInt8](repeating: 0, count: 2 * Self.block), isPacked: true)
    deflate.end()
    return rest + deflate.take() + checksum.value.littleEndianBytes
      + UInt32(truncatingIfNeeded: length).littleEndianBytes
  }

  static func firstFile(in bytes: [UInt8], named name: String) -> [UInt8]? {
    guard bytes.starts(with: gzipHeader) else { return nil }
    let tar = stored(bytes[gzipHeader.count...])
    var start = 0
    while start + block <= tar.count {
      let header = tar[start..<start + block]
      let text = String(decoding: header[(start + 124)..<(start + 135)], as: UTF8.self)
      guard let length = Int(text, radix: 8), start + block + length <= tar.count else { return nil }
      let data = Array(tar[(start + block)..<(start + block + length)])
      if header[start + 156] == UInt8(ascii: "0") {
        return headers(of: ArchivedFile(path: name, bytes: data)).elementsEqual(tar[..<(start + block)]) ? data : nil
      }
      start += block + padded(data).count
    }
    return nil
  }
}

extension TarWriter {
  private static let block = 512
  /// Deflate, no name, no time, and no system that it was made on.
  private static let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  private mutating func put(_ bytes: [UInt8], isPacked: Bool) -> [UInt8] {
    let start = hasBegun ? [] : Self.gzipHeader
    hasBegun = true
    checksum.add(bytes)
    length += bytes.count
    if isPacked { deflate.pack(bytes) } else { deflate.store(bytes) }
    return start + deflate.take()
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (block - bytes.count % block) % block)
  }

  private static func headers(of file: ArchivedFile) -> [UInt8] {
    let path = Array(file.path.utf8)
    if let (name, prefix) = split(path) { return header(name, prefix, type: "0", length: file.bytes.count) }
    let record = record(path)
    return header(Array("pax".utf8), [], type: "x", length: record.count) + padded(record)
      + header(Array(path.suffix(100)), [], type: "0", length: file.bytes.count)
  }

  /// A path as ustar takes it: a hundred bytes of name, and before a slash up to 155 more.
  private static func split(_ path: [UInt8]) -> (name: [UInt8], prefix: [UInt8])? {
    guard path.allSatisfy({ $0 < 0x80 }) else { return nil }
    if path.count <= 100 { return (path, []) }
    let slash = path.indices.first { path[$0] == UInt8(ascii: "/") && path.count - $0 - 1 <= 100 }
    guard let slash, slash <= 155 else { return nil }
    return (Array(path[(slash + 1)...]), Array(path[..<slash]))
  }

  /// `30 path=…` and a line's end; the number counts its own digits too.
  private static func record(_ path: [UInt8]) -> [UInt8] {
    let rest = Array(" path=".utf8) + path + [0x0A]
    var length = rest.count + 1
    while String(length).utf8.count + rest.count != length { length += 1 }
    return Array(String(length).utf8) + rest
  }

  private static func header(_ name: [UInt8], _ prefix: [UInt8], type: Character, length: Int) -> [UInt8] {
    // The day is the first that zip knows too, as GNU tar takes 1970 for a mistake.
    let day = 315_532_800
    let start = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(length, 12) + octal(day, 12)
    let end =
      Array(String(type).utf8) + field([], 100) + Array("ustar\u{0}00".utf8) + field([], 64) + octal(0, 8)
      + octal(0, 8) + field(prefix, 155) + field([], 12)
    let sum = (start + end).reduce(8 * 0x20) { $0 + Int($1) }
    return start + octal(sum, 7) + [0x20] + end
  }

  private static func field(_ bytes: [UInt8], _ width: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: width - bytes.count)
  }

  private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = Array(String(number, radix: 8).utf8)
    return [UInt8](repeating: 0x30, count: max(0, width - 1 - digits.count)) + digits + [0]
  }

  /// The bytes of the stored blocks that a stream begins with.
  private static func stored(_ stream: ArraySlice<UInt8>) -> [UInt8] {
    var (rest, bytes): (ArraySlice<UInt8>, [UInt8]) = (stream, [])
    while rest.count >= 5, rest.first == 0 {
      let length = Int(rest[rest.startIndex + 1]) | Int(rest[rest.startIndex + 2]) << 8
      rest = rest.dropFirst(5)
      bytes += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return bytes
  }
}
