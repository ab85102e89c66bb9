extension String {
  /// As a path of an address writes it (RFC 3986): letters, digits and what means nothing in a path stay.
  var percentEncoded: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let stays = byte < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      return stays ? String(scalar) : "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
