import Diagnostics
import Records

extension FieldType where Content == String {
  /// A web address, or one for mail or telephone.
  static let address = FieldType.word(
    .address,
    read: { scalar, decoder in
      let scheme = schemes.first { scalar.text.lowercased().hasPrefix($0) }
      if let scheme, scalar.text.count > scheme.count, !scalar.text.contains(where: \.isWhitespace) {
        return scalar.text
      }
      decoder.report(
        Diagnostic(
          .badAddress, "\"\(scalar.text)\" is no \(scheme?.hasPrefix("http") ?? true ? "web " : "")address",
          at: scalar.place, suggestion: scalar.text.nearestAddress,
          notes: [
            scheme == nil
              ? "an address begins with \(schemes.dropLast().joined(separator: ", ")) or \(schemes.last ?? "")"
              : "an address goes on after \(scheme ?? ""), and holds no spaces: %20 stands for one"
          ]))
      return nil
    }, write: { .text($0) })

  private static let schemes = ["https://", "http://", "mailto:", "tel:"]
}

extension String {
  /// What was probably meant: the same with its beginning, or with what stands for spaces.
  fileprivate var nearestAddress: String? {
    let text = replacing(" ", with: "%20")
    guard contains(".") else { return nil }
    if lowercased().hasPrefix("http") { return text.hasPrefix("http") && text != self ? text : nil }
    if contains(":") || contains(where: \.isWhitespace) { return nil }
    return (contains("@") ? "mailto:" : "https://") + text
  }
}

extension Code {
  static let badAddress = Code(
    "E0208", "bad-address",
    "A link begins with https:// (or http://, mailto:, tel:). Other schemes are not let through.")
}
