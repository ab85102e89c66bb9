import Diagnostics
import Records

extension FieldType where Content == String {
  /// A web address, or one for mail or telephone.
  static let address = FieldType.word(
    .address,
    read: { scalar, decoder in
      guard let fault = scalar.text.addressFault(at: scalar.place) else { return scalar.text }
      decoder.report(fault)
      return nil
    }, write: { .text($0) })

  /// The web address of a folder, to which the addresses of pages are added.
  static let home = FieldType.word(
    .address,
    read: { scalar, decoder in
      guard let address = address.decode(.scalar(scalar), &decoder) else { return nil }
      guard let sign = address.first(where: { "?#".contains($0) }) else { return address }
      decoder.report(
        Diagnostic(
          .badAddress, "a site cannot stand behind a \"\(sign)\"", at: scalar.place,
          suggestion: String(address.prefix { $0 != sign }),
          notes: ["it is the address of a folder, to which those of pages are added: https://example.org/talks/"]))
      return nil
    }, write: { .text($0) })
}

extension FieldType where Content == NamedTexts {
  /// Addresses, with or without a label each.
  static let addresses = FieldType(
    .texts(.address),
    decode: { value, decoder in
      texts.decode(value, &decoder).map { links in
        for entry in links.entries {
          if let fault = entry.text.addressFault(at: entry.place) { decoder.report(fault) }
        }
        return links
      }
    }, encode: texts.encode)
}

extension String {
  /// What is wrong with an address; nothing where it is one.
  fileprivate func addressFault(at place: Place) -> Diagnostic? {
    let scheme = Self.schemes.first { lowercased().hasPrefix($0) }
    if let scheme, count > scheme.count, !contains(where: \.isWhitespace) { return nil }
    return Diagnostic(
      .badAddress, "\"\(self)\" is no \(scheme?.hasPrefix("http") ?? true ? "web " : "")address", at: place,
      suggestion: nearestAddress,
      notes: [
        scheme == nil
          ? "an address begins with \(Self.schemes.dropLast().joined(separator: ", ")) or \(Self.schemes.last ?? "")"
          : "an address goes on after \(scheme ?? ""), and holds no spaces: %20 stands for one"
      ])
  }

  private static let schemes = ["https://", "http://", "mailto:", "tel:"]
}

extension FieldType where Content == String {
  /// Where letters reach somebody. What is neither an address for mail nor one of the web is shown as it is, and cannot be followed.
  static let contact = FieldType.word(
    .text("an address for mail, or a web address"),
    read: { scalar, decoder in
      if !scalar.text.leadsSomewhere {
        decoder.report(
          Diagnostic(
            .plainContact, "\"\(scalar.text)\" is no address that readers could follow", at: scalar.place,
            suggestion: scalar.text.nearestMailbox,
            notes: ["an address for mail is desk@example.org, one of a page https://example.org/contact"]))
      }
      return scalar.text
    }, write: { .text($0) })
}

extension String {
  /// Whether it is a mailbox, or begins as addresses do.
  fileprivate var leadsSomewhere: Bool {
    if isMailbox { return true }
    let scheme = ["https://", "http://", "mailto:", "tel:"].first { lowercased().hasPrefix($0) }
    return scheme.map { count > $0.count } ?? false && !contains(where: \.isWhitespace)
  }

  private var isMailbox: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !contains(":") && !contains(where: \.isWhitespace)
      && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// What was probably meant by `desk at example.org` or `example.org/contact`.
  fileprivate var nearestMailbox: String? {
    var text = self
    for sign in [" at ", " (at) ", " [at] ", "(at)", "[at]", " @ "] { text = text.replacing(sign, with: "@") }
    for sign in [" dot ", " (dot) ", " [dot] ", "(dot)", "[dot]"] { text = text.replacing(sign, with: ".") }
    if text != self, text.isMailbox { return text }
    return contains(".") && !contains("@") && !contains(":") && !contains(where: \.isWhitespace)
      ? "https://" + self : nil
  }
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
  static let plainContact = Code(
    "W0354", "plain-contact",
    "What site.yaml gives as contact becomes a link where it is an address for mail, or of a web page. Anything else is shown as it is written."
  )
  static let badAddress = Code(
    "E0208", "bad-address",
    "A link begins with https:// (or http://, mailto:, tel:). Other schemes are not let through.")
}
