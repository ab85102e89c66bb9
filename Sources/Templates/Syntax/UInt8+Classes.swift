/// What kinds of ASCII characters a byte can be.
extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isHexDigit: Bool { isDigit || (0x41...0x46).contains(self & 0xDF) }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
