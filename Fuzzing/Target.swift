import DefaultTheme
import Diagnostics
import Dossier
import Markdown
import Records
import Site
import Workers

/// What is fed with bytes that nobody wrote. Each target reads them as an author's would be read, and follows whatever comes of them
/// as far as a page or a message.
enum Target: String, CaseIterable {
  case frontmatter, yaml, csv, json, edtf, markdown, line, template, settings, addresses, site

  func feed(_ bytes: [UInt8]) {
    switch self {
    case .frontmatter: read(bytes, "p/events/e.md", .markdown)
    case .yaml: read(bytes, "p/events.yaml", .yaml)
    case .csv: read(bytes, "p/events.csv", .csv)
    case .json: read(bytes, "p/sources.json", .json)
    case .edtf: date(String(decoding: bytes, as: UTF8.self))
    case .markdown: passage(bytes) { Passage.parse($0, range: $1, options: $2) }
    case .line: passage(bytes) { Passage.parseInline($0, range: $1, options: $2) }
    case .template: make([:], theme: ["pages/home.html": String(decoding: bytes, as: UTF8.self)])
    case .settings: make(["site.yaml": bytes])
    case .addresses: addresses(bytes)
    case .site: make(files(in: bytes))
    }
  }
}

extension Target {
  private func read(_ bytes: [UInt8], _ path: String, _ form: FileForm) {
    let (records, faults) = Records.read(SourceText(path: "content/" + path, bytes: bytes), path: path, as: form)
    show(faults)
    make([path: bytes, "q/process.md": Array("---\ntitle: Q\n---\n".utf8)], isShown: records.count < 50)
  }

  private func date(_ text: String) {
    if let date = EDTFDate(parsing: text) {
      // What is written out means what was read.
      guard EDTFDate(parsing: date.text) == date else { fatalError("\(text) becomes \(date.text)") }
      _ = (date.earliest, date.latest, date.day)
    }
    if let near = NearestDate.to(text), EDTFDate(parsing: near) == nil { fatalError("\(near) is no date") }
    if let sure = NearestDate.certain(text), EDTFDate(parsing: sure) == nil { fatalError("\(sure) is no date") }
  }

  /// The first byte chooses what is read and how.
  private func passage(
    _ bytes: [UInt8], _ parse: (SourceText, Range<Int>, PassageOptions) -> (Passage, [Diagnostic])
  ) {
    var options = PassageOptions()
    let choice = Int(bytes.first ?? 0)
    options.rawHTML = choice & 1 != 0
    options.smart = choice & 2 == 0
    if choice & 4 != 0 { options.extensions = .init(rawValue: choice * 37 & 1023) }
    if choice & 8 != 0 { options.topHeading = 3 }
    let source = SourceText(path: "content/a.md", bytes: bytes)
    let (passage, faults) = parse(source, min(1, bytes.count)..<bytes.count, options)
    show(faults)
    _ = (passage.plainText, passage.wordCount)
    let html = passage.html { hole, inner in
      if let place = hole.place, place.range.upperBound > bytes.count { fatalError("a place beyond the end") }
      return inner
    }
    guard !options.rawHTML, let bad = html.firstRange(of: Array("<script".utf8)) else { return }
    fatalError("a script at \(bad)")
  }

  /// In a link and where a field takes an address.
  private func addresses(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let quoted =
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    make([
      "a.md": Array(
        "---\ntitle: A\naliases: [\(quoted)]\n---\n[a](\(text)) [b](<\(text)>) <\(text)> ![c](\(text)) \(text)\n".utf8),
      "p/process.md": Array("---\ntitle: P\nparties: [a]\n---\n".utf8),
      "p/parties.yaml": Array("- {id: a, name: A, links: [\(quoted)], flag: \(quoted)}\n".utf8),
      "p/sources.yaml": Array("- {id: s, title: S, url: \(quoted), archive: \(quoted)}\n".utf8),
    ])
  }

  /// A file begins at each line `%%%% path`.
  private func files(in bytes: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var path = "p/process.md"
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "%%%% ".utf8) {
        path = String(decoding: line.dropFirst(5), as: UTF8.self)
      } else {
        files[path, default: []] += line + [0x0A]
      }
    }
    return files
  }

  private func make(_ files: [String: [UInt8]], theme: [String: String] = [:], isShown: Bool = true) {
    let files = ["site.yaml": Array("title: T\n".utf8)].merging(files) { $1 }
    let content = Folder(paths: Array(files.keys)) { path throws(DiskError) in files[path] ?? [] }
    let showing = Showing(drafts: false, now: .distantPast, asOf: nil)
    let input = SiteInput(
      content: content, theme: Folder.memory(theme).filled(from: DefaultTheme.folder), showing: showing,
      workers: Workers(count: 1))
    guard let (site, faults) = try? Site.make(input) else { return }
    show(faults)
    guard isShown, !Report(faults).hasErrors else { return }
    for route in site.withSearch(Workers(count: 1)).routes { _ = try? site.render(route) }
  }

  private func show(_ faults: [Diagnostic]) {
    let report = Report(Array(faults.prefix(20)))
    for format in ReportFormat.allCases { _ = report.printed(as: format) }
  }
}
