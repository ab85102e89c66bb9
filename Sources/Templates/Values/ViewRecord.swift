/// A view's values in the order of its fields, as the renderer reads them.
package struct ViewRecord: Sendable {
  let values: [Value]

  init(values: [Value]) {
    self.values = values
  }
}

/// One value of a view.
enum Value: Sendable {
  case absent
  case flag(Bool)
  case number(Int)
  case text(String)
  case link(Link)
  /// HTML or JSON: written as it is where its type may stand.
  case bytes([UInt8])
  case group(ViewRecord)
  case list(ViewList)

  /// Whether a section over it is entered.
  var holds: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .list(let list): list.count > 0
    case .number, .link, .group: true
    }
  }
}

/// A list whose records are made one by one as they are drawn.
struct ViewList: Sendable {
  let count: Int
  let record: @Sendable (Int) -> ViewRecord

  static let empty = ViewList(count: 0) { _ in ViewRecord(values: []) }
}
