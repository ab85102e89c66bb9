/// Words in which things are still to be named: those that an author refers to without words of their own,
/// `[](issue:border)`.
package struct Wording: Sendable {
  private(set) var bytes: [UInt8] = []
  private var gaps: [Gap] = []

  private struct Gap: Sendable {
    /// Into the bytes.
    let offset: Int
    let reference: Hole.Reference
  }

  init() {}

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The whole; `name` gives what a thing is called, as it belongs here.
  package func filled(_ name: (Hole.Reference) -> [UInt8]) -> [UInt8] {
    guard !gaps.isEmpty else { return bytes }
    var text: [UInt8] = []
    var offset = 0
    for gap in gaps {
      text += bytes[offset..<gap.offset]
      text += name(gap.reference)
      offset = gap.offset
    }
    return text + bytes[offset...]
  }

  /// The whole, each thing called by its id.
  var withIDs: [UInt8] { filled { Array($0.id.utf8) } }

  package var isEmpty: Bool { bytes.isEmpty && gaps.isEmpty }

  /// Whether the last byte is one; what a thing is called ends in neither space nor line end.
  func ends(in byte: UInt8) -> Bool { bytes.last == byte && gaps.last?.offset != bytes.count }

  /// The same, in the memory of another if that is the same: most headings hold no markup.
  func shared(with other: Wording) -> Wording {
    gaps.isEmpty && other.gaps.isEmpty && bytes == other.bytes ? other : self
  }

  /// The same in no more memory than it needs.
  var fitted: Wording {
    var wording = self
    wording.bytes = bytes.fitted
    return wording
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
  mutating func append(_ text: UnsafeRawBufferPointer) {
    text.withMemoryRebound(to: UInt8.self) { bytes.append(contentsOf: $0) }
  }
  mutating func append(nameOf reference: Hole.Reference) { gaps.append(Gap(offset: bytes.count, reference: reference)) }

  mutating func append(escaped text: UnsafeRawBufferPointer) { HTMLText.append(text, to: &bytes) }

  mutating func removeLast() { bytes.removeLast() }
}
