import Dossier

/// Reads TOML 1.0 as the front matter of other generators has it: keys, tables, lists, texts, numbers and dates, which stay the text that they are.
struct TOMLReader {
  /// What cannot be read, as an offset of its first byte.
  struct Fault: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  /// The fields that stand in a range of bytes.
  static func fields(in bytes: [UInt8], _ range: Range<Int>) throws(Fault) -> [Written.Named] {
    var reader = TOMLReader(bytes: bytes, end: range.upperBound, place: range.lowerBound)
    return try reader.document().named
  }
}

extension TOMLReader {
  private mutating func document() throws(Fault) -> TOMLTable {
    var whole = TOMLTable()
    var path: [String] = []
    while true {
      skipBlanks(andLines: true)
      guard place < end else { return whole }
      let start = place
      if bytes[place] == UInt8(ascii: "[") {
        let isList = place + 1 < end && bytes[place + 1] == UInt8(ascii: "[")
        place += isList ? 2 : 1
        path = try keys()
        for _ in 0..<(isList ? 2 : 1) { try take("]") }
        guard isList ? whole.append(at: path) : whole.open(path) else { throw Fault(offset: start) }
      } else {
        let (key, value) = try pair()
        guard whole.insert(value, at: path + key) else { throw Fault(offset: start) }
      }
      try endLine()
    }
  }

  private mutating func pair() throws(Fault) -> ([String], TOMLTable.Value) {
    let key = try keys()
    try take("=")
    return (key, try value())
  }

  /// `a`, `"a b"`, `a.b`.
  private mutating func keys() throws(Fault) -> [String] {
    var keys: [String] = []
    repeat {
      skipBlanks()
      guard place < end else { throw Fault(offset: place) }
      if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
        keys.append(try text())
      } else {
        let start = place
        while place < end, bytes[place].isBareKey { place += 1 }
        guard place > start else { throw Fault(offset: start) }
        keys.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      skipBlanks()
    } while next(".")
    return keys
  }

  private mutating func value() throws(Fault) -> TOMLTable.Value {
    skipBlanks()
    guard place < end else { throw Fault(offset: place) }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .plain(.text(try text()))
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "{"): return .table(try inlineTable())
    default: return .plain(try word())
    }
  }

  private mutating func list() throws(Fault) -> [TOMLTable.Value] {
    place += 1
    var values: [TOMLTable.Value] = []
    while true {
      skipBlanks(andLines: true)
      if next("]") { return values }
      values.append(try value())
      skipBlanks(andLines: true)
      if next(",") { continue }
      try take("]")
      return values
    }
  }

  private mutating func inlineTable() throws(Fault) -> TOMLTable {
    place += 1
    var table = TOMLTable()
    skipBlanks()
    if next("}") { return table }
    repeat {
      let start = place
      let (key, value) = try pair()
      guard table.insert(value, at: key) else { throw Fault(offset: start) }
      skipBlanks()
    } while next(",")
    try take("}")
    return table
  }

  /// A number, a date, `true` or `false`: whatever stands there up to the end of the value.
  private mutating func word() throws(Fault) -> Written {
    let start = place
    while place < end, !"\n\r,]}#".utf8.contains(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self).split(separator: " ").joined(separator: " ")
    guard let first = word.utf8.first, word == "true" || word == "false" || "+-.0123456789in".utf8.contains(first)
    else { throw Fault(offset: start) }
    return word == "true" ? .flag(true) : word == "false" ? .flag(false) : .text(word)
  }
}

extension TOMLReader {
  private mutating func text() throws(Fault) -> String {
    let start = place
    let quote = bytes[place]
    let isLong = place + 2 < end && bytes[place + 1] == quote && bytes[place + 2] == quote
    place += isLong ? 3 : 1
    if isLong, place < end, bytes[place] == 0x0D { place += 1 }
    if isLong, place < end, bytes[place] == 0x0A { place += 1 }
    var text: [UInt8] = []
    while place < end {
      let byte = bytes[place]
      if byte == quote, !isLong || (place + 2 < end && bytes[place + 1] == quote && bytes[place + 2] == quote) {
        place += isLong ? 3 : 1
        // Two quotes may stand before the three that end it.
        while isLong, place < end, bytes[place] == quote, text.count < end {
          text.append(quote)
          place += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x0A, !isLong { break }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try escape()
      } else {
        text.append(byte)
        place += 1
      }
    }
    throw Fault(offset: start)
  }

  private mutating func escape() throws(Fault) -> [UInt8] {
    let start = place
    guard place + 1 < end else { throw Fault(offset: start) }
    let sign = bytes[place + 1]
    place += 2
    switch sign {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [sign]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = sign == UInt8(ascii: "u") ? 4 : 8
      guard place + count <= end,
        let scalar = UInt32(String(decoding: bytes[place..<place + count], as: UTF8.self), radix: 16)
          .flatMap(Unicode.Scalar.init)
      else { throw Fault(offset: start) }
      place += count
      return Array(String(scalar).utf8)
    case 0x0A, 0x0D, 0x20:
      // A line that ends in a backslash goes on where the next text begins.
      while place < end, bytes[place] <= 0x20 { place += 1 }
      return []
    default: throw Fault(offset: start)
    }
  }

  private mutating func skipBlanks(andLines: Bool = false) {
    while place < end {
      switch bytes[place] {
      case 0x20, 0x09: place += 1
      case 0x0A, 0x0D: if andLines { place += 1 } else { return }
      case UInt8(ascii: "#"): while place < end, bytes[place] != 0x0A { place += 1 }
      default: return
      }
    }
  }

  private mutating func next(_ sign: Unicode.Scalar) -> Bool {
    guard place < end, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ sign: Unicode.Scalar) throws(Fault) {
    skipBlanks()
    guard next(sign) else { throw Fault(offset: min(place, max(0, end - 1))) }
  }

  private mutating func endLine() throws(Fault) {
    skipBlanks()
    guard place >= end || bytes[place] == 0x0A || bytes[place] == 0x0D else { throw Fault(offset: place) }
  }
}

extension UInt8 {
  fileprivate var isBareKey: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x2D
      || self == 0x5F
  }
}
