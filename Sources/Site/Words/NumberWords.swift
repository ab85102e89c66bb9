import Dossier

/// Numbers as a language writes them: `12,5` and `10 000` in Russian.
extension Phrasebook {
  /// A whole number. From 10,000 on, thousands stand apart.
  func number(_ count: Int) -> String {
    guard abs(count) >= 10_000 else { return String(count) }
    var (rest, groups) = (abs(count), [String]())
    while rest >= 1000 {
      groups.append((rest % 1000).padded(3))
      rest /= 1000
    }
    return (count < 0 ? "−" : "") + ([String(rest)] + groups.reversed()).joined(separator: self[.thousands])
  }

  /// A number with at most three digits after the point.
  func number(_ value: Double) -> String { decimal(value.shortText) }

  /// A number that is written with a point, with the language's own sign in its place.
  func decimal(_ digits: String) -> String { digits.replacing(".", with: self[.decimalSign]) }
}
