package import Diagnostics
package import Workers

extension Records {
  /// Reads a content folder. Paths in places are those of the folder's files with `prefix` before them.
  ///
  /// Files are parsed at once on several threads; records come in the order of their paths and rows. What an author wrote
  /// wrong is a diagnostic; what the disk will not give is thrown.
  package static func read(
    _ folder: Folder, prefix: String = "content/", workers: Workers = Workers(count: 1)
  ) throws(DiskError) -> (Records, [Diagnostic]) {
    let sources = folder.paths.filter { FileForm(path: $0) != nil }
    let results = workers.map(sources) { path in
      Result { () throws(DiskError) in
        read(SourceText(path: prefix + path, bytes: try folder.read(path)), path: path)
      }
    }
    var (records, diagnostics): ([Record], [Diagnostic]) = ([], [])
    for result in results {
      let (found, faults) = try result.get()
      records += found
      diagnostics += faults
    }
    let attachments = folder.paths.filter { FileForm(path: $0) == nil }
    return (Records(all: records, attachments: attachments), diagnostics)
  }

  /// The records of one file.
  static func read(_ source: SourceText, path: String) -> ([Record], [Diagnostic]) {
    var parts = path.split(separator: "/").map(String.init)
    let file = parts.removeLast()
    let name = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
    if let fault = source.encodingFault { return ([], [fault]) }
    switch FileForm(path: path) {
    case .markdown: return MarkdownFile(source: source, shelf: parts, name: name).read()
    case .yaml: return YAMLFile(source: source, shelf: parts, name: name).read()
    case .csv: return CSVFile(source: source, shelf: parts + [name]).read()
    case nil: return ([], [])
    }
  }
}

/// The forms in which records are written, told by a file's ending.
enum FileForm {
  case markdown, yaml, csv

  init?(path: String) {
    if path.hasSuffix(".md") {
      self = .markdown
    } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      self = .yaml
    } else if path.hasSuffix(".csv") {
      self = .csv
    } else {
      return nil
    }
  }
}

extension SourceText {
  /// The first bytes that are no UTF-8, or a NUL.
  fileprivate var encodingFault: Diagnostic? {
    if let nul = bytes.firstIndex(of: 0) {
      return Diagnostic(.notText, "this file holds a NUL byte, so it is no text file", at: place(nul..<nul + 1))
    }
    guard let fault = bytes.firstInvalidUTF8 else { return nil }
    return Diagnostic(
      .notText, "these bytes are no UTF-8 text", at: place(fault),
      notes: ["save the file as UTF-8 (most editors: Save with Encoding)"])
  }
}

extension [UInt8] {
  /// The range of the first bytes that are no valid UTF-8.
  fileprivate var firstInvalidUTF8: Range<Int>? {
    var iterator = makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset..<Swift.min(offset + 1, count)
      }
    }
  }
}

extension Code {
  static let notText = Code(
    "E0101", "not-text",
    "Parley reads text files in UTF-8. This one holds other bytes: it was saved in another encoding, or it is no text at all."
  )
}
