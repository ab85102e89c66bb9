#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How holes travel through libcmark's renderer: as custom nodes whose text is a sign that no author can write.
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

  // Most bodies have fewer holes than this; to put such a string together takes as long as to make its node.
  private static let leaves = (0..<128).map { "\u{2}<\($0)>" }
  private static let openings = (0..<128).map { "\u{2}<(\($0)>" }

  private(set) var html: [UInt8] = []
  private(set) var joints: [Joint] = []
  private(set) var holes: [Hole] = []

  init() {}

  /// Takes rendered HTML apart. Holes are numbered anew, in the order in which they appear.
  init(_ text: UnsafeBufferPointer<UInt8>, _ all: [Hole]) {
    html.reserveCapacity(text.count)
    joints.reserveCapacity(all.count * 2)
    holes.reserveCapacity(all.count)
    var start = 0
    while let sign = Assembly.nextSign(in: text, from: start) {
      html += text[start..<sign]
      start = sign + 1
      guard start < text.count, text[start] == UInt8(ascii: "<") else { continue }
      var end = start + 1
      while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
      join(text[(start + 1)..<end], all)
      start = min(end + 1, text.count)
    }
    html += text[start...]
  }

  private static func nextSign(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress, start < text.count,
      let found = memchr(base + start, CInt(sign), text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func join(_ mark: Slice<UnsafeBufferPointer<UInt8>>, _ all: [Hole]) {
    if mark.first == UInt8(ascii: ")") {
      joints.append(Joint(offset: html.count, kind: .close))
      return
    }
    let opens = mark.first == UInt8(ascii: "(")
    var number = 0
    for digit in opens ? mark.dropFirst() : mark { number = number * 10 + Int(digit &- UInt8(ascii: "0")) }
    guard all.indices.contains(number) else { return }
    joints.append(Joint(offset: html.count, kind: opens ? .open(holes.count) : .leaf(holes.count)))
    holes.append(all[number])
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
