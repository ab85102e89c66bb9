package import Diagnostics

/// Finds what an author wrote behind what is wrong on a built page: a text's own HTML, or a template.
package struct Causes: Sendable {
  private let templates: [SourceText]
  private let texts: [String: [SourceText]]

  /// `texts` are an author's, by the page that they stand on first of all.
  package init(templates: [SourceText], texts: [String: [SourceText]]) {
    (self.templates, self.texts) = (templates, texts)
  }

  /// The same findings, each where its cause is written if that is known; one cause is told once, with the first page it shows on.
  package func traced(_ findings: [(page: String, finding: Diagnostic)]) -> [Diagnostic] {
    var seen: Set<Spot> = []
    return findings.compactMap { page, finding in
      guard let cause = cause(of: finding.place, on: page) else { return finding }
      return seen.insert(Spot(code: finding.code, place: cause)).inserted ? finding.caused(at: cause) : nil
    }
  }

  private struct Spot: Hashable {
    let code: Code
    let place: Place
  }
}

extension Causes {
  private func cause(of place: Place, on page: String) -> Place? {
    let forms = place.text.hasPrefix("<") ? [("", place.text)] : ["\"", "'"].map { ($0, place.text) }
    let candidates = (texts[page] ?? []) + templates
    return candidates.lazy.compactMap { source in
      forms.lazy.compactMap { quote, words in source.first(quote + words + quote, inside: quote.utf8.count) }.first
    }.first
  }
}

extension SourceText {
  /// Where words first stand; `inside` leaves out as many bytes at either end.
  fileprivate func first(_ words: String, inside margin: Int = 0) -> Place? {
    bytes.firstRange(of: Array(words.utf8)).map {
      place(($0.lowerBound + margin)..<($0.upperBound - margin))
    }
  }
}

extension Diagnostic {
  fileprivate func caused(at cause: Place) -> Diagnostic {
    Diagnostic(
      code, message, at: cause, severity: severity, suggestion: suggestion, label: label,
      related: [.init(place, "as it is built")] + related, notes: notes)
  }
}
