import Diagnostics
import Dossier
import Records

@testable import Exports

/// A site that says nothing: two processes with things of every kind, whose fields hold whatever chance gave them.
///
/// It is made from the declarations of the fields, so that a new field is in it by itself.
struct InventedSite {
  private var chance: Chance
  private var files: [String: String] = [:]
  private static let processes = ["p", "q"]
  private static let shelves = Kind.shelved.filter { $0 != .position }
  /// So that some ids belong to things of several kinds.
  private static let ids = ["one", "two", "2024-09-26-three"]
  /// The options of every issue.
  private static let options = ["x", "y-2", "1", "a-b"]

  init(seed: UInt64) {
    chance = Chance(seed: seed)
    files["site.yaml"] = "title: T\n"
    for process in Self.processes {
      files["\(process)/process.md"] = thing(of: .process, "", in: process)
      for kind in Self.shelves {
        for id in Self.ids { files["\(process)/\(kind.folder)/\(id).md"] = thing(of: kind, id, in: process) }
      }
      for number in 1...6 { files["\(process)/positions/\(number).yaml"] = row(of: .position, in: process) }
    }
    settle()
  }

  /// What it says, drafts and all.
  func dossier() throws -> Dossier { try Self.read(files) }

  private static func read(_ files: [String: String]) throws -> Dossier {
    let (records, faults) = try Records.read(.memory(files), tables: Kind.tables)
    let (dossier, more) = Dossier.read(records, showing: Showing(drafts: true, now: .distantFuture, asOf: nil))
    if let fault = (faults + more).first(where: { $0.severity == .error }) {
      throw Unfit(path: fault.place.source.path, message: fault.message)
    }
    return dossier
  }

  /// The file of a thing whose fields do not go together.
  struct Unfit: Error {
    let path, message: String
  }

  /// Makes things anew whose fields do not go together, at last with those alone that they must have.
  private mutating func settle() {
    for round in 1...400 {
      do {
        _ = try dossier()
        return
      } catch let fault as Unfit {
        remake(String(fault.path.dropFirst("content/".count)), sparsely: round > 300)
      } catch {
        return
      }
    }
  }

  private mutating func remake(_ path: String, sparsely: Bool) {
    let parts = path.split(separator: "/").map(String.init)
    let kind = Self.shelves.first { $0.folder == parts[1] }
    density = sparsely ? 1000 : 3
    defer { density = 2 }
    if parts[1] == Kind.position.folder {
      files[path] = row(of: .position, in: parts[0])
    } else {
      files[path] = thing(of: kind ?? .process, parts.last.map { String($0.dropLast(3)) } ?? "", in: parts[0])
    }
  }

  /// A field that need not be there is there once in so many times.
  private var density = 2
}

extension InventedSite {
  private mutating func thing(of kind: Kind, _ id: String, in process: String) -> String {
    let own = fields(kind.columns.dropFirst().dropLast(), of: kind, id, in: process)
    let body = chance.oneIn(2) ? "" : "\n" + chance.text()
    return "---\n" + YAMLWriter.text(own) + "---\n" + body
  }

  private mutating func row(of kind: Kind, in process: String) -> String {
    let own = fields(kind.columns[...], of: kind, "", in: process)
    return String(decoding: YAMLWriter.bytes([Row(fields: own)]), as: UTF8.self)
  }

  private mutating func fields(
    _ outlines: ArraySlice<FieldOutline>, of kind: Kind, _ id: String, in process: String
  ) -> [Written.Named] {
    var fields: [Written.Named] = []
    for outline in outlines where outline.isRequired || chance.oneIn(density) {
      fields.append(.init(outline.names[0], value(outline.shape, named: outline.names[0], from: process)))
    }
    return amended(fields, kind)
  }

  /// What fields must have of each other, where chance would seldom give it.
  private mutating func amended(_ fields: [Written.Named], _ kind: Kind) -> [Written.Named] {
    switch kind {
    case .assessment:
      let dropped = chance.pick(["likelihood", "probability"])
      return fields.filter { $0.name != dropped }
    case .position:
      return fields.map { $0.name == "option" ? .init("option", .text(chance.pick(Self.options))) : $0 }
    case .issue:
      let texts = Self.options.map { Written.Named($0, .text(chance.text())) }
      let options = Written.Named("options", .fields(chance.oneIn(2) ? texts : texts.reversed()))
      return fields.filter { $0.name != "options" } + [options]
    default: return fields
    }
  }
}

