package import Diagnostics

/// Finds where addresses stand in what an author wrote, in whatever form of file.
package struct WrittenAddresses: Sendable {
  private var places: [WebAddress: [Place]] = [:]

  /// Looks for the wanted addresses in texts, one look at each text.
  package init(_ wanted: Set<WebAddress>, in texts: [SourceText]) {
    for text in texts {
      var offset = 0
      while let sign = text.bytes[offset...].firstRange(of: Self.sign) {
        offset = sign.upperBound
        guard let start = text.schemeStart(before: sign.lowerBound),
          let (address, range) = text.address(from: start, among: wanted)
        else { continue }
        places[address, default: []].append(text.place(range))
        offset = max(offset, range.upperBound)
      }
    }
  }

  package subscript(address: WebAddress) -> [Place] { places[address] ?? [] }

  private static let sign = Array("://".utf8)
}

extension SourceText {
  /// Where `http` or `https` begins before a `://`.
  fileprivate func schemeStart(before sign: Int) -> Int? {
    let before = bytes[max(0, sign - 5)..<sign].map { $0 | 0x20 }
    if before.suffix(5) == Array("https".utf8) { return sign - 5 }
    return before.suffix(4) == Array("http".utf8) ? sign - 4 : nil
  }

  /// The longest wanted address that begins at an offset. Where an address ends is not told by its bytes alone: in a table a
  /// semicolon may end it, in Markdown a bracket.
  fileprivate func address(from start: Int, among wanted: Set<WebAddress>) -> (WebAddress, Range<Int>)? {
    let limit = bytes.index(start, offsetBy: 2_048, limitedBy: bytes.count) ?? bytes.count
    var end = bytes[start..<limit].firstIndex { $0 <= 0x20 || "<>\"".utf8.contains($0) } ?? limit
    while end > start {
      if let address = WebAddress(text(in: start..<end)), wanted.contains(address) { return (address, start..<end) }
      guard let cut = bytes[start..<end].lastIndex(where: { ")]}.,;:!?'*_|\\`".utf8.contains($0) }), cut > start else {
        return nil
      }
      end = cut
    }
    return nil
  }
}
