import Diagnostics
import Records

extension Briefing {
  /// A mark of what readers have read: how many corrections it has, then 64 bits (FNV-1a) of its title, dates, author, key points and
  /// text, in hexadecimal digits: `1-9c4a2f01d3b75e68`.
  package var mark: String {
    let body = head.body.map { $0.source.text(in: $0.range) } ?? ""
    let words =
      [title, date.text, asOf?.text ?? "", author ?? "", head.summary?.text ?? ""] + keyPoints.map(\.text) + [body]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words.joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return "\(corrections.count)-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
