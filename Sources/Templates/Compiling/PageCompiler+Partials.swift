import Diagnostics

extension PageCompiler {
  /// A partial, compiled for the records around it.
  mutating func addPartial(_ include: Node.Include, _ context: Context, into draft: inout Draft) {
    guard let file = file(include, context) else { return }
    let indent = context.indent + context.file.source.bytes[include.indent]
    let key = PartialKey(
      path: file.path, scope: context.scope.id, indent: indent, place: draft.cursor.place,
      isClosed: draft.cursor.closed != nil, isMuted: muted > 0)
    if let made = made[key] {
      guard count(made.partials, include, context) else { return }
      return draft.add(made)
    }
    guard count(1, include, context) else { return }
    var inner = draft.continued
    inner.partials = 1
    trail.append(Trail(path: file.path, place: context.file.source.place(include.tag)))
    compile(file.nodes, Context(file: file, scope: context.scope, indent: indent), into: &inner)
    trail.removeLast()
    made[key] = inner
    draft.add(inner)
  }

  /// A layout, with the blocks that fill it.
  mutating func addLayout(_ layout: Node.Layout, _ context: Context, into draft: inout Draft) {
    let include = layout.include
    guard let file = file(include, context), count(1, include, context) else {
      return addMuted(layout, context, &draft)
    }
    let own = layout.blocks.map { ($0.name.text, Filling(block: $0, file: context.file, indent: context.indent)) }
    let fillings = Dictionary(own, uniquingKeysWith: { first, _ in first }).merging(context.fillings) { _, outer in
      outer
    }
    let indent = context.indent + context.file.source.bytes[include.indent]
    let before = blockNames
    blockNames = []
    trail.append(Trail(path: file.path, place: context.file.source.place(include.tag)))
    compile(file.nodes, Context(file: file, scope: context.scope, indent: indent, fillings: fillings), into: &draft)
    trail.removeLast()
    checkFillings(layout, context)
    blockNames = before + blockNames
    if let lineEnd = layout.lineEnd, !file.nodes.endLine(in: file.source) { addLineEnd(lineEnd, context, &draft) }
  }

  /// A block of a layout: what fills it, or what it holds itself.
  mutating func addBlock(_ block: Node.Block, _ context: Context, into draft: inout Draft) {
    blockNames.append(block.name.text)
    var inner = context
    var body = block.body
    var source = context.file.source
    if let filling = context.fillings[block.name.text] {
      usedFillings.insert(filling.file.source.place(filling.block.tag))
      inner = Context(file: filling.file, scope: context.scope, indent: filling.indent, fillings: context.fillings)
      body = filling.block.body
      source = filling.file.source
    }
    inner.fillings[block.name.text] = nil
    compile(body, inner, into: &draft)
    if let lineEnd = block.lineEnd, !body.isEmpty, !body.endLine(in: source) { addLineEnd(lineEnd, context, &draft) }
  }
}

extension PageCompiler {
  /// No page holds more partials than this; one that does has partials that multiply.
  private static let limit = 20_000

  private mutating func file(_ include: Node.Include, _ context: Context) -> ParsedFile? {
    let ending = page.template.split(separator: ".").last.map { ".\($0)" } ?? ""
    let path = "partials/\(include.name.text)\(ending)"
    guard let file = files[path] else {
      reportMissing(include, path, ending, context)
      return nil
    }
    guard !trail.contains(where: { $0.path == path }), path != page.template else {
      let chain = trail.map(\.path).drop { $0 != path } + [path]
      report(
        Diagnostic(
          .endlessPartial, "\"\(include.name.text)\" would be drawn inside itself without end",
          at: context.file.source.place(include.name.range),
          notes: [chain.joined(separator: " → ")] + usage(of: context.file)))
      return nil
    }
    return file
  }

  /// Whether the page has room for more partials; says once that it has not.
  private mutating func count(_ more: Int, _ include: Node.Include, _ context: Context) -> Bool {
    guard depth <= Nesting.limit else {
      report(Nesting.fault(at: context.file.source.place(include.name.range), notes: usage(of: context.file)))
      return false
    }
    guard partials <= Self.limit else { return false }
    partials += more
    guard partials > Self.limit else { return true }
    report(
      Diagnostic(
        .endlessPartial, "this page would hold more than \(Self.limit) partials",
        at: context.file.source.place(include.name.range), notes: usage(of: context.file)))
    return false
  }

  private mutating func reportMissing(_ include: Node.Include, _ path: String, _ ending: String, _ context: Context) {
    let names = files.keys.filter { $0.hasPrefix("partials/") && $0.hasSuffix(ending) }.sorted()
      .map { String($0.dropFirst("partials/".count).dropLast(ending.count)) }
    let place = context.file.source.place(include.name.range)
    // Who knows other programs names the file: `partials/name.html`.
    let bare = include.name.text.replacing("partials/", with: "").replacing(ending, with: "")
    let known = names.contains(bare) ? bare : nil
    report(
      Diagnostic(
        .missingPartial, "there is no partial \"\(include.name.text)\"", at: place,
        suggestion: known ?? Spelling.nearest(to: include.name.text, among: names),
        fix: known.map { Fix(place, $0) },
        notes: ["it would be templates/\(path)"] + (names.isEmpty ? [] : ["partials: " + names.joined(separator: ", ")])
          + usage(of: context.file)))
  }

  private mutating func checkFillings(_ layout: Node.Layout, _ context: Context) {
    let names = Set(blockNames).sorted()
    for block in layout.blocks where context.fillings[block.name.text] == nil {
      guard !usedFillings.contains(context.file.source.place(block.tag)) else { continue }
      report(
        Diagnostic(
          .layoutContent, "the layout \"\(layout.include.name.text)\" has no block \"\(block.name.text)\"",
          at: context.file.source.place(block.name.range),
          suggestion: Spelling.nearest(to: block.name.text, among: names),
          notes: ["blocks: " + names.joined(separator: ", ")] + usage(of: context.file)))
    }
  }

  private mutating func addLineEnd(_ range: Range<Int>, _ context: Context, _ draft: inout Draft) {
    compile([.text(range, startsLine: false)], context, into: &draft)
  }

  /// The layout is not there; its blocks are read for their markup alone.
  private mutating func addMuted(_ layout: Node.Layout, _ context: Context, _ draft: inout Draft) {
    muted += 1
    for block in layout.blocks { compile(block.body, context, into: &draft) }
    muted -= 1
  }
}

extension [Node] {
  /// Whether what these write ends a line, as far as the tree tells.
  fileprivate func endLine(in source: SourceText) -> Bool {
    switch last {
    case .text(let range, _): source.bytes[range].last == UInt8(ascii: "\n")
    case .section(let section): section.body.endLine(in: source)
    case .partial(let include): source.bytes[..<include.tag.lowerBound].last == UInt8(ascii: "\n")
    case .block(let block): block.lineEnd != nil || block.body.endLine(in: source)
    case .layout: true
    case .variable, nil: false
    }
  }
}

extension Code {
  static let missingPartial = Code(
    "E0416", "missing-partial", "{{> name}} and {{<name}} take the file templates/partials/name.html (.xml in feeds).")
  static let endlessPartial = Code(
    "E0417", "endless-partial", "A partial that holds itself, straight or through others, would never end.")
}
