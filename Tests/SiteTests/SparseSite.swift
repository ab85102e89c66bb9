import Dossier

/// A process of things that say little: of every kind one with nothing but what it must have, one with each other field alone, and
/// one without each. It is made from the declarations of the fields, so that a new field is in it by itself.
struct SparseSite {
  /// By path, as `Built` takes it.
  let content: [String: String]

  init() {
    var content: [String: String] = [:]
    for kind in Kind.shelved where kind != .position && kind != .issue {
      content["p/\(kind.folder).yaml"] = Self.rows(of: kind)
    }
    let positions = Self.variants(of: .position, besides: ["issue"])
    content["p/positions.yaml"] = Self.list(
      positions.enumerated().map { ["issue": "table", "option": "o\($0)"].merging($1) { first, _ in first } })
    let options = positions.indices.map { "o\($0): Option \($0)" }.joined(separator: ", ")
    let issues = Self.variants(of: .issue, besides: ["options", "positions", "links"]) + Self.linked
    let others = issues.enumerated().map { $1.merging(["id": "issue-\($0)"]) { $1 } }
    content["p/issues.yaml"] =
      "- {id: one, title: One, question: Q}\n- {id: table, title: T, question: Q, options: {\(options)}}\n"
      + Self.list(others)
    self.content = content
  }
}

/// Fields with their values in YAML, by name.
private typealias Fields = [String: String]

extension SparseSite {
  /// Fields that decide whether a thing is shown at all, or where.
  private static let common = ["id", "body", "aliases", "draft", "embargo", "extra", "seal", "key", "status"]

  private static func rows(of kind: Kind) -> String {
    let things = variants(of: kind, besides: [])
    return list(things.enumerated().map { $1.merging(["id": $0 == 0 ? "one" : "\(kind.rawValue)-\($0)"]) { $1 } })
  }

  private static func variants(of kind: Kind, besides left: [String]) -> [Fields] {
    variants(of: kind.columns.filter { !(common + left).contains($0.names[0]) })
  }

  /// The bare thing first.
  private static func variants(of outlines: [FieldOutline]) -> [Fields] {
    let bare = fields(outlines.filter(\.isRequired))
    let others = outlines.filter { !$0.isRequired && $0.names[0] != "probability" }
    let alone = others.map { bare.merging(fields([$0])) { first, _ in first } }
    let without = others.indices.map { place in
      bare.merging(fields(others.enumerated().filter { $0.offset != place }.map(\.element))) { first, _ in first }
    }
    return [bare] + alone + without
  }

  private static func fields(_ outlines: [FieldOutline]) -> Fields {
    let own = outlines.map { ($0.names[0], value($0.shape, of: $0.names[0])) }
    // When it came out says nothing without what came of it.
    let outcome = outlines.contains { $0.names[0] == "resolved" } ? ["outcome": "no"] : [:]
    return Fields(own) { first, _ in first }.merging(outcome) { first, _ in first }
  }

  /// An issue for each part that a link may have, alone.
  private static var linked: [Fields] {
    let parts = Kind.issue.columns.first { $0.names[0] == "links" }.flatMap { $0.shape.parts } ?? []
    let kinds = LinkKind.allCases.map(\.rawValue)
    let told = [["blocks": "one"]] + parts.filter { !kinds.contains($0.names[0]) }.map { fields([$0]) }
    return told.map { part in
      let link = part.merging(["blocks": "one"]) { first, _ in first }
      return ["title": "Linked", "question": "Q", "links": "[\(mapping(link))]"]
    }
  }
}

extension SparseSite {
  private static func value(_ shape: FieldShape, of name: String) -> String {
    switch shape {
    case .text, .name, .code, .short, .inline: "W"
    case .date: "2024-05-01"
    case .instant: "2024-05-01"
    case .address: "https://example.org/a"
    case .language: "hy"
    case .colour: "\"#102030\""
    case .number: "1"
    case .percent: "70"
    case .yesNo: "yes"
    case .oneOf(let words): words.first { ["accepts", "reported"].contains($0) } ?? words.last ?? ""
    case .reference(let kinds): kinds.count > 1 ? "\(kinds[0].rawValue)/one" : "one"
    case .list(.parts(let parts)): "[" + variants(of: parts).map(mapping).joined(separator: ", ") + "]"
    case .list(.otherValue): "[{place: V}, {type: talks, source: one}, {title: T, note: N}]"
    case .list(let member): "[\(value(member, of: name))]"
    case .texts(.address): "{en: https://example.org/a}"
    case .texts: "{en: W}"
    case .parts(let parts): mapping(fields(parts))
    case .otherValue, .anything: "{k: v}"
    }
  }

  private static func list(_ things: [Fields]) -> String { things.map { "- \(mapping($0))\n" }.joined() }

  private static func mapping(_ fields: Fields) -> String {
    "{" + fields.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }
}

extension FieldShape {
  /// The parts that a member of a list has.
  fileprivate var parts: [FieldOutline]? {
    if case .list(.parts(let parts)) = self { parts } else { nil }
  }
}
