import Dossier

extension FieldShape {
  /// A value that the field takes, on one line of YAML.
  func example(in surroundings: Surroundings) -> String {
    switch self {
    case .text, .name, .code, .short, .inline: "…"
    case .date, .instant: surroundings.today
    case .address: "https://example.org/"
    case .colour: "\"#1f4e79\""
    case .number: "1"
    case .percent: "70"
    case .yesNo: "yes"
    case .oneOf(let words): words[0]
    case .reference(let kinds): surroundings.names(of: kinds).first ?? "…"
    case .list(let member): "[\(member.example(in: surroundings))]"
    case .texts: "{name: …}"
    case .parts(let fields): parts(fields, surroundings)
    case .otherValue(let kind, _): "{\(kind.fields[0].names[0]): \(kind.fields[0].shape.example(in: surroundings))}"
    case .anything: "{name: …}"
    }
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
