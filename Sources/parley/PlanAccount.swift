import Output
import Publishing

/// A plan as people and programs read it.
struct PlanAccount {
  let target: String
  let plan: PublicationPlan
  /// The facts that changed since the last publication; empty where none did, or nobody knows.
  let facts: String

  /// A line for each file that changes, then the facts. Of very many that come, the first are shown, and of those that go all.
  var text: String {
    let lines =
      plan.added.map { "+ \($0.path) (\(($0.length ?? 0).bytes))" }.shortened
      + plan.changed.map { "~ \($0.path) (\(($0.lengthBefore ?? 0).bytes) → \(($0.length ?? 0).bytes))" }.shortened
      + plan.foreign.map { "! \($0)" }.shortened + plan.deleted.map { "- \($0.path)" }
    return (lines + (facts.isEmpty ? [] : ["\n" + facts + "\n"])).joined(separator: "\n")
  }

  /// `Published to web: 3 added, 1 changed, 0 deleted, 70 unchanged; 12.3 KB`
  func summary(_ verb: String) -> String {
    "\(verb) to \(target.hasPrefix("/") ? target.asFolder : target): \(counts); \(weight.bytes)"
  }

  /// What a commit says of the publication.
  func message(_ isRollback: Bool) -> String {
    let head = (isRollback ? "Roll back: " : "Publish: ") + counts
    let lines =
      (plan.added.map { "+ \($0.path)" } + plan.changed.map { "~ \($0.path)" } + plan.deleted.map { "- \($0.path)" })
    let files = lines.prefix(100).joined(separator: "\n") + (lines.count > 100 ? "\nand \(lines.count - 100) more" : "")
    return [head, facts, files].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// For programs: `{"target", "state", "added": [{"path", "bytes"}], "changed", "deleted", "unchanged", "facts", "refused": [], "differs": [{"address", "what"}]}`;
  /// `state` is `planned`, `published`, `unchanged` or `refused`.
  func json(as state: String, _ refusals: [Refusal], _ differences: [Verification.Difference] = []) -> String {
    let differs = differences.map { "{\"address\": \($0.address.quoted), \"what\": \($0.words.quoted)}" }
    let parts = [
      "\"target\": \(target.quoted)", "\"state\": \(state.quoted)", "\"added\": \(list(plan.added))",
      "\"changed\": \(list(plan.changed))", "\"deleted\": \(list(plan.deleted))",
      "\"unchanged\": \(plan.unchanged.count)",
      "\"bytes\": \(weight)", "\"facts\": \(facts.quoted)",
      "\"refused\": [\(refusals.map { "\($0)".quoted }.joined(separator: ", "))]",
      "\"differs\": [\(differs.joined(separator: ", "))]",
    ]
    return "{" + parts.joined(separator: ", ") + "}"
  }
}

extension PlanAccount {
  private var counts: String {
    "\(plan.added.count) added, \(plan.changed.count + plan.foreign.count) changed, \(plan.deleted.count) deleted, \(plan.unchanged.count) unchanged"
  }

  /// How many bytes are carried over.
  private var weight: Int {
    let order = Set(plan.order)
    return plan.source.entries.filter { order.contains($0.path) }.reduce(0) { $0 + $1.length }
  }

  private func list(_ changes: [PublicationPlan.Change]) -> String {
    "["
      + changes.map { "{\"path\": \($0.path.quoted), \"bytes\": \($0.length ?? $0.lengthBefore ?? 0)}" }.joined(
        separator: ", ")
      + "]"
  }
}

extension [String] {
  /// The first two hundred, and how many more there are.
  fileprivate var shortened: [String] {
    count <= 200 ? self : prefix(200) + ["\(self[0].prefix(1)) and \(count - 200) more (--format json lists all)"]
  }
}

extension Int {
  /// `512 B`, `12.3 KB`, `4.5 MB`
  fileprivate var bytes: String {
    let (unit, name) = self < 1000 ? (1, "B") : self < 1_000_000 ? (1000, "KB") : (1_000_000, "MB")
    let tenths = self * 10 / unit
    return unit == 1 ? "\(self) B" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}

extension String {
  /// As JSON writes a text.
  fileprivate var quoted: String {
    let escaped = unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where scalar.value < 0x20:
        "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2) + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
