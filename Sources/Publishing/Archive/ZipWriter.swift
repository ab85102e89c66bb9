import Packing

/// Zip as PKWARE's APPNOTE 6.3.3 has it, without its extension to 64 bits: up to 65,535 files, up to 4 GiB.
struct ZipWriter: ArchiveWriter {
  private var directory: [UInt8] = []
  private var count = 0
  private var length = 0

  mutating func add(_ file: ArchivedFile) throws(PublishingError) -> [UInt8] {
    let packed = file.isPacked ? packed(file.bytes) : file.bytes
    let isSmaller = packed.count < file.bytes.count
    let (data, name) = (isSmaller ? packed : file.bytes, Array(file.path.utf8))
    guard count < 0xFFFF, length + data.count + name.count + 30 < 0xFFFF_FFFF, name.count <= 0xFFFF else {
      throw .tooMuchForZip
    }
    let common = common(of: file, method: isSmaller ? 8 : 0, packed: data.count, name: name.count)
    let entry = Self.localMark + common + name + data
    // Made on Unix, by version 2.0; an ordinary file that all may read.
    directory += Self.centralMark + UInt16(0x0314).littleEndianBytes + common + [0, 0, 0, 0, 0, 0]
    directory += (UInt32(0o100644) << 16).littleEndianBytes + UInt32(length).littleEndianBytes + name
    count += 1
    length += entry.count
    return entry
  }

  mutating func end() throws(PublishingError) -> [UInt8] {
    guard length + directory.count < 0xFFFF_FFFF else { throw .tooMuchForZip }
    return directory + Self.endMark + [0, 0, 0, 0] + UInt16(count).littleEndianBytes + UInt16(count).littleEndianBytes
      + UInt32(directory.count).littleEndianBytes + UInt32(length).littleEndianBytes + [0, 0]
  }

  static func firstFile(in bytes: [UInt8], named name: String) -> [UInt8]? {
    guard bytes.count > 30, bytes.starts(with: localMark), bytes[8] == 0 else { return nil }
    func number(_ range: Range<Int>) -> Int { range.reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) } }
    let start = 30 + number(26..<28) + number(28..<30)
    guard start + number(22..<26) <= bytes.count,
      String(decoding: bytes[30..<30 + number(26..<28)], as: UTF8.self) == name
    else { return nil }
    return Array(bytes[start..<start + number(22..<26)])
  }
}

extension ZipWriter {
  private static let localMark: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let centralMark: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]

  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.pack(bytes)
    deflate.end()
    return deflate.take()
  }

  /// What the header of a file and its line in the directory have in common; names in UTF-8, the first day there is as the day.
  private func common(of file: ArchivedFile, method: UInt16, packed: Int, name: Int) -> [UInt8] {
    [20, 0] + UInt16(0x0800).littleEndianBytes + method.littleEndianBytes + [0, 0, 0x21, 0]
      + Checksum(of: file.bytes).value.littleEndianBytes + UInt32(packed).littleEndianBytes
      + UInt32(truncatingIfNeeded: file.bytes.count).littleEndianBytes + UInt16(name).littleEndianBytes + [0, 0]
  }
}
