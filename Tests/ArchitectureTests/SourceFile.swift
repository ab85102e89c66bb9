/// A Swift file of one of the modules.
struct SourceFile {
  /// Below `Sources/`: `Records/Disk.swift`.
  let path: String
  /// Its lines without comments, and with nothing inside the quotes of strings, so that words in them are not taken for code.
  let code: [String]
  /// The modules it imports, in the order of its lines.
  let imports: [String]

  init(path: String, text: String) {
    self.path = path
    var eraser = ProseEraser()
    code = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { eraser.code(of: $0) }
    let line = /\s*(?:[@\w]+ )*?import (?:(?:struct|enum|class|protocol|func|var|let|typealias) )?(\w+).*/
    imports = code.filter { $0.contains("import ") }.compactMap { $0.wholeMatch(of: line).map { String($0.1) } }
  }

  /// The folder below `Sources/`.
  var module: String { String(path.prefix { $0 != "/" }) }

  /// `path:line: code` of each line that holds what is looked for. `\b` stands beside a full stop too, as it does not in prose.
  func lines(with pattern: Regex<Substring>) -> [String] {
    let pattern = pattern.wordBoundaryKind(.simple)
    return code.enumerated().filter { $1.contains(pattern) }.map { "\(path):\($0 + 1):\($1)" }
  }
}

/// Takes comments and the insides of strings out of a file, line by line.
private struct ProseEraser {
  private enum State { case code, text, longText, comment }
  private var state = State.code

  mutating func code(of line: Substring.UTF8View) -> String {
    if state == .text { state = .code }
    if state == .code, !line.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "/") }) {
      return String(line) ?? ""
    }
    var code: [UInt8] = []
    var rest = line
    while let next = rest.first {
      switch state {
      case .code where rest.starts(with: "//".utf8): return String(decoding: code, as: UTF8.self)
      case .code where rest.starts(with: "/*".utf8): change(to: .comment, after: 2, &rest)
      case .code where rest.starts(with: #"""""#.utf8): change(to: .longText, after: 3, &rest)
      case .code where next == UInt8(ascii: "\""):
        code += #""""#.utf8
        change(to: .text, after: 1, &rest)
      case .code:
        code.append(next)
        rest.removeFirst()
      case .text where next == UInt8(ascii: "\""): change(to: .code, after: 1, &rest)
      case .longText where rest.starts(with: #"""""#.utf8): change(to: .code, after: 3, &rest)
      case .comment where rest.starts(with: "*/".utf8): change(to: .code, after: 2, &rest)
      case .text, .longText: rest = rest.dropFirst(next == UInt8(ascii: "\\") ? 2 : 1)
      case .comment: rest.removeFirst()
      }
    }
    return String(decoding: code, as: UTF8.self)
  }

  private mutating func change(to state: State, after count: Int, _ rest: inout Substring.UTF8View) {
    self.state = state
    rest = rest.dropFirst(count)
  }
}
