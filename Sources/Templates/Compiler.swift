import Diagnostics

/// Compiles one page's template against its view: names become numbers, and everything that is wrong is said.
struct Compiler {
  let library: [String: ParsedTemplate]
  let wordKeys: [String: Int]
  /// The page, for faults in partials.
  let page: String
  private(set) var diagnostics: [Diagnostic] = []
  private var markup: Markup
  private let plainEscape: Escape
  /// Partials and layouts that are being put in, the outermost first.
  private var open: [String] = []

  init(page: String, library: [String: ParsedTemplate], wordKeys: [String: Int]) {
    self.page = page
    self.library = library
    self.wordKeys = wordKeys
    let language: Markup.Language = page.hasSuffix(".html") ? .html : page.hasSuffix(".xml") ? .xml : .plain
    markup = Markup(language)
    plainEscape = language == .html ? .html : language == .xml ? .xml : .none
  }

  mutating func compile(_ shape: Shape) -> [Op] {
    guard let template = library[page] else { return [] }
    open = [page]
    return ops(template.nodes, Scope(shape), [:])
  }

  /// Blocks of a page, which take the place of its layout's.
  typealias Blocks = [String: [Node]]

  mutating func ops(_ nodes: [Node], _ scope: Scope, _ blocks: Blocks) -> [Op] {
    var ops: [Op] = []
    for node in nodes {
      switch node {
      case .text(let bytes, _):
        markup.read(bytes)
        ops.append(.literal(bytes))
      case .variable(let name, let place): ops += variable(name, place, scope)
      case .section(let name, let place, let inner): ops += section(name, place, inner, scope, blocks)
      case .inverted(let name, let place, let inner): ops += inverted(name, place, inner, scope, blocks)
      case .partial(let name, let place, _): ops += template(named: name, at: place, scope, blocks)
      case .parent(let name, let place, let own):
        ops += template(named: name, at: place, scope, own.merging(blocks) { _, outer in outer })
      case .block(let name, _, let inner): ops += self.ops(blocks[name] ?? inner, scope, blocks)
      }
    }
    return ops
  }
}

extension Compiler {
  private mutating func report(
    _ code: Code, _ message: String, _ place: Place, suggestion: String? = nil, label: String? = nil,
    notes: [String] = []
  ) {
    let used = open.count > 1 ? ["used by templates/\(page)"] : []
    diagnostics.append(Diagnostic(code, message, at: place, suggestion: suggestion, label: label, notes: notes + used))
  }

  private mutating func variable(_ name: String, _ place: Place, _ scope: Scope) -> [Op] {
    if name.hasPrefix("t.") { return word(String(name.dropFirst(2)), place) }
    guard let found = find(name, place, scope) else { return [] }
    if case .optional(let kind) = found.kind {
      report(
        .mayBeAbsent, "\"\(name)\" is \(kind.words) that may be absent", place,
        label: "write {{#\(name)}}{{.}}{{/\(name)}}",
        notes: ["inside its own section it is certain; outside, nothing would be printed in silence"])
      return []
    }
    guard let escape = escape(found.kind, name, place) else { return [] }
    markup.readValue()
    return [.value(found.slot, escape)]
  }

  private mutating func word(_ key: String, _ place: Place) -> [Op] {
    guard let number = wordKeys[key] else {
      report(
        .unknownName, "the interface has no words \"\(key)\"", place,
        suggestion: Spelling.nearest(to: key, among: wordKeys.keys.sorted()).map { "t." + $0 },
        notes: ["words of the interface stand in templates/strings"])
      return []
    }
    guard let escape = escape(.text, "t." + key, place) else { return [] }
    markup.readValue()
    return [.word(number, escape)]
  }

  private mutating func find(_ name: String, _ place: Place, _ scope: Scope) -> Scope.Found? {
    if let found = scope.find(name) { return found }
    let names = scope.names
    let list = names.prefix(40).joined(separator: ", ") + (names.count > 40 ? " …" : "")
    report(
      .unknownName, "there is no name \"\(name)\" here", place, suggestion: Spelling.nearest(to: name, among: names),
      notes: names.isEmpty ? [] : ["names here: " + list])
    return nil
  }

  private mutating func section(_ name: String, _ place: Place, _ inner: [Node], _ scope: Scope, _ blocks: Blocks)
    -> [Op]
  {
    guard let found = find(name, place, scope) else { return [] }
    switch found.kind.certain {
    case .list(let shape): return [.each(found.slot, balanced(inner, place, scope.entering(shape), blocks))]
    case .texts: return [.each(found.slot, balanced(inner, place, scope.enteringMember(.text), blocks))]
    case .group(let shape): return [.each(found.slot, balanced(inner, place, scope.entering(shape), blocks))]
    case .flag: return [.when(found.slot, balanced(inner, place, scope, blocks))]
    case .text, .html, .link, .json: return [.when(found.slot, balanced(inner, place, scope.knowing(found), blocks))]
    case .number, .optional:
      report(
        .noSection, "a section over \(found.kind.words)", place,
        notes: ["sections are over lists, groups, flags, texts and what may be absent"])
      return []
    }
  }

  private mutating func inverted(_ name: String, _ place: Place, _ inner: [Node], _ scope: Scope, _ blocks: Blocks)
    -> [Op]
  {
    guard let found = find(name, place, scope) else { return [] }
    switch found.kind {
    case .group, .number:
      report(
        .noSection, "\(found.kind.words) is always there", place,
        notes: ["what stands in this section would never be shown"])
      return []
    default: return [.unless(found.slot, balanced(inner, place, scope, blocks))]
    }
  }

