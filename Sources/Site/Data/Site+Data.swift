package import Dossier
package import Exports
import Markdown
import Records

extension Site {
  /// All things of a kind of a process, as rows. Texts lead to nothing that is not shown.
  package func table(of kind: Kind, in file: CaseFile) -> Table {
    Table(of: kind, in: file) { shownText($0, in: file.id) }
  }

  /// The bytes of a process's data files, by their names.
  func exports(of process: String) -> [String: [UInt8]] {
    exports(process) { dossier.file(process).map { data(of: $0).all } ?? [:] }
  }

  /// Everything that changed in a process, latest first.
  func moves(of process: String) -> [Change] {
    moves[process].map { moves in moves { dossier.file(process)?.moves ?? [] } } ?? []
  }

  /// The data files of a process.
  func data(of file: CaseFile) -> DataFiles {
    let texts = TextForms(
      markdown: { shownText($0, in: file.id) }, plain: { library[$0]?.passage.plainText ?? "" },
      date: { DateWords.full(phrases).words($0) })
    return DataFiles(of: file, texts: texts)
  }
}
