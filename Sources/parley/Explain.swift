import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import Exports
import Lessons
import Markdown
import OutsideLinks
import Publishing
import Records
import Site
import Templates

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a diagnostic means and what to do about it, with an example put right."
  )

  @Argument(help: "The code, such as E0203, or its name; without one, all codes.")
  var code: String?

  @Flag(help: "Print all explanations, as docs/codes.md has them.")
  var guide = false

  func run() throws {
    if guide { return Machine.say(Self.guide) }
    guard let code else {
      for code in Self.all { Machine.say("\(code.id)  \(code.name)") }
      return
    }
    guard let known = Self.all.first(where: { $0.id == code.uppercased() || $0.name == code }) else {
      let nearest =
        Spelling.nearest(to: code.uppercased(), among: Self.all.map(\.id))
        ?? Spelling.nearest(to: code, among: Self.all.map(\.name))
      throw ValidationError(
        "there is no code \"\(code)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
          + "\nparley explain lists all of them.")
    }
    Machine.say(known.explanation(Machine.layout, cause: known.cause).trimmed)
  }

  /// Every code of every module, by number.
  static let all = [
    RecordsCodes.all, DossierCodes.all, MarkdownCodes.all, TemplatesCodes.all, ExportsCodes.all, SiteCodes.all,
    DeskEditorCodes.all, OutsideLinksCodes.all, PublishingCodes.all, [.seenByOthers],
  ].flatMap(\.self)
    .sorted { $0.id < $1.id }

  /// All explanations as one page.
  private static var guide: String {
    """
    # Everything that Parley can complain of

    A code's letter is its level: E an error, after which nothing is written, W a warning, I a remark. This page is what
    `parley explain --guide` prints; `parley explain E0203` prints one of its parts.


    """ + all.map { "\n## " + $0.explanation(TextLayout(), cause: $0.cause.asPlainMarkdown) }.joined().trimmed
  }
}

extension Code {
  /// Its head, its cause and its lesson, as Markdown.
  fileprivate func explanation(_ layout: TextLayout, cause: String) -> String {
    let lesson = Lesson.of(id, name).map { "\n" + $0.text } ?? ""
    let lines = layout.lines(of: cause, indent: 0).joined(separator: "\n")
    return "\(id) \(name) (\(severity.rawValue))\n\n\(lines)\n\(lesson)"
  }
}

extension String {
  /// Words that name signs of Markdown, as Markdown that shows the signs.
  fileprivate var asPlainMarkdown: String { replacing("[", with: "\\[").replacing("<", with: "\\<") }
}
