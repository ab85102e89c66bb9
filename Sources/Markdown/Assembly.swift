#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How holes and anchors travel through libcmark's renderer: as custom nodes whose text is a sign that no author can write.
///
/// The sign is U+0002 and `<`. In a body U+0002 is made a space before parsing; one that comes from `&#2;` is text, where
/// libcmark writes `&lt;` for the other half. Raw HTML holds no references, so none is decoded there.
struct Assembly {
  static let sign: UInt8 = 0x02

  /// What stands for a hole without content.
  static func leaf(_ hole: Int) -> String { hole < leaves.count ? leaves[hole] : "\u{2}<\(hole)>" }
  /// What stands before a hole's content.
  static func opening(_ hole: Int) -> String { hole < openings.count ? openings[hole] : "\u{2}<(\(hole)>" }
  /// What stands after a hole's content.
  static let closing = "\u{2}<)>"
  /// What stands first in a heading that has an anchor.
  static func heading(_ index: Int) -> String { index < headings.count ? headings[index] : "\u{2}<#\(index)>" }

  // Most bodies have fewer than these; to put such a string together takes as long as to make its node.
  private static let leaves = (0..<128).map { "\u{2}<\($0)>" }
  private static let openings = (0..<128).map { "\u{2}<(\($0)>" }
  private static let headings = (0..<64).map { "\u{2}<#\($0)>" }

  private(set) var html: [UInt8] = []
  private(set) var joints: [Joint] = []
  /// The number that each hole was made under, in the order in which they appear.
  private(set) var order: [Int] = []

  init() {}

  /// Takes rendered HTML apart. Holes are numbered anew, in the order in which they appear; `anchors` are those of the
  /// headings, as HTML.
  init(_ text: UnsafeBufferPointer<UInt8>, holes: Int, anchors: [String]) {
    html.reserveCapacity(text.count + anchors.count * 32)
    joints.reserveCapacity(holes * 2)
    order.reserveCapacity(holes)
    var start = 0
    while let sign = Assembly.nextSign(in: text, from: start) {
      html += UnsafeBufferPointer(rebasing: text[start..<sign])
      start = sign + 1
      guard start < text.count, text[start] == UInt8(ascii: "<") else { continue }
      var end = start + 1
      while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
      join(UnsafeBufferPointer(rebasing: text[(start + 1)..<end]), holes, anchors)
      start = min(end + 1, text.count)
    }
    html += UnsafeBufferPointer(rebasing: text[start...])
  }

  private static func nextSign(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress, start < text.count,
      let found = memchr(base + start, CInt(sign), text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func join(_ mark: UnsafeBufferPointer<UInt8>, _ holes: Int, _ anchors: [String]) {
    var (kind, number) = (UInt8(0), 0)
    for byte in mark {
      if (0x30...0x39).contains(byte) { number = number &* 10 &+ Int(byte &- 0x30) } else { kind = byte }
    }
    switch kind {
    case UInt8(ascii: ")"): joints.append(Joint(offset: html.count, kind: .close))
    case UInt8(ascii: "#") where number < anchors.count: anchor(anchors[number])
    case _ where number < holes:
      let isOpen = kind == UInt8(ascii: "(")
      joints.append(Joint(offset: html.count, kind: isOpen ? .open(order.count) : .leaf(order.count)))
      order.append(number)
    default: break
    }
  }

  /// Gives an id to the element that has just begun.
  private mutating func anchor(_ id: String) {
    guard html.last == UInt8(ascii: ">") else { return }
    html.removeLast()
    html += " id=\"".utf8
    html += id.utf8
    html += "\">".utf8
  }
}

/// A spot between two stretches of HTML.
struct Joint: Sendable, Hashable {
  /// Into the HTML without holes.
  let offset: Int
  let kind: Kind

  enum Kind: Sendable, Hashable {
    case leaf(Int)
    case open(Int)
    case close
  }
}