  /// A section may be left out or repeated, so it must end where it began: both inside a tag, or both outside.
  private mutating func balanced(_ inner: [Node], _ place: Place, _ scope: Scope, _ blocks: Blocks) -> [Op] {
    let before = markup
    let ops = ops(inner, scope, blocks)
    if markup != before {
      report(
        .unbalancedSection, "this section ends in another place of the markup than it begins", place,
        notes: ["a tag or a quoted value is begun inside it and ended outside, or the other way round"])
      markup = before
    }
    return ops
  }

  private mutating func template(named name: String, at place: Place, _ scope: Scope, _ blocks: Blocks) -> [Op] {
    let path = "partials/\(name)." + (page.split(separator: ".").last.map(String.init) ?? "html")
    guard let template = library[path] else {
      let names = library.keys.filter { $0.hasPrefix("partials/") }.map { String($0.dropFirst(9).prefix { $0 != "." }) }
        .sorted()
      report(
        .missingPartial, "there is no partial \"\(name)\"", place, suggestion: Spelling.nearest(to: name, among: names),
        notes: ["looked for templates/\(path)"])
      return []
    }
    guard !open.contains(path) else {
      report(
        .endlessPartial, "the partial \"\(name)\" puts itself in, without end", place,
        notes: [(open + [path]).joined(separator: " → ")])
      return []
    }
    open.append(path)
    defer { open.removeLast() }
    return ops(template.nodes, scope, blocks)
  }
}

extension Compiler {
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "manifest", "ping", "xlink:href",
  ]

  /// How a value of a sort is written at the present spot; nothing where it may not stand there.
  private mutating func escape(_ kind: FieldKind, _ name: String, _ place: Place) -> Escape? {
    switch kind {
    case .list, .group, .texts, .flag, .optional:
      report(
        .noText, "\"\(name)\" is \(kind.words), which cannot be printed", place, notes: ["open it with {{#\(name)}}"])
      return nil
    default: break
    }
    switch markup.spot {
    case .text: return inText(kind, name, place)
    case .quoted: return inAttribute(kind, name, place)
    case .raw:
      if case .json = kind, markup.elementName == "script" { return Escape.none }
      return refuse(
        "\"\(name)\" inside <\(markup.elementName)>", place, "only JSON may stand in a script, and nothing in a style")
    case .unquoted, .beforeValue:
      return refuse("a value without quotes", place, "put quotes round the attribute's value")
    default: return refuse("\"\(name)\" in the middle of a tag", place, "names stand in text and in quoted values")
    }
  }

  private mutating func inText(_ kind: FieldKind, _ name: String, _ place: Place) -> Escape? {
    switch kind {
    case .html: return plainEscape == .html ? Escape.none : plainEscape
    case .json:
      return page.hasSuffix(".json")
        ? Escape.none
        : refuse("JSON outside of a script", place, "it belongs into <script type=\"application/ld+json\">")
    default: return plainEscape
    }
  }

  private mutating func inAttribute(_ kind: FieldKind, _ name: String, _ place: Place) -> Escape? {
    let attribute = markup.attributeName
    if attribute.hasPrefix("on") || attribute == "style" {
      return refuse("a value in the attribute \(attribute)", place, "what stands there could run as code")
    }
    let isAddress = Self.addresses.contains(attribute)
    switch kind {
    case .html, .json: return refuse("\(kind.words) in an attribute", place, "attributes take text, links and numbers")
    case .link where isAddress && !markup.value.isEmpty:
      return refuse("an address after other words of \(attribute)", place, "a link is a whole address")
    case .link: return plainEscape
    case .text, .number:
      guard isAddress else { return plainEscape }
      if markup.value.first == UInt8(ascii: "#") { return .fragment }
      return refuse(
        "\(kind.words) where an address must stand", place,
        "\(attribute) takes a name that is a link, or # and the name of a spot")
    default: return nil
    }
  }

  private mutating func refuse(_ what: String, _ place: Place, _ note: String) -> Escape? {
    report(.wrongSpot, "\(what) is not let through", place, notes: [note])
    return nil
  }
}

extension Code {
  static let unknownName = Code(
    "E0407", "unknown-name",
    "A template uses the names that its page declares, the innermost section's first. A misspelt one would print nothing, in silence."
  )
  static let mayBeAbsent = Code(
    "E0408", "may-be-absent", "A value that may be absent is used inside its own section, where it is certain.")
  static let noSection = Code(
    "E0409", "no-section", "A section is over a list, a group, a flag, a text, or a value that may be absent.")
  static let noText = Code("E0410", "no-text", "Lists, groups and flags are opened with a section, not printed.")
  static let missingPartial = Code(
    "E0411", "missing-partial", "A partial or layout is a file in templates/partials with the page's ending.")
  static let endlessPartial = Code(
    "E0412", "endless-partial", "A partial that puts itself in, directly or by way of others, would never end.")
  static let unbalancedSection = Code(
    "E0413", "unbalanced-section",
    "What a section holds may be left out or repeated, so it ends at the same place of the markup as it begins.")
  static let wrongSpot = Code(
    "E0414", "wrong-spot",
    "Each sort of value has its places: text in text and quoted attributes, links where addresses stand, HTML in text, JSON in a script."
  )
}
