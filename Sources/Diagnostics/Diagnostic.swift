/// One thing an author should know about what they wrote: what is wrong, where, and what to write instead.
package struct Diagnostic: Sendable, Hashable {
  package let code: Code
  package let severity: Severity
  /// One sentence without a full stop, in lower case: `no party is called "azerbaidjan"`.
  package let message: String
  package let place: Place
  /// What belongs in the place of the words at fault, where one answer is near enough to offer.
  package let suggestion: String?
  /// The edit that puts it right, where no judgement is needed to make it.
  package let fix: Fix?
  /// Said under the words at fault; where absent and there is a suggestion, `did you mean "…"?`.
  package let label: String?
  /// Other places that belong to the fault, each with its own words.
  package let related: [Related]
  /// Facts that help: what there is to choose from, what a rule asks for.
  package let notes: [String]

  package struct Related: Sendable, Hashable {
    package let place: Place
    package let label: String

    package init(_ place: Place, _ label: String) {
      self.place = place
      self.label = label
    }
  }

  package init(
    _ code: Code, _ message: String, at place: Place, severity: Severity? = nil, suggestion: String? = nil,
    fix: Fix? = nil,
    label: String? = nil, related: [Related] = [], notes: [String] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.place = place
    self.suggestion = suggestion
    self.fix = fix
    self.label = label
    self.related = related
    self.notes = notes
  }
}

extension Diagnostic {
  /// The same at another level.
  package func at(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      code, message, at: place, severity: severity, suggestion: suggestion, fix: fix, label: label, related: related,
      notes: notes)
  }

  /// The same at another place, for text that was unfolded and whose own bytes are in no file: an edit there has no meaning.
  package func moved(to place: Place) -> Diagnostic {
    Diagnostic(
      code, message, at: place, severity: severity, suggestion: suggestion, label: label, related: related,
      notes: notes)
  }
}
