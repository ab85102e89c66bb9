/// A thing of one of the kinds: what all have in common stands in its head.
package protocol Entry: Part {
  static var kind: Kind { get }
  var head: Head { get set }
  /// What it is called where it is named.
  var name: String { get }
  /// What its fields name, for those kinds of which pages ask who names a thing.
  var named: [Reference] { get }
  /// Checks what no single field can tell.
  func check(_ decoder: inout Decoder)
  /// Checks its parts against each other; also where the thing itself lacks something.
  func checkParts(_ decoder: inout Decoder)
}

extension Entry {
  /// A kind's own fields and those that all kinds share; one of these, declared again, takes its place.
  static func withCommon(_ own: [Field<Self>]) -> [Field<Self>] {
    own + common.filter { field in !own.contains { $0.names[0] == field.names[0] } }
  }

  private static var common: [Field<Self>] {
    [
      .optional("title", .text, \.head.title, "What it is called; else its id, made readable."),
      .optional("summary", .inline, \.head.summary, "One or two sentences, with inline Markdown."),
      .optional(
        "written_in", .language, \.head.language,
        "The language of its summary and body, as a code, where that is not the site's first: hy."),
      .list("aliases", .code, \.head.aliases, "Older addresses, from the site's root, that lead here."),
      .flag("draft", \.head.isDraft, "Held back until it is no draft any more."),
      .optional("embargo", .instant, \.head.embargo, "Held back until this moment."),
      .optional("extra", .extra, \.head.extra, "Fields of your own."),
    ]
  }

  package var reference: Reference { head.reference }
  package var id: String { head.reference.id }
  package var name: String { head.title ?? id.readable }
  package var named: [Reference] { [] }
  package func check(_ decoder: inout Decoder) {}
  package func checkParts(_ decoder: inout Decoder) {}

  /// The thing without what must leave no trace; nothing where it must leave none itself.
  func pruned(_ pruning: Pruning, by pruners: [Pruner<Self>]) -> Self? {
    guard !pruning.isHeld(reference), pruning.knows(knownFrom(pruning.times)) else { return nil }
    var entry = self
    guard pruners.allSatisfy({ $0(&entry, pruning) }) else { return nil }
    entry.forget(pruning)
    return entry
  }
}

extension String {
  /// An id as words: `return-of-armenians` → `Return of armenians`; a date at the front stays as it is.
  package var readable: String {
    var words = split(separator: "-").map(String.init)
    var date: [String] = []
    while date.count < 3, let first = words.first, first.allSatisfy(\.isNumber) { date.append(words.removeFirst()) }
    let rest = words.joined(separator: " ")
    let text = rest.prefix(1).uppercased() + rest.dropFirst()
    return (date.isEmpty ? [text] : [date.joined(separator: "-"), text]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
