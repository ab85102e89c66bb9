import Diagnostics
import Dossier

extension Site {
  /// What is to be said of files that stand where things stand, hold none that is read, and are used by no page. `used` are the
  /// files that pages show or lead to.
  static func idleFiles(_ attachments: [String], used: [String], in dossier: Dossier) -> [Diagnostic] {
    let used = Set(used)
    return attachments.filter { !used.contains($0) && $0.standsForThings(in: dossier) && !$0.isLeftover }.map { path in
      Diagnostic(
        .idleFile, "nothing is read from this file, and no page uses it",
        at: SourceText(path: "content/" + path, bytes: []).place(0..<0), notes: path.advice)
    }
  }
}

extension String {
  private var parts: [String] { split(separator: "/").map(String.init) }
  private var ending: String { parts.last?.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? "" }

  /// Whether it lies in the folder of a kind, or is called as a kind's rows are.
  fileprivate func standsForThings(in dossier: Dossier) -> Bool {
    guard parts.count > 1, dossier.file(parts[0]) != nil || parts[0] == "shared" else { return false }
    return Kind.tables.contains(parts.count > 2 ? parts[1] : String(parts[1].prefix { $0 != "." }))
  }

  /// Whether an editor or a system left it there.
  fileprivate var isLeftover: Bool {
    let name = parts.last ?? ""
    return name.hasSuffix("~") || name.hasPrefix("~") || name.hasPrefix("#") || name == "Thumbs.db"
      || name == "desktop.ini" || ["bak", "orig", "tmp", "swp"].contains(ending)
  }

  fileprivate var advice: [String] {
    switch ending {
    case "xlsx", "xls", "ods", "numbers", "tsv": ["save the spreadsheet as CSV with commas, in UTF-8"]
    case "docx", "doc", "odt", "rtf", "pages": ["a text for Parley is plain text, in a file that ends in .md"]
    default: ["texts end in .md, tables in .csv, .yaml or .json; a picture or a document is linked to by a text"]
    }
  }
}

extension Code {
  static let idleFile = Code(
    "W0509", "idle-file",
    "In the folders of kinds, and under their names, Parley looks for things: in texts, in tables, in YAML and JSON. Another file there "
      + "is copied where a page shows it or leads to it, and this one is not.")
}
