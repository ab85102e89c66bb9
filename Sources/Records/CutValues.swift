import Diagnostics

/// Values between braces that hold a comma and stand in no quotes: `{label: Talks, in Geneva}`. YAML takes what follows the comma
/// for the name of another field.
struct CutValues {
  private let isInBraces: Bool
  /// The value before, as far as it was written.
  private var before: Place?
  private var faults: [Place] = []

  /// Only between braces does a comma end a value.
  init(isInBraces: Bool) { self.isInBraces = isInBraces }

  /// Whether an entry is the rest of the value before it, which was cut off.
  mutating func takes(_ entry: Mapping.Entry) -> Bool {
    guard isInBraces, let whole = before, case .scalar(let value) = entry.value, value.text.isEmpty,
      entry.key.hasNoColon
    else {
      before = entry.value.plainPlace
      return false
    }
    if faults.last?.range.lowerBound == whole.range.lowerBound { faults.removeLast() }
    faults.append(whole.source.place(whole.range.lowerBound..<entry.key.place.range.upperBound))
    return true
  }

  /// What is to be said of the values that were cut.
  var diagnostics: [Diagnostic] {
    faults.map { place in
      let quoted = "\"\(place.text)\""
      return Diagnostic(
        .yamlSyntax, "in braces, a comma begins another field", at: place, suggestion: quoted,
        label: "write it in quotes: \(quoted)")
    }
  }
}

extension Value {
  /// Where a text without quotes stands.
  fileprivate var plainPlace: Place? {
    if case .scalar(let scalar) = self, scalar.isPlain { scalar.place } else { nil }
  }
}

extension Scalar {
  /// Whether it stands in no quotes, on one line.
  fileprivate var isPlain: Bool {
    let before = place.source.bytes[..<place.range.lowerBound].last
    return isVerbatim && !text.isEmpty && before != UInt8(ascii: "\"") && before != UInt8(ascii: "'")
  }

  /// Whether a comma or the closing brace follows a name, and no colon.
  fileprivate var hasNoColon: Bool {
    let next = place.source.bytes[place.range.upperBound...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    return isPlain && (next == UInt8(ascii: ",") || next == UInt8(ascii: "}"))
  }
}
