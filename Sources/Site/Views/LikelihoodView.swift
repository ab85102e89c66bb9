package import Templates

/// A likelihood as word and range, with what a drawing of it needs.
package struct LikelihoodView: View {
  package let word: String
  package let range: String
  package let low: Int
  package let width: Int
  package let point: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("word", "`Unlikely`") { $0.word },
      .text("range", "`20–45 %`, or `55 %` where the author gave a number") { $0.range },
      .number("low", "Lower end in percent, from 0 to 100") { $0.low },
      .number("width", "Width of the range in percent; 1 for a number") { $0.width },
      .number("point", "The middle, or the number that was given, in percent, rounded") { $0.point },
    ]
  }
}
