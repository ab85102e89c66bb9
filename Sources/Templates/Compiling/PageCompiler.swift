import Diagnostics

/// Compiles one page: its template with all partials and layouts, against the page's shape.
struct PageCompiler {
  let files: [String: ParsedFile]
  let words: WordList
  let page: PageDeclaration
  let language: Placement.Language
  var findings = Findings()
  var tables: FieldTables
  /// Where the partials that are being compiled were asked for, from the page inwards.
  var trail: [Trail] = []
  private(set) var depth = 0
  /// Above zero where a fault has been told and what follows from it is not.
  var muted = 0
  /// Whether the place in the markup is no longer known, after a section that means two: what follows is not judged by it.
  var isAdrift = false
  /// Partials that have been compiled, by all that they depend on.
  var made: [PartialKey: Draft] = [:]
  /// How many partials the page holds, those within others counted each time.
  var partials = 0
  /// The blocks of layouts as they come by, and which of their fillings were used.
  var blockNames: [String] = []
  var usedFillings: Set<Place> = []
  private var scopes: [ScopeStep: Int] = [:]

  struct Trail: Sendable {
    let path: String
    let place: Place
  }

  struct PartialKey: Hashable {
    let path: String
    let scope: Int
    let indent: [UInt8]
    let place: MarkupPlace
    let isClosed: Bool
    let isMuted: Bool
  }

  private struct ScopeStep: Hashable {
    let outer: Int
    let slot: Slot
    let bringsRecord: Bool
  }

  init(_ page: PageDeclaration, files: [String: ParsedFile], words: WordList, tables: FieldTables) {
    self.page = page
    self.files = files
    self.words = words
    self.tables = tables
    language = Placement.Language(path: page.template)
  }

  /// What surrounds the nodes that are being compiled.
  struct Context {
    let file: ParsedFile
    var scope: Scope
    /// What goes before every line of the file.
    var indent: [UInt8] = []
    /// What pages and layouts put into the blocks of the layout that is being compiled.
    var fillings: [String: Filling] = [:]
  }

  struct Filling {
    let block: Node.Block
    let file: ParsedFile
    let indent: [UInt8]
  }

  mutating func compile() -> [Op] {
    guard let file = files[page.template] else {
      reportMissing()
      return []
    }
    let markup: MarkupCursor.Language = if case .markup(.xml) = language { .xml } else { .html }
    if file.isEmpty { reportEmpty(file) }
    var draft = Draft(cursor: MarkupCursor(language: markup))
    compile(file.nodes, Context(file: file, scope: Scope(tables[page.shape])), into: &draft)
    checkEnd(draft, of: file)
    return draft.ops
  }

  mutating func compile(_ nodes: [Node], _ context: Context, into draft: inout Draft) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      switch node {
      case .text(let range, let startsLine): addText(range, startsLine: startsLine, context, into: &draft)
      case .variable(let name): addVariable(name, context, into: &draft)
      case .section(let section): addSection(section, context, into: &draft)
      case .partial(let include): addPartial(include, context, into: &draft)
      case .layout(let layout): addLayout(layout, context, into: &draft)
      case .block(let block): addBlock(block, context, into: &draft)
      }
    }
  }
}

extension PageCompiler {
  /// The scope inside a section over a value.
  mutating func scope(inside found: Meaning.Found, _ outer: Scope) -> Scope {
    var scope = outer
    let shape = found.type.kind.shape
    if let shape {
      if case .group = found.type.kind {
        scope = outer.entering(tables[shape], isList: false)
      } else {
        scope = outer.entering(tables[shape], isList: true)
      }
    } else if case .flag = found.type.kind {
      return outer
    } else {
      scope.topic = .value(found.slot, found.type.kind)
    }
    scope.certain.formUnion(found.optionals.map(\.slot))
    let step = ScopeStep(outer: outer.id, slot: found.slot, bringsRecord: shape != nil)
    scope.id = scopes[step] ?? scopes.count + 1
    scopes[step] = scope.id
    return scope
  }

  mutating func report(_ diagnostic: Diagnostic) {
    guard muted == 0 else { return }
    findings.add(diagnostic)
  }

  /// Who first used the partial that a place is in; nothing for the page's own file.
  func usage(of file: ParsedFile) -> [String] {
    guard file.path != page.template, let first = trail.first else { return [] }
    let through = trail.dropFirst().map { ", through \($0.place.source.path):\($0.place.start.line)" }
    return ["first used by \(first.place.source.path):\(first.place.start.line)" + through.joined()]
  }
}

extension PageCompiler {
  private mutating func addText(_ range: Range<Int>, startsLine: Bool, _ context: Context, into draft: inout Draft) {
    let text = context.file.source.bytes[range]
    if startsLine, !context.indent.isEmpty, !text.isBlankLine {
      draft.add(context.indent[...])
      pass(context.indent[...], context, &draft)
    }
    draft.add(text)
    pass(text, context, &draft)
  }

  private mutating func pass(_ text: ArraySlice<UInt8>, _ context: Context, _ draft: inout Draft) {
    guard case .markup = language, let fault = draft.cursor.pass(text), !isAdrift else { return }
    let place = context.file.source.place(fault..<fault + 1)
    report(
      Diagnostic(
        .unevenSection, "the section before this ends inside a name", at: place,
        label: "white space, \"/\" or \">\" belongs here",
        notes: usage(of: context.file)))
  }

  private mutating func reportMissing() {
    let path = "templates/" + page.template
    let folder = page.template.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let others = files.keys.filter { $0.hasPrefix(folder) }.sorted()
    report(
      Diagnostic(
        .missingTemplate, "there is no template \"\(page.template)\"",
        at: SourceText(path: path, bytes: []).place(0..<0),
        label: Spelling.nearest(to: page.template, among: others).map { "there is \"\($0)\"" },
        notes: ["it is filled from \(page.shape.name)"]))
  }

  private mutating func reportEmpty(_ file: ParsedFile) {
    report(
      Diagnostic(
        .emptyTemplate, "this template is empty, and so would be its pages", at: file.source.place(0..<0),
        notes: ["delete the file, and the default theme's takes its place", "it is filled from \(page.shape.name)"]))
  }

  private mutating func checkEnd(_ draft: Draft, of file: ParsedFile) {
    guard case .markup = language, !isAdrift, draft.cursor.place != .content, draft.cursor.place != .tagStart else {
      return
    }
    let count = file.source.bytes.count
    report(
      Diagnostic(
        .openMarkup, "the page ends \(draft.cursor.place.described)", at: file.source.place(max(0, count - 1)..<count),
        notes: ["something in it or in its partials is not closed: a tag, a quotation mark, a comment, an element"]))
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBlankLine: Bool { !isEmpty && allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } }
}

extension Code {
  static let missingTemplate = Code(
    "E0407", "missing-template", "Every page that Parley writes has a template in templates/.")
  static let emptyTemplate = Code(
    "E0440", "empty-template",
    "A page's template has at least some text. An empty file is most often one that was not saved whole.")
  static let openMarkup = Code(
    "E0413", "open-markup",
    "At its end a page stands between tags. Where it does not, a tag, a quotation mark, a comment or an "
      + "element such as <script> was not closed."
  )
}
