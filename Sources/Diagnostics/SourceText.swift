import Synchronization

/// One text file an author wrote, kept whole so that a diagnostic can show the line at fault.
///
/// Positions inside it are byte offsets into its UTF-8; lines and columns are worked out when somebody has to read them.
package final class SourceText: Sendable {
  /// Where each line begins, once somebody has asked.
  private let starts = Mutex<[Int]?>(nil)

  /// Path relative to the site's folder, with `/` between its parts: `content/index.md`.
  package let path: String
  /// The bytes as they lie on the disk. Not necessarily valid UTF-8.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// How many bytes a byte order mark takes at the top of the file: 0 or 3. No editor shows it, and it is part of no line.
  package var markWidth: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The text of a range of bytes. What is no UTF-8 becomes U+FFFD.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes of the line that holds an offset, without the end of line and without a byte order mark.
  package func lineRange(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? markWidth
    var end = bytes[max(start, offset)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// How many lines begin at or before an offset: its line's number, from 1.
  func lineNumber(at offset: Int) -> Int {
    let starts = starts.withLock { known in
      let starts = known ?? lineStarts
      known = starts
      return starts
    }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private var lineStarts: [Int] {
    [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }
}
