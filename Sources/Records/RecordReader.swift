package import Diagnostics
package import Workers

extension Records {
  /// Reads a content folder. Paths in places are those of the folder's files with `prefix` before them. A JSON file holds rows if
  /// `a/NAME.json` or `a/NAME/b.json` is its path, with one of `tables` for its name; any other is an attachment.
  ///
  /// A text of more bytes than `largest` is refused: it is no text that somebody wrote.
  ///
  /// Files are parsed at once on several threads; records come in the order of their paths and rows. What an author wrote
  /// wrong is a diagnostic; what the disk will not give is thrown. Files that are as they were in an earlier reading, of the
  /// same folder with the same `tables` and `prefix`, are not parsed again.
  package static func read(
    _ folder: Folder, tables: [String] = [], prefix: String = "content/", largest: Int = Self.largestText,
    workers: Workers = Workers(count: 1), after earlier: ReadFiles = ReadFiles()
  ) throws(DiskError) -> (Records, [Diagnostic]) {
    let sources = folder.paths.compactMap { path in FileForm(path: path, tables: tables).map { (path, $0) } }
    let results = workers.map(sources) { path, form in
      Result { () throws(DiskError) in
        let state = folder.state(of: path)
        if let known = earlier.file(at: path, seenAs: state), known.source.bytes.count <= largest { return known }
        let bytes = try folder.read(path, atMost: largest)
        guard bytes.count <= largest else {
          let source = SourceText(path: prefix + path, bytes: [])
          let (records, faults) = tooLarge(source, path: path, as: form, limit: largest)
          return ReadFiles.File(source: source, parsed: Parsed(records, faults))
        }
        var file =
          earlier.file(at: path, with: bytes) ?? read(SourceText(path: prefix + path, bytes: bytes), path, form)
        file.state = state
        return file
      }
    }
    var (records, diagnostics, files): ([Record], [Diagnostic], ReadFiles) = ([], [], ReadFiles())
    var idle: [IdleColumns] = []
    diagnostics += folder.passedOver.map { $0.diagnostic(prefix: prefix) }
    for (source, result) in zip(sources, results) {
      let file = try result.get()
      records += file.parsed.records
      diagnostics += file.parsed.faults
      idle += [file.parsed.idle].compactMap(\.self)
      files.note(file, at: source.0)
    }
    let misnamed = try MisnamedFile.all(in: folder, tables: tables)
    for file in misnamed {
      let source = SourceText(path: prefix + file.path, bytes: try folder.read(file.path, atMost: largest))
      diagnostics.append(file.diagnostic(in: source))
      if !folder.paths.contains(file.rightPath) { records += known(of: file, in: source) }
    }
    let texts = Set(sources.map(\.0) + misnamed.map(\.path))
    let attachments = folder.paths.filter { !texts.contains($0) }
    return (Records(all: records, attachments: attachments, idleColumns: idle, files: files), diagnostics)
  }

  /// What is known of a file by another name: what it holds is there, and not read.
  private static func known(of file: MisnamedFile, in source: SourceText) -> [Record] {
    let spot = Spot(file.rightPath)
    return unread(parse(source, as: file.form, at: spot).records, as: file.form, at: spot, source.place(0..<0))
  }

  private static func read(_ source: SourceText, _ path: String, _ form: FileForm) -> ReadFiles.File {
    ReadFiles.File(source: source, parsed: parsed(source, path: path, as: form))
  }

  /// The records of one file. `path` counts from the content folder, and says on which shelf they stand.
  package static func read(_ source: SourceText, path: String, as form: FileForm) -> ([Record], [Diagnostic]) {
    let parsed = parsed(source, path: path, as: form)
    return (parsed.records, parsed.faults)
  }

  private static func parsed(_ source: SourceText, path: String, as form: FileForm) -> Parsed {
    let spot = Spot(path)
    let parsed = parse(source, as: form, at: spot)
    // What was saved in another encoding is known by its names alone, if it has any that can be read.
    if let fault = source.textFault { return Parsed(unread(parsed.records, as: form, at: spot, fault.place), [fault]) }
    return Parsed(parsed.records, parsed.faults + source.unseenMarks, idle: parsed.idle)
  }

  /// Where a file stands: its folders, and its name without the ending.
  private struct Spot {
    let shelf: [String]
    let name: String

    init(_ path: String) {
      var parts = path.split(separator: "/").map(String.init)
      let file = parts.popLast() ?? ""
      shelf = parts
      name = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    }
  }

  /// What is known of a file that cannot be read: the names in it, or that it holds things without names.
  private static func unread(_ records: [Record], as form: FileForm, at spot: Spot, _ place: Place) -> [Record] {
    let names = records.map(\.broken)
    guard form != .markdown, !names.contains(where: { $0.id != nil }) else { return names }
    return [.nameless(on: records.first?.shelf ?? spot.shelf + [spot.name], at: place)]
  }

  /// Bytes of the largest text that is read where nobody says otherwise.
  package static let largestText = 8 << 20

  private static func tooLarge(_ source: SourceText, path: String, as form: FileForm, limit: Int) -> (
    [Record], [Diagnostic]
  ) {
    let (place, spot) = (source.place(0..<0), Spot(path))
    let fault = Diagnostic(
      .tooLarge, "this file has more than \(limit >> 20) MB, which is the most that is read", at: place,
      notes: ["largest_file in site.yaml allows more, in MB"])
    let records = form == .markdown ? parse(source, as: form, at: spot).records : []
    return (unread(records, as: form, at: spot, place), [fault])
  }

  private static func parse(_ source: SourceText, as form: FileForm, at spot: Spot) -> Parsed {
    switch form {
    case .markdown: Parsed(MarkdownFile(source: source, shelf: spot.shelf, name: spot.name).read())
    case .yaml: Parsed(YAMLFile(source: source, shelf: spot.shelf, name: spot.name).read())
    case .csv: CSVFile(source: source, shelf: spot.shelf + [spot.name]).read()
    case .json: Parsed(JSONFile(source: source, shelf: spot.shelf + [String(spot.name.prefix { $0 != "." })]).read())
    }
  }
}

/// The forms in which records are written, told by a file's ending.
package enum FileForm: Sendable {
  case markdown, yaml, csv, json

  package init?(path: String, tables: [String]) {
    if path.hasSuffix(".md") {
      self = .markdown
    } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      self = .yaml
    } else if path.hasSuffix(".csv") {
      self = .csv
    } else if path.hasSuffix(".json"), Self.isTable(path, among: tables) {
      self = .json
    } else {
      return nil
    }
  }

  /// Whether a path is that of rows: `a/NAME.csv`, or `a/NAME/b.csv`, with one of `tables` for its name.
  static func isTable(_ path: String, among tables: [String]) -> Bool {
    let parts = path.split(separator: "/")
    return (2...3).contains(parts.count) && tables.contains(String(parts[1].prefix { $0 != "." }))
  }
}

extension Code {
  static let tooLarge = Code(
    "E0132", "too-large",
    "A text of so many bytes was not written by hand, and would keep everything else waiting. Split it, or allow more in site.yaml."
  )
}
