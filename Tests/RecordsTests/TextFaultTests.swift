import Diagnostics
import Testing

@testable import Records

/// Bytes that no text holds. Plain ones are passed over eight at a time, so the place of the others among them matters.
struct TextFaultTests {
  private let text = Array("Plain words, ein Wörtchen\nund \t слово, 👩 and the rest of it.".utf8)

  @Test func `A text in any script has no fault, wherever it begins`() {
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      #expect(SourceText(path: "a.md", bytes: Array(text[start...])).textFault == nil)
    }
  }

  @Test(arguments: [(UInt8(0x0B), "E0123"), (0x00, "E0101"), (0x1F, "E0123"), (0xE9, "E0101"), (0x80, "E0101")])
  func `One that is at fault is told at its place, wherever it stands`(byte: UInt8, code: String) throws {
    for offset in text.indices where text[offset] & 0xC0 != 0x80 {
      let source = SourceText(path: "a.md", bytes: Array(text[..<offset]) + [byte] + Array(text[offset...]))
      let fault = try #require(source.textFault)
      #expect(fault.code.id == code && fault.place.range.lowerBound == offset, "at \(offset)")
    }
  }
}
