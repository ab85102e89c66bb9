import ArgumentParser
import Diagnostics
import Site
import Templates

struct Views: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "Lists the names that each page's template can use, with their types and meanings.")

  @Argument(help: "A page's template, such as issue or pages/issue.html; without one, all pages.")
  var page: String?

  @Flag(help: "Print a smallest template that uses every name of the page.")
  var example = false

  @Flag(help: "Print the guide to all views, as docs/views.md has it.")
  var guide = false

  func run() throws {
    guard !guide else { return Machine.say(Array(ViewGuide.markdown().utf8)) }
    guard let page else { return Machine.say(Theme.pages.map(\.entry).joined(separator: "\n")) }
    guard let declaration = Theme.pages.first(where: { $0.template == page || $0.name == page }) else {
      let nearest = Spelling.nearest(to: page, among: Theme.pages.map(\.name) + Theme.pages.map(\.template))
      let all: [String] = Theme.pages.map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      throw ValidationError(
        "there is no page \"\(page)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
          + "\nPages: \(all.joined(separator: ", "))")
    }
    Machine.say(example ? declaration.shape.example(for: declaration.template) : declaration.entry)
  }
}

extension PageDeclaration {
  /// The template's file name without folder and ending: `issue`.
  fileprivate var name: String {
    let file = template.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }

  fileprivate var entry: String { "\(template)\n\n\(shape.listing)" }
}
