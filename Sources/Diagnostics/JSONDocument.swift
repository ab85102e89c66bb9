#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value as JSON, its keys sorted, with a line break at its end.
package enum JSONDocument {
  package static func of(_ value: some Encodable, otherwise empty: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return empty + "\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
