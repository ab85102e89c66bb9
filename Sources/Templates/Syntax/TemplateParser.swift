import Diagnostics

/// Builds the tree of a template from its tags. What does not fit together is reported, and the rest is read all the
/// same.
struct TemplateParser {
  private let source: SourceText
  private let tokens: [Token]
  private var index = 0
  /// What is open, from the outside in; the first stands for the file.
  private var levels = [Level(opening: nil)]
  /// What a close tag further out has closed already: its own close tag is no second fault.
  private var closedEarly: [String] = []
  private var diagnostics: [Diagnostic]

  static func parse(_ source: SourceText) -> ([Node], [Diagnostic]) {
    let (tokens, faults) = TagScanner.scan(source)
    var parser = TemplateParser(source: source, tokens: tokens, diagnostics: faults)
    parser.parse()
    return (parser.levels[0].nodes, parser.diagnostics)
  }

  private init(source: SourceText, tokens: [Token], diagnostics: [Diagnostic]) {
    self.source = source
    self.tokens = tokens
    self.diagnostics = diagnostics
  }

  private struct Level {
    let opening: Tag?
    var nodes: [Node] = []
  }
}

extension TemplateParser {
  private mutating func parse() {
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token {
      case .text(let range, let startsLine): add(.text(range, startsLine: startsLine))
      case .tag(let tag): read(tag)
      }
    }
    while let opening = levels.last?.opening {
      if !opening.isBroken {
        diagnostics.append(
          Diagnostic(
            .unclosedSection, "\"\(opening.name.text)\" is opened here and never closed",
            at: source.place(opening.range),
            label: "{{/\(opening.name.text)}} is missing"))
      }
      closeLevel(at: source.bytes.count..<source.bytes.count)
    }
  }

  private mutating func add(_ node: Node) { levels[levels.count - 1].nodes.append(node) }

  private mutating func read(_ tag: Tag) {
    switch tag.kind {
    case .variable: add(.variable(tag.name))
    case .partial: add(.partial(include(tag)))
    case .section, .inverted, .layout, .block: open(tag)
    case .close: close(tag)
    case .comment, .delimiters: break
    }
  }

  /// Past the limit nothing more of the file is read.
  private mutating func open(_ tag: Tag) {
    levels.append(Level(opening: tag))
    guard levels.count > Nesting.limit else { return }
    diagnostics.append(Nesting.fault(at: source.place(tag.range)))
    index = tokens.count
    levels.removeLast(levels.count - 1)
  }

  private mutating func close(_ tag: Tag) {
    guard let opening = levels.last?.opening else {
      guard !closedEarly.contains(tag.name.text) else { return }
      diagnostics.append(
        Diagnostic(
          .unmatchedClose, "{{/\(tag.name.text)}} closes nothing: no section is open here", at: source.place(tag.range))
      )
      return
    }
    guard opening.name.text != tag.name.text else { return closeLevel(at: tag.range) }
    if levels.contains(where: { $0.opening?.name.text == tag.name.text }) { return closeEarly(tag, within: opening) }
    if let expected = closedEarly.firstIndex(of: tag.name.text) {
      closedEarly.remove(at: expected)
      return
    }
    if opening.isBroken { return closeLevel(at: tag.range) }
    let nearest = Spelling.nearest(to: tag.name.text, among: [opening.name.text])
    reportUnmatched(tag, "closes nothing: \"\(opening.name.text)\" is open here", opening, suggestion: nearest)
    if nearest != nil { closeLevel(at: tag.range) }
  }

  /// Closes what is open further out and, with it, all that lies within.
  private mutating func closeEarly(_ tag: Tag, within opening: Tag) {
    if !opening.isBroken {
      reportUnmatched(tag, "stands inside \"\(opening.name.text)\", which is still open", opening)
    }
    while let last = levels.last?.opening {
      closeLevel(at: tag.range)
      if last.name.text == tag.name.text { return }
      closedEarly.append(last.name.text)
    }
  }

  private mutating func reportUnmatched(_ tag: Tag, _ why: String, _ opening: Tag, suggestion: String? = nil) {
    let place = source.place(tag.name.range)
    let isCertain = Spelling.slip(tag.name.text, of: [opening.name.text]) != nil && suggestion != nil
    diagnostics.append(
      Diagnostic(
        .unmatchedClose, "{{/\(tag.name.text)}} \(why)", at: place, suggestion: suggestion,
        fix: isCertain ? Fix(place, opening.name.text) : nil,
        related: [.init(source.place(opening.range), "this is open")]))
  }

  private mutating func closeLevel(at close: Range<Int>) {
    guard let level = levels.popLast(), let tag = level.opening, !tag.isBroken else { return }
    switch tag.kind {
    case .layout: add(.layout(layout(tag, level.nodes, close)))
    case .block:
      add(.block(Node.Block(name: tag.name, tag: tag.range, body: level.nodes, lineEnd: lineEnd(tag, close))))
    default:
      let isInverted = tag.kind == .inverted
      add(.section(Node.Section(name: tag.name, isInverted: isInverted, tags: (tag.range, close), body: level.nodes)))
    }
  }
}

