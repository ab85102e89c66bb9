import Diagnostics

/// A source text written with marks, `party: «azerbaidjan»`: the text without them, and the places they stood round.
struct Marked {
  let source: SourceText
  let places: [Place]

  init(_ text: String, path: String = "content/a.md") {
    var (bytes, starts, ranges): ([UInt8], [Int], [Range<Int>]) = ([], [], [])
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": starts.popLast().map { ranges.append($0..<bytes.count) }
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    let source = SourceText(path: path, bytes: bytes)
    self.source = source
    places = ranges.map { source.place($0) }
  }

  /// The first place that is marked; the top of the file where none is.
  var place: Place { places.first ?? source.place(0..<0) }
  /// Line and column at which the first place begins: `14:12`.
  var start: String { "\(place.start.line):\(place.start.column)" }
  /// Line and column just after the first place.
  var end: String { "\(place.end.line):\(place.end.column)" }
}

extension Code {
  static let wrongName = Code("E0203", "wrong-name", "Nothing has this name.")
  static let oddity = Code("W0312", "oddity", "This is unusual.")
  static let remark = Code("I0601", "remark", "Nothing to worry about.")
}

extension Diagnostic {
  /// How one diagnostic is shown to a person.
  var printed: String { Report([self]).printed(as: .text) }

  /// The source line as it is shown, and the line below it with the underline.
  var excerpt: [String] { Array(printed.split(separator: "\n").map(String.init).dropFirst(2).prefix(2)) }
}
