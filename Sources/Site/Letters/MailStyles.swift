/// The style sheet of a letter's template, whose rules are written into the elements they are for, as mail programs want them.
///
/// A selector is an element's name, a class, or both: `td`, `.party`, `td.party`; of two rules that say the same the later one
/// counts. Whole `@media` blocks stay a style sheet, for the programs that read them.
struct MailStyles {
  fileprivate struct Rule {
    /// Empty where any element of the class is meant.
    let element: Substring
    /// Empty where any class is.
    let name: Substring
    let style: String
  }

  /// What is written into an element.
  struct Look {
    /// What the rules say of it.
    let style: [UInt8]
    /// Those of its classes that the blocks that stay speak of.
    let kept: [UInt8]
  }

  private var rules: [Rule] = []
  /// By the element and its classes.
  private var looks: [[Substring]: Look] = [:]
  /// The blocks that stay.
  private(set) var kept = ""

  init(_ text: String) {
    var rest = text.withoutComments[...]
    while let open = rest.firstIndex(of: "{") {
      let head = rest[..<open].trimmed
      let end = rest.endOfBlock(from: open)
      if head.hasPrefix("@") {
        kept += rest[..<end].trimmed + "\n"
      } else {
        let style = rest[rest.index(after: open)..<end].dropLast().trimmed
        rules += head.split(separator: ",").map { Rule(selector: Substring($0.trimmed), style: style) }
      }
      rest = rest[end...]
    }
  }

  /// How an element looks. Most look like one before them.
  mutating func look(of element: String, classes: [Substring]) -> Look {
    let sort = [Substring(element)] + classes
    if let known = looks[sort] { return known }
    let look = Look(
      style: Array(style(of: element, classes: classes).replacing("\"", with: "'").utf8),
      kept: Array(classes.filter { kept.contains("." + $0) }.joined(separator: " ").utf8))
    looks[sort] = look
    return look
  }

  /// What the rules say of an element.
  private func style(of element: String, classes: [Substring]) -> String {
    rules.filter { rule in
      (rule.element.isEmpty || rule.element == element) && (rule.name.isEmpty || classes.contains(rule.name))
    }.map { $0.style.hasSuffix(";") ? $0.style : $0.style + ";" }.joined(separator: " ")
  }
}

extension MailStyles.Rule {
  fileprivate init(selector: Substring, style: String) {
    let parts = selector.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(element: parts[0], name: parts.count > 1 ? parts[1] : "", style: style)
  }
}

extension StringProtocol {
  /// Without white space at its ends, and with single spaces for line breaks.
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Substring {
  /// Where the block ends that opens at a brace, behind its own closing one.
  fileprivate func endOfBlock(from open: Index) -> Index {
    var depth = 0
    for index in self[open...].indices {
      if self[index] == "{" { depth += 1 }
      if self[index] == "}" { depth -= 1 }
      if depth == 0 { return self.index(after: index) }
    }
    return endIndex
  }
}

extension String {
  fileprivate var withoutComments: String {
    var text = self
    while let start = text.firstRange(of: "/*") {
      let end = text[start.upperBound...].firstRange(of: "*/")?.upperBound ?? text.endIndex
      text.removeSubrange(start.lowerBound..<end)
    }
    return text
  }
}