extension InventedSite {
  private mutating func value(_ shape: FieldShape, named name: String, from process: String) -> Written {
    switch shape {
    case .text, .name, .code, .inline: .text(chance.text())
    case .short(let limit): .text(chance.text(atMost: limit))
    case .date: .text(chance.date())
    case .instant: .text(chance.pick(["2020-01-01", "2024-09-30T06:00Z", "2024-09-30T06:00+04:00"]))
    case .language: .text(chance.pick(["hy", "az-Latn", "en-GB"]))
    case .address: .text(chance.pick(["https://example.org/a;b?c=1,2", "mailto:desk@example.org", "tel:+374"]))
    case .colour: .text(chance.pick(["#1F4E79", "00ff00"]))
    case .number: .text(String(chance.number(-9...99)))
    case .percent: .text(chance.pick(["70", "12.5", "0.5%", "33.333333333", "99"]))
    case .yesNo: .text(chance.pick(["yes", "No", "true", "false"]))
    case .oneOf(let words): .text(chance.pick(words))
    case .reference(let kinds): reference(kinds, from: process)
    case .list(let member): list { $0.value(member, named: name, from: process) }
    case .texts(.address): links()
    case .texts: texts()
    case .parts(let outlines): .fields(parts(outlines, of: name, in: process))
    case .otherValue(let kind, let beside): otherValue(of: kind, beside, from: process)
    case .anything: .fields((1...chance.number(1...3)).map { .init("k\($0)" + chance.text(), anything(depth: 2)) })
    }
  }

  private mutating func list(_ member: (inout InventedSite) -> Written) -> Written {
    let count = chance.number(1...3)
    return .list((1...count).map { _ in member(&self) })
  }

  private mutating func reference(_ kinds: [Kind], from process: String) -> Written {
    let (kind, home) = (chance.pick(kinds), chance.pick(Self.processes))
    let id = chance.pick(Self.ids)
    let isOwn = home == process || kind == .issue && kinds == [.issue]
    return .text(isOwn ? (kinds.count > 1 ? "\(kind.rawValue)/\(id)" : id) : "\(home)/\(kind.folder)/\(id)")
  }

  private mutating func links() -> Written {
    let named = (1...chance.number(1...3)).map { Written.Named("n\($0)", .text("https://example.org/\($0);a,b")) }
    return chance.pick([.fields(named), .fields(named.reversed()), .list(named.map(\.value)), named[0].value])
  }

  private mutating func texts() -> Written {
    let names = (1...chance.number(1...3)).map { "n\($0)" + chance.text() }
    let named = names.map { Written.Named($0, .text(chance.text())) }
    return chance.pick([
      .fields(named), .fields(named.reversed()), .list(named.map(\.value)), named[0].value,
      .list([.fields([named[0]]), .fields([named[0]]), .text("; plain ;")]),
    ])
  }

  private mutating func parts(_ outlines: [FieldOutline], of name: String, in process: String) -> [Written.Named] {
    let kept = outlines.filter { $0.isRequired || chance.oneIn(density) }
    let fields = kept.map { Written.Named($0.names[0], value($0.shape, named: $0.names[0], from: process)) }
    guard outlines.contains(where: { $0.names[0] == "precondition_of" }) else { return fields }
    // A link leads to one issue, and a precondition is somebody's claim.
    let kinds = outlines.prefix { $0.names[0] != "claimed_by" }.map { $0.names[0] }
    let target = Written.Named(chance.pick(kinds), .text(chance.pick(Self.ids)))
    let claimant = Written.Named("claimed_by", reference([.party, .person, .source], from: process))
    return [target, claimant] + fields.filter { !kinds.contains($0.name) && $0.name != "claimed_by" }
  }

  private mutating func otherValue(of kind: Kind, _ beside: [FieldOutline], from process: String) -> Written {
    let others = kind.fields.filter { field in
      if case .list(.otherValue) = field.shape { return false }
      return !beside.contains { $0.names == field.names }
    }
    let field = chance.pick(others)
    let other = Written.Named(field.names[0], value(field.shape, named: field.names[0], from: process))
    return .fields([other] + parts(beside, of: "", in: process))
  }

  private mutating func anything(depth: Int) -> Written {
    switch depth > 0 ? chance.number(1...4) : 1 {
    case 1, 2: .text(chance.text())
    case 3: list { $0.anything(depth: depth - 1) }
    default:
      .fields(
        (1...chance.number(1...3)).map {
          .init(chance.pick(["", "1", "a.b", "\\", "k"]) + "\($0)", anything(depth: depth - 1))
        })
    }
  }
}
