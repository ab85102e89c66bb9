import Diagnostics

/// A template as a tree.
indirect enum Node: Sendable {
  case text([UInt8], Place)
  case variable(String, Place)
  case section(String, Place, [Node])
  case inverted(String, Place, [Node])
  case partial(String, Place, indent: [UInt8])
  /// A layout, with the blocks that take the place of its own.
  case parent(String, Place, blocks: [String: [Node]])
  case block(String, Place, [Node])
}

/// Builds the tree of a template from its tokens.
struct NodeBuilder {
  private var stack: [Open] = [Open(token: nil)]
  private(set) var diagnostics: [Diagnostic] = []

  private struct Open {
    let token: Token?
    var nodes: [Node] = []
  }

  /// The tree of a template, and what is wrong with its form.
  static func tree(of source: SourceText) -> ([Node], [Diagnostic]) {
    var scanner = TokenScanner(source)
    scanner.scan()
    var builder = NodeBuilder()
    scanner.tokens.forEach { builder.add($0) }
    return (builder.finish(), scanner.diagnostics + builder.diagnostics)
  }
}

extension NodeBuilder {
  private mutating func append(_ node: Node) { stack[stack.count - 1].nodes.append(node) }

  private mutating func add(_ token: Token) {
    switch token.kind {
    case .text(let bytes): append(.text(bytes, token.place))
    case .variable(let name): append(.variable(name, token.place))
    case .partial(let name, let indent): append(.partial(name, token.place, indent: indent))
    case .section, .inverted, .parent, .block: stack.append(Open(token: token))
    case .close(let name): close(name, token.place)
    case .nothing: break
    }
  }

  private mutating func close(_ name: String, _ place: Place) {
    guard stack.contains(where: { $0.token?.opened == name }) else {
      let open = stack.last?.token
      diagnostics.append(
        Diagnostic(
          .strayClose, "nothing called \"\(name)\" is open here", at: place, suggestion: open?.opened,
          related: open.map { [.init($0.place, "this is open")] } ?? []))
      return
    }
    while let last = stack.last, last.token?.opened != name { unclosed() }
    guard let done = stack.popLast(), let token = done.token else { return }
    switch token.kind {
    case .section(let name): append(.section(name, token.place, done.nodes))
    case .inverted(let name): append(.inverted(name, token.place, done.nodes))
    case .block(let name): append(.block(name, token.place, done.nodes))
    case .parent(let name): append(.parent(name, token.place, blocks: blocks(in: done.nodes)))
    default: break
    }
  }

  /// What stands in a layout's tag between its blocks is not shown, and white space is all that may.
  private mutating func blocks(in nodes: [Node]) -> [String: [Node]] {
    var blocks: [String: [Node]] = [:]
    for node in nodes {
      switch node {
      case .block(let name, _, let inner): blocks[name] = inner
      case .text(let bytes, _) where bytes.allSatisfy { $0 <= 0x20 }: break
      case .text(_, let place), .variable(_, let place), .section(_, let place, _), .inverted(_, let place, _),
        .partial(_, let place, _), .parent(_, let place, _):
        diagnostics.append(
          Diagnostic(
            .outsideBlock, "this stands in no block, and would not be shown", at: place,
            notes: ["inside {{<layout}} only blocks count: {{$name}} … {{/name}}"]))
      }
    }
    return blocks
  }

  private mutating func unclosed() {
    guard let open = stack.popLast(), let token = open.token else { return }
    diagnostics.append(
      Diagnostic(
        .unclosedSection, "\"\(token.opened ?? "")\" is opened here and never closed", at: token.place,
        notes: ["close it with {{/\(token.opened ?? "")}}"]))
    stack[stack.count - 1].nodes += open.nodes
  }

  private mutating func finish() -> [Node] {
    while stack.count > 1 { unclosed() }
    return stack[0].nodes
  }
}

extension Token {
  /// The name that closes it.
  fileprivate var opened: String? {
    switch kind {
    case .section(let name), .inverted(let name), .parent(let name), .block(let name): name
    default: nil
    }
  }
}

extension Code {
  static let strayClose = Code(
    "E0404", "stray-close", "A closing tag names the section that it closes, the innermost that is open.")
  static let unclosedSection = Code(
    "E0405", "unclosed-section", "Every section, block and layout is closed by a tag with / and the same name.")
  static let outsideBlock = Code(
    "E0406", "outside-block",
    "A page that fills a layout says so block by block; what stands between them has no place.")
}
