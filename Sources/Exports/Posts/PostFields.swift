import Dossier
import Records

/// What of a post's front matter is a field of a kind, and what is kept aside, under `extra`.
struct PostFields {
  /// As they stand in the file that is written, the title first, then in the order of the kind's fields.
  private(set) var fields: [Written.Named] = []
  /// What each name was taken for, in the order of writing.
  private(set) var readings: [(name: String, field: String)] = []
  private let kind: Kind
  private let isThere: (Kind, String) -> Bool
  private var values: [String: Written] = [:]
  private var extra: [Written.Named] = []

  /// `isThere` says whether an id names a thing that the post may refer to.
  init(_ written: [Written.Named], of kind: Kind, isThere: @escaping (Kind, String) -> Bool) {
    (self.kind, self.isThere) = (kind, isThere)
    for field in written { add(field) }
    settle()
  }

  /// Gives a field that the post does not have.
  mutating func fill(_ name: String, with text: String?) {
    guard let text, values[name] == nil, let outline = outline(of: name),
      let value = fitting(.text(text), outline.shape)
    else { return }
    values[name] = value
    settle()
  }

  func has(_ name: String) -> Bool { values[name] != nil }
}

extension PostFields {
  /// What others call what Parley has too.
  private static let synonyms = [
    "description": "summary", "excerpt": "summary", "abstract": "summary", "publishdate": "embargo",
    "authors": "author",
    "alias": "aliases", "redirect_from": "aliases", "lang": "written_in", "language": "written_in",
  ]

  private func outline(of name: String) -> FieldOutline? {
    let name = name.lowercased()
    let own = Self.synonyms[name].flatMap { other in kind.hasField(name) ? nil : other } ?? name
    return kind.fields.first { $0.names.contains(own) }
  }

  private mutating func add(_ written: Written.Named) {
    if written.name == "extra", case .fields(let fields) = written.value {
      fields.forEach { keep($0) }
      return readings.append((written.name, written.name))
    }
    guard let outline = outline(of: written.name), values[outline.names[0]] == nil,
      let value = outline.names[0] == "aliases" ? aliases(written.value) : fitting(written.value, outline.shape)
    else {
      return readings.append((written.name, "extra." + keep(written)))
    }
    let field = outline.names[0]
    values[field] = value
    readings.append((written.name, field))
    // A date that loses its time is kept as it was, too.
    if case .date = outline.shape, value != written.value {
      readings.append((written.name, "extra." + keep(written)))
    }
  }

  /// Keeps what is no field, under its own name or one beside it that is free; gives that.
  @discardableResult
  private mutating func keep(_ field: Written.Named) -> String {
    let names = [field.name] + (2...extra.count + 2).map { "\(field.name)_\($0)" }
    let name = names.first { name in !extra.contains { $0.name == name } } ?? field.name
    extra.append(.init(name, field.value))
    return name
  }

  private mutating func settle() {
    let titles = kind.fields.filter { $0.names[0] == "title" }
    fields = (titles + kind.fields.filter { $0.names[0] != "title" }).compactMap { outline in
      let name = outline.names[0]
      // What is no draft need not say so.
      guard let value = values[name], value != .flag(false) else { return nil }
      return Written.Named(name, value)
    }
    if !extra.isEmpty { fields.append(.init("extra", .fields(extra))) }
  }
}

extension PostFields {
  /// A value as a field of a shape takes it; nothing where it does not.
  private func fitting(_ value: Written, _ shape: FieldShape) -> Written? {
    switch (shape, value) {
    case (.list(let member), .list(let values)):
      let members = values.compactMap { fitting($0, member) }
      return members.count == values.count ? .list(members) : nil
    case (.list(let member), _): return fitting(value, member).map { .list([$0]) }
    case (.text, .list(let values)), (.name, .list(let values)), (.code, .list(let values)):
      let texts = values.compactMap { value in if case .text(let text) = value { text } else { nil } }
      return texts.count == values.count && !texts.isEmpty ? .text(texts.joined(separator: ", ")) : nil
    case (.yesNo, .flag): return value
    case (_, .text(let text)): return fitting(text.trimmed, shape)
    default: return nil
    }
  }

  private func fitting(_ text: String, _ shape: FieldShape) -> Written? {
    let isFit: Bool
    switch shape {
    case .text, .name, .code, .inline: isFit = !text.isEmpty
    case .short(let most): isFit = !text.isEmpty && text.count <= most
    case .date: return [text, String(text.prefix(10))].first { EDTFDate(parsing: $0) != nil }.map { .text($0) }
    case .instant:
      let written = text.replacing(" ", with: "T", maxReplacements: 1).replacing(" ", with: "")
      return Instant(parsing: written) == nil ? nil : .text(written)
    case .yesNo:
      return ["yes", "true"].contains(text.lowercased())
        ? .flag(true) : ["no", "false"].contains(text.lowercased()) ? .flag(false) : nil
    case .oneOf(let words): isFit = words.contains(text)
    case .reference(let kinds): isFit = kinds.contains { isThere($0, text) }
    case .language: isFit = text.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil
    default: isFit = false
    }
    return isFit ? .text(text) : nil
  }

  /// Older addresses; an old one without an ending was a folder.
  private func aliases(_ value: Written) -> Written? {
    let written = if case .list(let values) = value { values } else { [value] }
    let paths = written.compactMap { value -> Written? in
      guard case .text(let text) = value, text.hasPrefix("/"), text.count > 1, !text.contains("//"),
        !text.split(separator: "/").contains("..")
      else { return nil }
      return .text(text.hasSuffix("/") || text.hasSuffix(".html") ? text : text + "/")
    }
    return paths.count == written.count ? .list(paths) : nil
  }
}
