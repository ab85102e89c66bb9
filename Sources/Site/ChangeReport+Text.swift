import Dossier
import Exports

extension ChangeReport {
  /// For reading on a terminal: a heading for each issue, a line for each change, what was said beneath, and where the evidence is.
  package var text: String {
    ([title]
      + groups.map { group in
        "\n" + group.title + "\n"
          + group.lines.map { line in
            "  " + line.head { $0 } + line.evidence + (line.detail.map { "\n      " + $0 } ?? "") + "\n      "
              + root + line.address
          }.joined(separator: "\n")
      }).joined(separator: "\n")
  }

  /// For a message or a changelog: the same as Markdown, each thing a link to its evidence.
  package var markdown: String {
    (["# " + title.markdown]
      + groups.map { group in
        "\n## " + group.title.markdown + "\n\n"
          + group.lines.map { line in
            "- " + line.head { "[" + $0.markdown + "](" + root + line.address + ")" } + line.evidence.markdown
              + (line.detail.map { "  \n  " + $0.markdown } ?? "")
          }.joined(separator: "\n")
      }).joined(separator: "\n")
  }

  /// For programs: `{"title": …, "process": …, "from": …, "to": …, "changes": [{"issue", "kind", "date", "who", "thing", "move", "detail", "sources", "address"}]}`;
  /// what a change does not have is left out.
  package var json: String {
    let changes = groups.flatMap { group in
      group.lines.map { line in
        let texts = [
          ("issue", group.issue), ("kind", line.kind), ("date", line.date), ("who", line.who), ("thing", line.thing),
          ("move", line.move), ("detail", line.detail),
        ].compactMap { name, text in text.map { Written.Named(name, .text($0)) } }
        return Written.fields(
          texts + [.init("sources", .list(line.sources.map(Written.text))), .init("address", .text(line.address))])
      }
    }
    let whole = Written.fields([
      .init("title", .text(title)), .init("process", .text(process)), .init("from", .text(from.text)),
      .init("to", .text(to.text)), .init("changes", .list(changes)),
    ])
    return String(decoding: JSONWriter.bytes(whole).dropLast(), as: UTF8.self)
  }
}

extension ChangeReport.Line {
  /// In brackets at the end: when, and who says so.
  fileprivate var evidence: String {
    let parts = [dateInWords.isEmpty ? nil : dateInWords] + sources.map(Optional.some)
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "" : " (" + known.joined(separator: ", ") + ")"
  }

  /// A position says who on what; other lines say of what sort they are.
  fileprivate func head(_ emphasis: (String) -> String) -> String {
    (label.map { $0 + ": " } ?? "") + (who.map { "\($0) \(on) " } ?? "") + emphasis(thing)
      + (move.map { ": " + $0 } ?? "")
  }
}

extension String {
  /// With everything escaped that Markdown would take for markup.
  fileprivate var markdown: String {
    reduce(into: "") { text, letter in
      if "\\`*_[]<>#|&".contains(letter) { text.append("\\") }
      text.append(letter)
    }
  }
}
