import Diagnostics
import Testing

@testable import Templates

/// The six core modules of the official specification; what is refused on purpose is named with the reason.
@Suite(.enabled(if: SpecificationFile.isThere)) struct SpecificationTests {
  @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
  func `A module of the specification holds`(_ module: String) throws {
    let refused = Self.refused[module] ?? [:]
    let file = try SpecificationFile.read(module)
    #expect(Set(refused.keys).isSubset(of: file.tests.map(\.name)))
    for test in file.tests {
      let (output, diagnostics) = Self.run(test)
      if let reason = refused[test.name] {
        let codes = diagnostics.map(\.code.id)
        #expect(reason == .noView || codes.contains(reason.rawValue), "\(module): \(test.name) is refused")
      } else {
        #expect(Report(diagnostics).printed(as: .text) == "", "\(module): \(test.name)")
        #expect(output == test.expected, "\(module): \(test.name)")
      }
    }
  }

  private static func run(_ test: SpecificationFile.Case) -> (String, [Diagnostic]) {
    let (shape, record) = test.data.view(texts: ["five"])
    let partials = (test.partials ?? [:]).map { TemplateFile.of("partials/\($0.key).html", $0.value) }
    let page = PageDeclaration("pages/test.html", shape)
    let (theme, diagnostics) = Theme.compile(
      partials + [.of("pages/test.html", test.template)], pages: [page], words: [])
    return (
      String(decoding: theme.render("pages/test.html", record: record, words: theme.words([:])), as: UTF8.self),
      diagnostics
    )
  }

  enum Reason: String {
    /// Nothing prints empty in silence: what is not declared, or not in sight where it is written, is an error.
    case unknownName = "E0405"
    /// The same for a value that may be absent, outside a section that says what then.
    case mayBeAbsent = "E0408"
    /// No template writes text that is not escaped.
    case raw = "E0409"
    /// A partial that is not there is an error.
    case missingPartial = "E0416"
    /// A partial that holds itself is refused, whatever the data.
    case endless = "E0417"
    /// A record that is always there is no condition.
    case always = "E0414"
    /// Views hold records and texts; there are no lists of lists, and no page that is a list.
    case noView
  }

  static let refused: [String: [String: Reason]] = [
    "interpolation": [
      "Triple Mustache": .raw, "Ampersand": .raw, "Triple Mustache Integer Interpolation": .raw,
      "Ampersand Integer Interpolation": .raw, "Triple Mustache Decimal Interpolation": .raw,
      "Ampersand Decimal Interpolation": .raw, "Basic Null Interpolation": .mayBeAbsent,
      "Triple Mustache Null Interpolation": .raw, "Ampersand Null Interpolation": .raw,
      "Basic Context Miss Interpolation": .unknownName, "Triple Mustache Context Miss Interpolation": .raw,
      "Ampersand Context Miss Interpolation": .raw, "Dotted Names - Triple Mustache Interpolation": .raw,
      "Dotted Names - Ampersand Interpolation": .raw, "Dotted Names - Broken Chains": .unknownName,
      "Dotted Names - Broken Chain Resolution": .unknownName, "Dotted Names - Context Precedence": .unknownName,
      "Dotted Names are never single keys": .unknownName, "Implicit Iterators - Triple Mustache": .raw,
      "Implicit Iterators - Ampersand": .raw, "Triple Mustache - Surrounding Whitespace": .raw,
      "Ampersand - Surrounding Whitespace": .raw, "Triple Mustache - Standalone": .raw, "Ampersand - Standalone": .raw,
      "Triple Mustache With Padding": .raw, "Ampersand With Padding": .raw,
    ],
    "inverted": [
      "Context": .always, "List": .unknownName, "Context Misses": .unknownName,
      "Dotted Names - Broken Chains": .unknownName,
    ],
    "partials": ["Failed Lookup": .missingPartial, "Recursion": .endless, "Standalone Indentation": .raw],
    "sections": [
      "Context Misses": .unknownName, "Dotted Names - Broken Chains": .unknownName,
      "Implicit Iterator - Triple mustache": .raw, "Implicit Iterator - Ampersand": .raw,
      "Implicit Iterator - Array": .noView, "Implicit Iterator - Root-level": .noView,
    ],
  ]
}
