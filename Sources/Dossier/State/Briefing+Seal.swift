import Diagnostics
import Records

extension Briefing {
  /// A mark of what readers have read: how many corrections it has, then 64 bits (FNV-1a) of its title, dates, author, key points and
  /// text, in hexadecimal digits: `1-9c4a2f01d3b75e68`.
  package var mark: String {
    let body = head.body.map { $0.source.text(in: $0.range) } ?? ""
    let words =
      [title, date.text, asOf?.text ?? "", author ?? "", head.summary?.text ?? ""] + keyPoints.map(\.text) + [body]
    var hash = FNV()
    hash.add(words.joined(separator: "\u{1F}").utf8)
    return "\(corrections.count)-" + hash.digits
  }
}
