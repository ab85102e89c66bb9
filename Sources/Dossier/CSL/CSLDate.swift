import Diagnostics
import Records

/// A date as CSL-JSON writes it: numbers of year, month and day, one list of them for each end; or words.
enum CSLDate {
  /// In EDTF.
  case date(Scalar)
  /// Words that are no date.
  case words(Scalar)
  case nothing
  /// Something that is no date of CSL's.
  case fault(Value)

  init(_ value: Value) {
    guard case .mapping(let fields) = value else {
      self = .fault(value)
      return
    }
    let isAbout = fields.word("circa").map { !["false", "0"].contains($0.text) } ?? false
    if let parts = fields["date-parts"] {
      self = CSLDate(parts: parts, season: fields.word("season"), sign: isAbout ? "~" : "")
    } else if let words = fields.word("raw") ?? fields.word("literal") {
      self = EDTFDate(parsing: words.text) == nil ? .words(words) : .date(words)
    } else {
      self = .nothing
    }
  }
}

extension CSLDate {
  private init(parts: Value, season: Scalar?, sign: String) {
    guard case .list(let ends) = parts else {
      self = .fault(parts)
      return
    }
    var numbers: [[Scalar]] = []
    for end in ends.values {
      guard case .list(let list) = end else {
        self = .fault(parts)
        return
      }
      let words = list.values.compactMap { value in if case .scalar(let word) = value { word } else { nil } }
      guard words.count == list.values.count else {
        self = .fault(end)
        return
      }
      numbers.append(words.filter { !$0.text.isEmpty })
    }
    numbers.removeAll(where: \.isEmpty)
    guard let first = numbers.first?.first, let last = numbers.last?.last else {
      self = .nothing
      return
    }
    let dates = numbers.map { Self.text($0, season: numbers.count == 1 ? season : nil) + sign }
    let place = first.place.source.place(first.place.range.lowerBound..<last.place.range.upperBound)
    self = .date(Scalar(text: dates.joined(separator: "/"), place: place.firstLine, isVerbatim: false))
  }

  /// `2024-09-26` of 2024, 9 and 26; of a year and a season, `2024-21` to `2024-24`.
  private static func text(_ numbers: [Scalar], season: Scalar?) -> String {
    var words = numbers.map(\.text)
    if words.count == 1, let number = season.flatMap({ Int($0.text) }), (1...4).contains(number) {
      words.append(String(number + 20))
    }
    return zip(words, [4, 2, 2] + Array(repeating: 0, count: max(0, words.count - 3)))
      .map { word, width in String(repeating: "0", count: max(0, width - word.count)) + word }.joined(separator: "-")
  }
}

extension Mapping {
  fileprivate func word(_ name: String) -> Scalar? {
    guard case .scalar(let scalar) = self[name], !scalar.text.isEmpty else { return nil }
    return scalar
  }
}
