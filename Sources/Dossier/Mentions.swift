import Diagnostics
import Records

/// What texts name in links and citations, as far as the words alone tell: `party:armenia`, `@turan`.
struct Mentions {
  private var words: Set<String> = []
  private var files: Set<ObjectIdentifier> = []

  init(_ heads: [Head]) {
    for head in heads { add(head) }
  }

  /// Takes in all that stands in the file of a thing: its body, and texts in its fields.
  mutating func add(_ head: Head) {
    let source = head.origin.place.source
    guard files.insert(ObjectIdentifier(source)).inserted else { return }
    // A link ends at a bracket, a quotation mark, a comma, or at the spot it leads to.
    for run in source.bytes.split(whereSeparator: { $0 <= 0x20 || "()[]{}<>\"',;#".utf8.contains($0) }) {
      if run.first == UInt8(ascii: "@") || run.contains(UInt8(ascii: ":")) {
        words.insert(String(decoding: run, as: UTF8.self))
      }
    }
  }

  func hold(_ kind: Kind, _ id: String) -> Bool {
    words.contains("\(kind.rawValue):\(id)") || kind == .source && words.contains("@" + id)
  }
}
