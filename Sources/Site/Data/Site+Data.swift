package import Dossier
package import Exports
import Markdown
import Records

extension Site {
  /// All things of a kind of a process, as rows. Texts lead to nothing that is not shown.
  package func table(of kind: Kind, in file: CaseFile) -> Table {
    Table(of: kind, in: file) { shownText($0, in: file.id) }
  }

  /// The data files of a process.
  func data(of file: CaseFile) -> DataFiles {
    let texts = TextForms(
      markdown: { shownText($0, in: file.id) }, plain: { library[$0]?.passage.plainText ?? "" },
      date: { DateWords.full(phrases).words($0) })
    return DataFiles(of: file, texts: texts)
  }
}
