package import Diagnostics
package import Workers

extension Records {
  /// Reads a content folder. Paths in places are those of the folder's files with `prefix` before them. A JSON file holds rows if
  /// `a/NAME.json` or `a/NAME/b.json` is its path, with one of `tables` for its name; any other is an attachment.
  ///
  /// Files are parsed at once on several threads; records come in the order of their paths and rows. What an author wrote
  /// wrong is a diagnostic; what the disk will not give is thrown. Files that are as they were in an earlier reading, of the
  /// same folder with the same `tables` and `prefix`, are not parsed again.
  package static func read(
    _ folder: Folder, tables: [String] = [], prefix: String = "content/", workers: Workers = Workers(count: 1),
    after earlier: ReadFiles = ReadFiles()
  ) throws(DiskError) -> (Records, [Diagnostic]) {
    let sources = folder.paths.compactMap { path in FileForm(path: path, tables: tables).map { (path, $0) } }
    let results = workers.map(sources) { path, form in
      Result { () throws(DiskError) in
        let bytes = try folder.read(path)
        if let known = earlier.file(at: path, with: bytes) { return known }
        let source = SourceText(path: prefix + path, bytes: bytes)
        let (records, faults) = read(source, path: path, as: form)
        return ReadFiles.File(source: source, records: records, faults: faults)
      }
    }
    var (records, diagnostics, files): ([Record], [Diagnostic], ReadFiles) = ([], [], ReadFiles())
    for (source, result) in zip(sources, results) {
      let file = try result.get()
      records += file.records
      diagnostics += file.faults
      files.note(file, at: source.0)
    }
    let attachments = folder.paths.filter { FileForm(path: $0, tables: tables) == nil }
    return (Records(all: records, attachments: attachments, files: files), diagnostics)
  }

  /// The records of one file. `path` counts from the content folder, and says on which shelf they stand.
  package static func read(_ source: SourceText, path: String, as form: FileForm) -> ([Record], [Diagnostic]) {
    var parts = path.split(separator: "/").map(String.init)
    let file = parts.removeLast()
    let name = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    let (records, faults) = parse(source, as: form, shelf: parts, name: name)
    // What was saved in another encoding is known by its names alone, if it has any that can be read.
    if let fault = source.textFault {
      let names = records.map(\.broken)
      let isTable = form != .markdown && !names.contains { $0.id != nil }
      let shelf = records.first?.shelf ?? parts + [name]
      return (isTable ? [.nameless(on: shelf, at: fault.place)] : names, [fault])
    }
    return (records, faults)
  }

  private static func parse(
    _ source: SourceText, as form: FileForm, shelf: [String], name: String
  ) -> ([Record], [Diagnostic]) {
    switch form {
    case .markdown: MarkdownFile(source: source, shelf: shelf, name: name).read()
    case .yaml: YAMLFile(source: source, shelf: shelf, name: name).read()
    case .csv: CSVFile(source: source, shelf: shelf + [name]).read()
    case .json: JSONFile(source: source, shelf: shelf + [String(name.prefix { $0 != "." })]).read()
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

  private static func isTable(_ path: String, among tables: [String]) -> Bool {
    let parts = path.split(separator: "/")
    return (2...3).contains(parts.count) && tables.contains(String(parts[1].prefix { $0 != "." }))
  }
}
