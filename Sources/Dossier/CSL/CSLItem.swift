import Diagnostics
import Records

/// An item of CSL-JSON (citeproc, schema 1.0.2) as a source of ours: what reference managers such as Zotero export is read as it is.
struct CSLItem {
  private let record: Record
  private var entries: [Mapping.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ record: Record) {
    self.record = record
    title()
    for (name, variable) in Self.texts { add(name, variable, text: words(variable)) }
    add("url", "URL", text: words("URL") ?? words("DOI").map { $0.spelled("https://doi.org/" + $0.text) })
    add("publisher", "publisher", text: publisher)
    authors()
    date("published", "issued")
    date("accessed", "accessed")
    note()
    if let address = words("archive_location") ?? words("archive"), address.text.isWebAddress {
      add("archive", "archive", text: address)
    }
    if let key, key.text != address?.text { add("key", "id", text: key) }
    keepOthers()
  }

  /// The same thing in fields of ours.
  var source: Record { record.rewritten(id: address, fields: Mapping(entries: entries, place: record.fields.place)) }
}

extension CSLItem {
  /// Fields of ours that hold what a variable of CSL holds.
  private static let texts = [("type", "type"), ("language", "language")]

  /// Variables that our fields hold whole. All others are kept under `extra`, and so are names in their parts, and the name of
  /// what an item came out in.
  private static let taken: Set<String> = [
    "title", "type", "language", "URL", "issued", "accessed", "note", "citation-key", "id",
  ]

  private func words(_ name: String) -> Scalar? {
    guard case .scalar(let scalar) = record.fields[name], !scalar.text.isEmpty else { return nil }
    return scalar
  }

  private mutating func add(_ name: String, _ variable: String, text: Scalar?) {
    guard let text else { return }
    add(name, variable, .scalar(text))
  }

  private mutating func add(_ name: String, _ variable: String, _ value: Value) {
    let key = record.fields.entries.first { $0.key.text == variable }?.key ?? Scalar(text: name, place: value.place)
    entries.append(Mapping.Entry(key: key.spelled(name), value: value))
  }

  /// What has no title goes by its key, which is what its author would look for.
  private mutating func title() {
    if let title = words("title") { return add("title", "title", text: title.withoutMarkup) }
    guard let key else { return }
    add("title", "title", text: key)
    let written = record.fields.entries.first { $0.key.text == "title" }?.value.place.firstLine
    diagnostics.append(
      Diagnostic(
        .untitledItem, "this source has no title, and goes by its key \"\(key.text)\"", at: written ?? key.place,
        notes: ["give it a title in the reference manager, and export again"]))
  }

  /// The name by which a reference manager cites the item. Zotero's own ids are addresses, which end in it.
  private var key: Scalar? {
    if let key = words("citation-key") { return key }
    guard let id = record.id, id.text.isWebAddress, let last = id.text.split(separator: "/").last else {
      return record.id
    }
    return id.spelled(String(last))
  }

  private var address: Scalar? {
    guard let key else { return nil }
    return key.spelled(key.text.citationAddress)
  }

  /// Of what came out in a newspaper, on a site or on the air, what a reader knows is its name and not its owner's.
  private var publisher: Scalar? {
    let names = [words("publisher"), words("container-title")]
    let type = words("type")?.text ?? ""
    let isInPeriodical = ["article", "post", "webpage", "broadcast"].contains { type.hasPrefix($0) }
    return (isInPeriodical ? names.reversed() : names).compactMap(\.self).first?.withoutMarkup
  }

  /// `Given van Family, Jr.`, or a name that is not divided.
  private mutating func authors() {
    guard let value = record.fields["author"] else { return }
    guard case .list(let list) = value else { return add("authors", "author", value) }
    let names = list.values.map { author -> Value in
      guard case .mapping(let name) = author else { return author }
      func part(_ key: String) -> String? { if case .scalar(let word) = name[key] { word.text } else { nil } }
      let parts = ["given", "dropping-particle", "non-dropping-particle", "family"].compactMap(part)
      let whole = parts.joined(separator: " ") + (part("suffix").map { ", " + $0 } ?? "")
      return .scalar(Scalar(text: part("literal") ?? whole, place: name.place.firstLine, isVerbatim: false))
    }
    add("authors", "author", .list(List(values: names, place: list.place)))
  }

