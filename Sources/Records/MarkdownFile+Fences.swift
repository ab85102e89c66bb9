import Diagnostics

extension MarkdownFile {
  /// A file whose fields have no line of `---` above them, or another line than that.
  func missingOpening(_ first: Place) -> Diagnostic? {
    let sign = first.text.trimmed
    let isNearFence = ["+++", "--", "----", "—", "–", "***"].contains(sign) || sign == "---"
    var line = isNearFence ? source.lineRange(around: nextLine(first.range.upperBound)) : first.range
    var fields = 0
    while line.lowerBound < source.bytes.count, !isFence(line), !isNearFence || source.text(in: line).trimmed != sign {
      let look = FieldLine(source, line)
      switch look.form {
      case .field: fields += 1
      case .blank, .item, .tightColon, .tightHyphen: break
      case .words, .other: if look.indent == 0 { return nil }
      }
      line = source.lineRange(around: nextLine(line.upperBound))
      guard nextLine(line.upperBound) > line.upperBound else { break }
    }
    guard fields > 0, isNearFence || isFence(line) else { return nil }
    return Diagnostic(
      .frontMatterOpening, "the front matter has no opening line of ---",
      at: first.range.isEmpty ? first : first.firstLine,
      label: isNearFence ? "write --- here" : "write --- above this",
      notes: ["fields stand between two lines that hold nothing but ---, the first at the top of the file"])
  }

  /// A line that was perhaps meant to close the front matter.
  func nearFence(after end: Int) -> [Diagnostic.Related] {
    var start = nextLine(end)
    while start < source.bytes.count {
      let line = source.lineRange(around: start)
      let words = source.text(in: line).trimmed
      if !words.isEmpty, words.allSatisfy({ "-–—+".contains($0) }) {
        return [.init(source.place(line), "this is not quite ---")]
      }
      start = nextLine(line.upperBound)
    }
    return []
  }
}

extension Code {
  static let frontMatterOpening = Code(
    "E0141", "front-matter-opening",
    "Fields of a Markdown file stand between two lines of three hyphens. The first of them is the first line of the file, and begins with no space."
  )
}
