import Diagnostics

/// A text whose name does not end as the names of texts do, so that it would be taken for a picture or the like: `border.MD`,
/// `border.markdown`, `events.CSV`, `border.md.txt`, or `border.txt` with front matter.
struct MisnamedFile {
  /// From the content folder.
  let path: String
  /// The path it should have.
  let rightPath: String
  let form: FileForm

  /// Those of a folder.
  static func all(in folder: Folder, tables: [String]) throws(DiskError) -> [MisnamedFile] {
    var all: [MisnamedFile] = []
    for path in folder.paths where FileForm(path: path, tables: tables) == nil {
      guard let right = rightPath(of: path), let form = FileForm(path: right, tables: tables) else { continue }
      // Anywhere else a table is something to download.
      guard right.hasSuffix(".md") || FileForm.isTable(right, among: tables) else { continue }
      if path.isPlain, right == path.stem + ".md" {
        guard try folder.read(path, atMost: 3).starts(with: Array("---".utf8)) else { continue }
      }
      all.append(MisnamedFile(path: path, rightPath: right, form: form))
    }
    return all
  }

  /// What is to be said of it.
  func diagnostic(in source: SourceText) -> Diagnostic {
    let name = rightPath.split(separator: "/").last.map(String.init) ?? ""
    return Diagnostic(
      .misnamedFile, "this file is not read, as the name of such a text ends in \(name.ending)",
      at: source.place(source.lineRange(around: 0)), suggestion: name,
      label: "in the file\'s name: did you mean \"\(name)\"?")
  }
}

extension MisnamedFile {
  private static let markdown = [".markdown", ".mdown", ".mkdown", ".mkd", ".mdwn", ".mdtext"]

  /// The path that a text at a path should have; nothing where there is no other.
  private static func rightPath(of path: String) -> String? {
    let texts = [".md", ".csv", ".yaml", ".yml", ".json"]
    if path.isPlain {
      let isNamed = texts.contains(path.stem.ending.lowercased())
      return isNamed ? path.stem.stem + path.stem.ending.lowercased() : path.stem + ".md"
    }
    let small = path.ending.lowercased()
    if markdown.contains(small) { return path.stem + ".md" }
    return texts.contains(small) && small != path.ending ? path.stem + small : nil
  }
}

extension String {
  /// The last dot of a path's name and what follows it; empty where the name has none but at its beginning.
  fileprivate var ending: String {
    let name = split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { $0 == name.startIndex ? "" : String(name[$0...]) } ?? ""
  }

  fileprivate var stem: String { String(dropLast(ending.count)) }

  /// Whether its ending says nothing of what is in the file.
  fileprivate var isPlain: Bool { ["", ".txt", ".text"].contains(ending.lowercased()) }
}

extension Code {
  static let misnamedFile = Code(
    "E0109", "misnamed-file",
    "Texts are told by how their names end, in small letters: .md, .yaml (or .yml), .csv, .json. Some editors add .txt, and some "
      + "systems hide how a name ends. A file of another name is taken for a picture or a document to be linked to."
  )
}