extension TemplateParser {
  private func include(_ tag: Tag) -> Node.Include {
    let indent =
      tag.isAlone ? tag.extent.lowerBound..<tag.range.lowerBound : tag.range.lowerBound..<tag.range.lowerBound
    return Node.Include(name: tag.name, tag: tag.range, indent: indent)
  }

  private mutating func layout(_ tag: Tag, _ nodes: [Node], _ close: Range<Int>) -> Node.Layout {
    var blocks: [Node.Block] = []
    for node in nodes {
      guard case .block(let block) = node else {
        reportStray(node, in: tag)
        continue
      }
      if let first = blocks.first(where: { $0.name.text == block.name.text }) {
        diagnostics.append(
          Diagnostic(
            .layoutContent, "the block \"\(block.name.text)\" is filled twice", at: source.place(block.tag),
            related: [.init(source.place(first.tag), "first here")]))
      } else {
        blocks.append(block)
      }
    }
    return Node.Layout(include: include(tag), blocks: blocks, lineEnd: lineEnd(tag, close))
  }

  private mutating func reportStray(_ node: Node, in layout: Tag) {
    guard let range = strayRange(node) else { return }
    diagnostics.append(
      Diagnostic(
        .layoutContent, "this stands in no block and would be written nowhere", at: source.place(range),
        related: [.init(source.place(layout.range), "only blocks, {{$name}}…{{/name}}, go into a layout")]))
  }

  private func strayRange(_ node: Node) -> Range<Int>? {
    switch node {
    case .text(let range, _):
      guard let first = source.bytes[range].firstIndex(where: { !$0.isSpace }) else { return nil }
      let last = source.bytes[range].lastIndex { !$0.isSpace } ?? first
      return first..<last + 1
    case .variable(let name): return name.range
    case .section(let section): return section.tags.open
    case .partial(let include): return include.tag
    case .layout(let layout): return layout.include.tag
    case .block: return nil
    }
  }

  /// Where opening and closing tag stand on one line with nothing around them: the end of that line, which is taken out
  /// of the text that follows.
  private mutating func lineEnd(_ tag: Tag, _ close: Range<Int>) -> Range<Int>? {
    let line = source.lineRange(around: tag.range.lowerBound)
    let before = source.bytes[line.lowerBound..<tag.range.lowerBound]
    guard !tag.isAlone, close.lowerBound < line.upperBound, before.allSatisfy(\.isSpace) else { return nil }
    guard index < tokens.count, case .text(let range, startsLine: false) = tokens[index] else { return nil }
    let text = source.bytes[range]
    guard range.lowerBound == close.upperBound, text.last == UInt8(ascii: "\n"), text.allSatisfy(\.isSpace) else {
      return nil
    }
    index += 1
    return range
  }
}

extension Code {
  static let unclosedSection = Code(
    "E0402", "unclosed-section",
    "What {{#name}}, {{^name}}, {{<name}} or {{$name}} opens is closed by {{/name}} in the same file.")
  static let unmatchedClose = Code(
    "E0403", "unmatched-close",
    "{{/name}} closes what was opened last. Sections lie within each other and do not overlap.")
  static let layoutContent = Code(
    "E0404", "layout-content",
    "Between {{<layout}} and {{/layout}} stand only blocks, {{$name}}…{{/name}}, each of which the layout "
      + "has, each at most once. Anything else would be written nowhere."
  )
}
