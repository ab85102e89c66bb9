package import Dossier
import Records

/// Sources as CSL-JSON (citeproc, schema 1.0.2), which Zotero and other reference managers read. What came in as CSL-JSON goes
/// out under its own key and with all its variables; how reliable a source is stands as a line of its note.
package enum CSLWriter {
  package static func bytes(_ file: CaseFile) -> [UInt8] {
    JSONWriter.bytes(.list(file.sources.map { .fields(fields(of: $0)) }))
  }
}

extension CSLWriter {
  private static func fields(of source: Source) -> [Written.Named] {
    let kept = kept(by: source)
    func variable(_ name: String) -> Written? { kept.first { $0.name == name }?.value }
    let cameOutIn = source.publisher.map(Written.text).flatMap { $0 == variable("container-title") ? $0 : nil }
    let optional: [(String, Written?)] = [
      ("author", authors(of: source, kept: variable("author"))),
      ("publisher", cameOutIn == nil ? source.publisher.map(Written.text) : nil),
      ("issued", source.published.flatMap { date($0) }), ("accessed", source.accessed.flatMap { date($0) }),
      ("URL", source.url.map(Written.text)), ("language", source.language.map(Written.text)),
      ("note", note(of: source).map(Written.text)), ("archive_location", source.archive.map(Written.text)),
    ]
    let own: [Written.Named] =
      [
        .init("id", .text(source.key ?? source.id)), .init("type", .text((source.type ?? .document).rawValue)),
        .init("title", .text(source.title)),
      ] + optional.compactMap { name, value in value.map { .init(name, $0) } }
    let names = Set(own.map(\.name))
    return own + kept.filter { !names.contains($0.name) }
  }

  /// Names in their parts where they came in so, and nobody has come or gone since.
  private static func authors(of source: Source, kept: Written?) -> Written? {
    if case .list(let names)? = kept, names.count == source.authors.count { return kept }
    guard !source.authors.isEmpty else { return nil }
    return .list(source.authors.map { .fields([.init("literal", .text($0))]) })
  }

  private static func note(of source: Source) -> String? {
    let lines = [source.note, source.reliability.map { "reliability: \($0.rawValue)" }].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The variables that we have no fields for.
  private static func kept(by source: Source) -> [Written.Named] {
    guard case .fields(let extra)? = source.head.extra.map({ Written(.mapping($0.mapping)) }),
      case .fields(let variables)? = extra.first(where: { $0.name == "csl" })?.value
    else { return [] }
    return variables
  }

  /// One list of year, month and day for each end, as far as they are known; what CSL has no numbers for goes in words.
  private static func date(_ date: EDTFDate) -> Written? {
    let parts: [EDTFDate.Part] =
      switch date.form {
      case .single(let part), .span(.part(let part), .open), .span(.part(let part), .unknown): [part]
      case .span(.part(let from), .part(let to)): [from, to]
      case .span: []
      }
    guard let first = parts.first else { return nil }
    guard parts.allSatisfy({ $0.unknownYearDigits == 0 }) else { return .fields([.init("literal", .text(date.text))]) }
    let season: [Written.Named] =
      if parts.count == 1, case .season(let season) = first.rest {
        [.init("season", .number(String(season - 20)))]
      } else { [] }
    let circa: [Written.Named] = parts.contains { $0.qualifier != .none } ? [.init("circa", .flag(true))] : []
    return .fields(
      [.init("date-parts", .list(parts.map { .list($0.numbers.map { .number(String($0)) }) }))] + season + circa)
  }
}

extension EDTFDate.Part {
  /// Year, month and day, as far as they are known.
  fileprivate var numbers: [Int] {
    switch rest {
    case .none, .someMonth, .season: [year]
    case .month(let month), .someDay(let month): [year, month]
    case .day(let month, let day), .time(let month, let day, _, _): [year, month, day]
    }
  }
}
