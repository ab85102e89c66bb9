import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import Exports
import Markdown
import Records
import Site
import Templates

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Says what a diagnostic means and what to do about it.")

  @Argument(help: "The code, such as E0203; without one, all codes.")
  var code: String?

  func run() throws {
    guard let code else {
      for code in Self.all { Machine.say("\(code.id)  \(code.name)") }
      return
    }
    guard let known = Self.all.first(where: { $0.id == code.uppercased() || $0.name == code }) else {
      let nearest =
        Spelling.nearest(to: code.uppercased(), among: Self.all.map(\.id))
        ?? Spelling.nearest(to: code, among: Self.all.map(\.name))
      throw ValidationError("there is no code \"\(code)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    Machine.say("\(known.id) \(known.name) (\(known.severity.rawValue))\n\n\(known.cause)")
  }

  /// Every code of every module, by number.
  static let all =
    (RecordsCodes.all + DossierCodes.all + MarkdownCodes.all + TemplatesCodes.all + ExportsCodes.all + SiteCodes.all
    + DeskEditorCodes.all)
    .sorted { $0.id < $1.id }
}
