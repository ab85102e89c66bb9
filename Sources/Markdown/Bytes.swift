#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// Where a byte first stands: `firstIndex(of:)`, many bytes at a step.
  func find(_ byte: UInt8) -> Int? {
    withUnsafeBytes { text in
      guard let start = text.baseAddress, let found = memchr(start, CInt(byte), text.count) else { return nil }
      return startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}

extension Array<UInt8> {
  /// Whether the very bytes of a text stand at an offset.
  func hold(_ text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard let words = text.baseAddress, text.count <= count - offset else { return text.isEmpty }
    return withUnsafeBytes { memcmp($0.baseAddress.map { $0 + offset } ?? words, words, text.count) == 0 }
  }
}

extension UnsafeRawBufferPointer {
  func holds(_ byte: UInt8) -> Bool {
    baseAddress.map { memchr($0, CInt(byte), count) != nil } ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no byte has its highest bit; eight bytes a step.
  var isASCII: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var (sum, index) = (UInt64(0), 0)
    while index &+ 8 <= bytes.count {
      sum |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index &+= 8
    }
    while index < bytes.count {
      sum |= UInt64(bytes[index])
      index &+= 1
    }
    return sum & 0x8080_8080_8080_8080 == 0
  }

  /// Where a byte first stands.
  func find(_ byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, CInt(byte), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
