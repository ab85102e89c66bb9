package import Dossier

/// Rows as a list in YAML, a field a line, that can be read back with nothing lost.
package enum YAMLWriter {
  package static func bytes(_ rows: [Row]) -> [UInt8] {
    if rows.isEmpty { return Array("[]\n".utf8) }
    return Array(rows.map { list(item: .fields($0.fields), indent: 0) }.joined().utf8)
  }

  /// Named fields, as between the `---` of a Markdown file.
  static func text(_ fields: [Written.Named]) -> String { block(fields, indent: 0) }
}

extension YAMLWriter {
  private static func block(_ fields: [Written.Named], indent: Int) -> String {
    fields.map { spaces(indent) + YAMLScalar(key: $0.name).text + ":" + following($0.value, indent: indent) }.joined()
  }

  /// What stands after a name's colon, or after a member's dash: on the same line, or on those below it.
  private static func following(_ value: Written, indent: Int) -> String {
    switch value {
    case .text(let text): " " + YAMLScalar(text, indent: indent + 2).text + "\n"
    case .number(let digits): " " + digits + "\n"
    case .flag(let flag): flag ? " yes\n" : " no\n"
    case .fields(let fields):
      fields.isEmpty ? " {}\n" : "\n" + block(fields, indent: indent + 2)
    case .list(let members):
      if let line = inLine(members) {
        " [" + line + "]\n"
      } else {
        "\n" + members.map { list(item: $0, indent: indent + 2) }.joined()
      }
    }
  }

  private static func list(item: Written, indent: Int) -> String {
    guard case .fields(let fields) = item, !fields.isEmpty else {
      return spaces(indent) + "-" + following(item, indent: indent)
    }
    // The first field stands beside the dash.
    return spaces(indent) + "- " + block(fields, indent: indent + 2).dropFirst(indent + 2)
  }

  /// Ids and other single words stand in one line, as authors write them.
  private static func inLine(_ members: [Written]) -> String? {
    let words = members.compactMap { member -> String? in
      guard case .text(let text) = member, YAMLScalar(key: text).isWord else { return nil }
      return text
    }
    let line = words.joined(separator: ", ")
    return words.count == members.count && line.utf8.count <= 100 ? line : nil
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
