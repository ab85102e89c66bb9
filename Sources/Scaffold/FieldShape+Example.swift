import Dossier

extension FieldShape {
  /// A value that the field takes, on one line of YAML.
  func example(in surroundings: Surroundings) -> String {
    switch self {
    case .text, .name, .code, .short, .inline: "…"
    case .date, .instant: surroundings.today
    case .language: "hy"
    case .address: "https://example.org/"
    case .colour: "\"#1f4e79\""
    case .number: "1"
    case .percent: "70"
    case .yesNo: "yes"
    case .oneOf(let words): words[0]
    case .reference(let kinds): surroundings.names(of: kinds).first ?? "…"
    case .list(let member): "[\(member.example(in: surroundings))]"
    case .texts(let text): "{name: \(text.example(in: surroundings))}"
    case .parts(let fields): parts(fields, surroundings)
    case .otherValue(let kind, _): disputed(of: kind)
    case .anything: "{name: …}"
    }
  }

  /// Words that the new thing does not have: what says the same as it disputes nothing.
  private func disputed(of kind: Kind) -> String {
    let open = kind.fields.first { field in
      switch field.shape {
      case .text, .name: return !field.isRequired
      default: return false
      }
    }
    return open.map { "{\($0.names[0]): …}" } ?? "…"
  }

  /// What the parts need; where they need nothing, the first of them.
  private func parts(_ fields: [FieldOutline], _ surroundings: Surroundings) -> String {
    let needed = fields.filter(\.isRequired)
    let shown = (needed.isEmpty ? Array(fields.prefix(1)) : needed).map {
      "\($0.names[0]): \($0.shape.example(in: surroundings))"
    }
    return "{\(shown.joined(separator: ", "))}"
  }
}
