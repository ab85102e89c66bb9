import ArgumentParser
import Diagnostics
import Markdown
import Records

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Prints the HTML of one body, from a file or standard input.")

  @Argument(help: "The file; without one, standard input.", completion: .file())
  var file: String?

  @Flag(help: "Nothing but CommonMark, as libcmark prints it.")
  var commonmark = false

  @Flag(help: "With raw HTML and links of any kind.")
  var unsafe = false

  @OptionGroup var report: ReportArguments

  func run() throws {
    let path = file ?? "/dev/stdin"
    let bytes = try Exit.onMachineFault { try Disk.read(path) }
    guard !commonmark else { return Machine.say(unsafe ? CommonMark.unsafeHTML(bytes) : CommonMark.html(bytes)) }
    var options = PassageOptions()
    options.rawHTML = unsafe
    options.smart = true
    let source = SourceText(path: file ?? "standard input", bytes: bytes)
    let (passage, diagnostics) = Passage.parse(source, range: 0..<bytes.count, options: options)
    let found = Report(diagnostics)
    report.show(found)
    // References and citations belong to a site; alone, a body keeps their words.
    Machine.say(passage.html { _, inner in inner })
    if found.hasErrors { throw Exit.content }
  }
}
