import Diagnostics
import Yams

/// Reads a stretch of YAML into values that know where they stand. Every scalar stays the text that was written.
struct YAMLReader {
  let source: SourceText
  let range: Range<Int>

  /// The value, or none where there is nothing but comments; with one diagnostic where libyaml gave up.
  func read() -> (Value?, [Diagnostic]) {
    if let plain = PlainFields.read(source, range) { return (.mapping(plain), []) }
    let text = source.text(in: range)
    do {
      // Without the encoding, Yams reads the whole environment for each text, to look for one: a sixth of reading 10,000 files.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return (nil, []) }
      var walk = YAMLWalk(source: source, range: range)
      return (walk.value(node), walk.diagnostics)
    } catch let error as YamlError {
      return (nil, [YAMLFault(source: source, range: range).diagnostic(for: error)])
    } catch {
      return (nil, [Diagnostic(.yamlSyntax, "this YAML cannot be read", at: source.place(range))])
    }
  }
}

/// Turns libyaml's nodes into values.
private struct YAMLWalk {
  let source: SourceText
  let lines: LineTable
  var diagnostics: [Diagnostic] = []
  /// How many more values may come. Without aliases there are no more than bytes; with them, ten lines can make a thousand million.
  private var budget: Int
  private static let leastBudget = 10_000

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    lines = LineTable(source: source, range: range)
    budget = range.count + Self.leastBudget
  }

  mutating func value(_ node: Node) -> Value {
    budget -= 1
    guard budget > 0 else { return exhausted(at: node.mark) }
    switch node {
    case .scalar(let scalar):
      let found = self.scalar(scalar)
      diagnostics += [found.controlFault].compactMap(\.self)
      if source.bytes[found.place.range].first == 0x21, scalar.style == .plain, !found.text.hasPrefix("!") {
        tagged(found)
      }
      return scalar.style == .plain ? tightItems(of: found) ?? .scalar(found) : .scalar(found)
    case .sequence(let sequence):
      let values = sequence.map { value($0) }
      return .list(List(values: values, place: place(sequence.mark, through: values.last?.place)))
    case .mapping(let mapping):
      var entries: [Mapping.Entry] = []
      // Yams takes a mapping's style from its end, which has none.
      let opening = mapping.mark.map { source.bytes[lines.offset($0)...].first }
      var commas = CutValues(isInBraces: opening == UInt8(ascii: "{"))
      for (key, content) in mapping {
        guard case .scalar(let name) = key else {
          diagnostics.append(Diagnostic(.notFields, "a field's name must be plain words", at: value(key).place))
          continue
        }
        let entry = Mapping.Entry(key: scalar(name), value: value(content))
        if !commas.takes(entry) { entries.append(entry) }
      }
      diagnostics += commas.diagnostics
      if let first = entries.first?.key, first.isVerbatim, let name = tightHyphen(before: first) {
        entries[0] = Mapping.Entry(key: name, value: entries[0].value)
        let row = Mapping(entries: entries, place: place(mapping.mark, through: entries.last?.value.place))
        return .list(List(values: [.mapping(row)], place: row.place))
      }
      return .mapping(Mapping(entries: entries, place: place(mapping.mark, through: entries.last?.value.place)))
    case .alias(let alias):
      return .scalar(Scalar(text: "", place: place(alias.mark, through: nil), isVerbatim: false))
    }
  }

  /// Stands for all that is too much. It is told once.
  private mutating func exhausted(at mark: Mark?) -> Value {
    let start = mark.map(lines.offset) ?? 0
    if budget == 0 {
      diagnostics.append(
        Diagnostic(
          .aliases, "aliases repeat this until there is no end of it", at: source.place(start..<start),
          notes: ["write what * stands for where it is needed"]))
    }
    return .scalar(Scalar(text: "", place: source.place(start..<start), isVerbatim: false))
  }

  /// `-party: armenia` is a row of a list to its author, and a field called "-party" to YAML.
  private mutating func tightHyphen(before name: Scalar) -> Scalar? {
    let bytes = source.bytes[name.place.range]
    guard bytes.first == UInt8(ascii: "-"), bytes.count > 1, (0x61...0x7A).contains(bytes[bytes.startIndex + 1]) else {
      return nil
    }
    let end = name.place.range.lowerBound + 1
    diagnostics.append(source.missingSpace("no space after the hyphen", at: end))
    return Scalar(text: String(name.text.dropFirst()), place: source.place(end..<name.place.range.upperBound))
  }

  /// Lines that each begin with a hyphen and a word are a list to their author, and one long text to YAML.
  private mutating func tightItems(of scalar: Scalar) -> Value? {
    guard scalar.text.hasPrefix("-"), scalar.text.contains(" -") else { return nil }
    let words = scalar.text.split(separator: " ")
    guard words.allSatisfy({ $0.hasPrefix("-") && $0.dropFirst().first?.isLetter == true }) else { return nil }
    let end = scalar.place.range.lowerBound + 1
    diagnostics.append(source.missingSpace("no space after the hyphen", at: end))
    return .list(List(values: [], place: scalar.place))
  }

  /// YAML would take a first word with `!` for the name of a type, and drop it.
  private mutating func tagged(_ scalar: Scalar) {
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, "a value cannot begin with !", at: scalar.place.firstLine, notes: ["put the value in quotes"]))
  }

  private func place(_ mark: Mark?, through last: Place?) -> Place {
    let start = mark.map(lines.offset) ?? 0
    return source.place(start..<max(start, last?.range.upperBound ?? start))
  }

  private func scalar(_ scalar: Node.Scalar) -> Scalar {
    let start = scalar.mark.map(lines.offset) ?? 0
    let text = Array(scalar.string.utf8)
    for shift in [0, 1] where source.bytes[min(start + shift, source.bytes.count)...].starts(with: text) {
      let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
      guard isQuoted == (shift == 1) else { continue }
      return Scalar(text: scalar.string, place: source.place(start + shift..<start + shift + text.count))
    }
    let line = source.lineRange(around: start)
    return Scalar(text: scalar.string, place: source.place(start..<max(start, line.upperBound)), isVerbatim: false)
  }
}

extension Code {
  static let aliases = Code(
    "E0133", "aliases",
    "In YAML, *name repeats what &name marks. Repetitions of repetitions make more values than any machine can hold.")
}
