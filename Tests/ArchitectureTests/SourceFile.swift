/// A Swift file of one of the modules.
struct SourceFile {
  /// Below `Sources/`: `Records/Disk.swift`.
  let path: String
  /// Its lines without comments, and with nothing inside the quotes of strings, so that words in them are not taken for code.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    var eraser = ProseEraser()
    code = text.split(separator: "\n", omittingEmptySubsequences: false).map { eraser.code(of: $0) }
  }

  /// The folder below `Sources/`.
  var module: String { String(path.prefix { $0 != "/" }) }

  /// The modules it imports, in the order of its lines.
  var imports: [String] {
    code.compactMap { line in line.wholeMatch(of: /\s*(?:[@\w]+\s+)*import\s+(\w+).*/).map { String($0.1) } }
  }

  /// `path:line: code` of each line that holds what is looked for.
  func lines(with pattern: Regex<Substring>) -> [String] {
    code.enumerated().filter { $1.contains(pattern) }.map { "\(path):\($0 + 1):\($1)" }
  }
}

/// Takes comments and the insides of strings out of a file, line by line.
private struct ProseEraser {
  private enum State { case code, text, longText, comment }
  private var state = State.code

  mutating func code(of line: Substring) -> String {
    if state == .text { state = .code }
    var code = ""
    var rest = line
    while let next = rest.first {
      switch state {
      case .code where rest.hasPrefix("//"): return code
      case .code where rest.hasPrefix("/*"): change(to: .comment, after: 2, &rest)
      case .code where rest.hasPrefix(#"""""#): change(to: .longText, after: 3, &rest)
      case .code where next == "\"":
        code += "\"\""
        change(to: .text, after: 1, &rest)
      case .code:
        code.append(next)
        rest.removeFirst()
      case .text where next == "\"": change(to: .code, after: 1, &rest)
      case .longText where rest.hasPrefix(#"""""#): change(to: .code, after: 3, &rest)
      case .comment where rest.hasPrefix("*/"): change(to: .code, after: 2, &rest)
      case .text, .longText: rest = rest.dropFirst(next == "\\" ? 2 : 1)
      case .comment: rest.removeFirst()
      }
    }
    return code
  }

  private mutating func change(to state: State, after count: Int, _ rest: inout Substring) {
    self.state = state
    rest = rest.dropFirst(count)
  }
}