  private mutating func date(_ name: String, _ variable: String) {
    guard let value = record.fields[variable] else { return }
    switch CSLDate(value) {
    case .date(let date): add(name, variable, text: date)
    case .words(let words):
      diagnostics.append(
        Diagnostic(
          .wordsForDate, "\"\(words.text)\" is no date Parley can read, so this source has none", at: words.place,
          suggestion: NearestDate.to(words.text), notes: ["give it a date in the reference manager, and export again"]))
    case .nothing: break
    case .fault(let value): add(name, variable, value)
    }
  }

  /// A line such as `reliability: B` in an item's note, where Zotero's field Extra goes, is a field of ours.
  private mutating func note() {
    guard let note = words("note") else { return }
    var rest: [Substring] = []
    for line in note.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, parts[0].lowercased() == "reliability" {
        add("reliability", "note", text: note.spelled(parts[1]))
      } else {
        rest.append(line)
      }
    }
    let text = rest.joined(separator: "\n").trimmed
    if !text.isEmpty { add("note", "note", text: note.spelled(text)) }
  }

  /// What we have no field for is kept, and goes out again with the sources.
  private mutating func keepOthers() {
    let others = record.fields.entries.filter { entry in
      if Self.taken.contains(entry.key.text) { return false }
      if entry.key.text == "author" { return entry.value.hasNameInParts }
      guard case .scalar(let value) = entry.value else { return true }
      if entry.key.text == "container-title" { return !value.text.isEmpty }
      return !value.text.isEmpty
        && !entries.contains { entry in
          if case .scalar(let taken) = entry.value {
            taken.text == value.text && taken.place == value.place
          } else {
            false
          }
        }
    }
    guard let first = others.first else { return }
    let place = record.fields.place
    let kept = Mapping.Entry(
      key: first.key.spelled("csl"), value: .mapping(Mapping(entries: others, place: place)))
    entries.append(
      Mapping.Entry(key: first.key.spelled("extra"), value: .mapping(Mapping(entries: [kept], place: place))))
  }
}

extension Scalar {
  /// Another text that this one stands for.
  fileprivate func spelled(_ text: String) -> Scalar {
    Scalar(text: text, place: place, isVerbatim: isVerbatim && text == self.text)
  }

  /// Without the few tags by which CSL marks italics and the like in titles.
  fileprivate var withoutMarkup: Scalar {
    let tags = ["i", "b", "sub", "sup", "sc"].flatMap { ["<\($0)>", "</\($0)>"] }
    let spans = [#"<span class="nocase">"#, #"<span style="font-variant:small-caps;">"#, "</span>"]
    return spelled((tags + spans).reduce(text) { $0.replacing($1, with: "") })
  }
}

extension Value {
  fileprivate var hasNameInParts: Bool {
    guard case .list(let names) = self else { return false }
    return names.values.contains { if case .mapping(let name) = $0 { name["family"] != nil } else { false } }
  }
}

extension String {
  /// The id that a citation key makes: lower case, hyphens, Latin letters without their marks. Where letters of other scripts are left
  /// out, what stands for them keeps two keys apart.
  var citationAddress: String {
    var plain = ""
    var isWhole = true
    for scalar in unicodeScalars {
      if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else if let letter = scalar.plainLatin {
        plain += letter
      } else {
        isWhole = isWhole && !scalar.properties.isAlphabetic
        plain += "-"
      }
    }
    let id = plain.asID
    if isWhole && !id.isEmpty { return id }
    var hash = FNV()
    hash.add(utf8)
    return (id.isEmpty ? "source" : id) + "-" + hash.digits.prefix(6)
  }

  fileprivate var isWebAddress: Bool { hasPrefix("http://") || hasPrefix("https://") }
}

extension Unicode.Scalar {
  /// Of a Latin letter with marks the letter without them: `u` of `ü`, which Unicode calls LATIN SMALL LETTER U WITH DIAERESIS.
  fileprivate var plainLatin: String? {
    guard let words = properties.name?.split(separator: " "), words.first == "LATIN",
      let place = words.firstIndex(of: "LETTER"), words.indices.contains(place + 1), words[place + 1].count <= 2
    else { return nil }
    return words[place + 1].lowercased()
  }
}

extension Code {
  static let untitledItem = Code(
    "W0343", "untitled-item",
    "Reference managers keep items without a title. Until it has one, pages show its citation key in its place.")
  static let wordsForDate = Code(
    "W0340", "words-for-date",
    "Reference managers keep a date that they cannot read as plain words. The source is shown without one, and counts as known from the start."
  )
}
