import Diagnostics
import Records

extension Record {
  /// By what a record and its translation know each other: the folders and the file of rows it stands in, and its name.
  struct Spot: Hashable {
    let shelf: [String]
    /// Empty for a row without an id.
    let id: String
  }

  /// What a record says by its name: that it stands beside another, in a language.
  struct Besides {
    let spot: Spot
    let language: String
  }

  var spot: Spot { Spot(shelf: shelf, id: id?.text ?? "") }

  /// The record that this one says in another language, if its name, or that of its file of rows, ends in one: `border.hy`.
  var besides: Besides? {
    let id = id?.text ?? ""
    guard form == .row else {
      return id.asTranslation.map { Besides(spot: Spot(shelf: shelf, id: $0.base), language: $0.language) }
    }
    return shelf.last?.asTranslation.map {
      Besides(spot: Spot(shelf: shelf.dropLast() + [$0.base], id: id), language: $0.language)
    }
  }

  var isNamelessRow: Bool { form == .row && id == nil }

  /// The languages that a `site.yaml` lists.
  var listedLanguages: [String]? {
    fields["languages"].map { $0.members.compactMap { if case .scalar(let scalar) = $0 { scalar.text } else { nil } } }
  }

  /// The language that its author says it is written in.
  var writtenLanguage: String? {
    if case .scalar(let scalar)? = fields["written_in"] { scalar.text } else { nil }
  }

  /// What it says itself in a language.
  func inside(_ language: String?, _ fields: [FieldOutline]) -> [Mapping] {
    guard let language, !fields.contains(where: { $0.names.contains(language) }) else { return [] }
    return [self.fields[language]?.mapping].compactMap(\.self)
  }

  /// The record without what it says itself in a language.
  func without(_ language: String?, _ fields: [FieldOutline]) -> Record {
    guard let language, !inside(language, fields).isEmpty else { return self }
    return rewritten(fields: self.fields.without(language), body: body)
  }

  /// A quotation that was translated has the words of its original beside it, as every translated quotation has.
  func quoting(_ original: Record, _ first: String, _ kind: Kind?) -> Record {
    guard kind == .statement, fields["original"] == nil, case .scalar(let words)? = original.fields["text"],
      case .scalar(let told)? = fields["text"], told.text != words.text
    else { return self }
    func entry(_ name: String, _ scalar: Scalar) -> Mapping.Entry {
      .init(key: Scalar(text: name, place: words.place, isVerbatim: false), value: .scalar(scalar))
    }
    let language = Scalar(text: original.writtenLanguage ?? first, place: words.place, isVerbatim: false)
    let added =
      [entry("original", words)] + (fields["language"] == nil ? [entry("language", language)] : [])
    return rewritten(fields: Mapping(entries: fields.entries + added, place: fields.place), body: body)
  }
}

extension String {
  /// A name that ends in a language's tag (`border.hy`, `about.pt-BR`), without it.
  fileprivate var asTranslation: (base: String, language: String)? {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot > startIndex else { return nil }
    let language = String(self[utf8.index(after: dot)...])
    let parts = language.split(separator: "-")
    guard language.isLanguageCode, parts[0].allSatisfy(\.isLowercase), parts.dropFirst().allSatisfy({ $0.count > 1 })
    else { return nil }
    return (String(self[..<dot]), language)
  }
}

extension Shelving {
  /// The kind of what a record holds; nothing for settings and for what stands where nothing belongs.
  func kind(of record: Record) -> Kind? {
    switch spot(of: record) {
    case .page: .page
    case .thing(let kind, _): kind
    case .settings, .nowhere: nil
    }
  }

  /// The fields of a record among which a translation finds its texts.
  func fields(of record: Record) -> [FieldOutline]? {
    if case .settings = spot(of: record) { return Settings.translated }
    return kind(of: record)?.fields
  }

  func reference(of record: Record) -> Reference? {
    switch spot(of: record) {
    case .page: Reference(.page, record.id?.text ?? "", in: record.shelf.joined(separator: "/"))
    case .thing(.process, let process): Reference(.process, process, in: process)
    case .thing(.position, _): nil
    case .thing(let kind, let process): record.id.map { Reference(kind, $0.text, in: process) }
    case .settings, .nowhere: nil
    }
  }
}

extension Settings {
  /// What of the settings readers read.
  fileprivate static let translated = fields.map(\.outline).filter {
    ["title", "description", "editor"].contains($0.names[0])
  }
}
