import Dossier
import Exports

/// Pages that tell where things stand.
extension Page {
  /// The state of play of a process.
  func article(on process: Process) -> [Written.Named] {
    text(headline: process.title, about: plainText(process.head.summary?.prose) ?? process.question, process)
      + .init(held: [
        "dateModified": .words(day?.text), "about": .members(all(process.parties, Party.self).map { thing($0) }),
      ])
  }

  func article(on issue: Issue) -> [Written.Named] {
    text(headline: issue.title, about: plainText(issue.head.summary?.prose) ?? issue.question, issue)
      + .init(held: ["dateModified": .words(day?.text), "isPartOf": whole])
  }

  func article(_ briefing: Briefing) -> [Written.Named] {
    let corrections = briefing.corrections.map { correction in
      object(
        "CorrectionComment",
        ["text": .words(correction.note), "datePublished": .words(correction.date.machineForm)])
    }
    return text(headline: briefing.title, about: plainText(briefing.head.summary?.prose), briefing)
      + .init(held: [
        "datePublished": .words(briefing.date.machineForm),
        "dateModified": .words((briefing.corrections.map(\.date).max() ?? briefing.date).machineForm),
        "author": briefing.author.map { author($0) }, "correction": .members(corrections),
        "about": .members(all(briefing.issues, Issue.self).map { thing($0) }), "isPartOf": whole,
      ])
  }

  /// The data of a process, as files to take away.
  var dataset: [Written.Named] {
    let process = file.process
    let files = site.data(of: file).names.map { name in
      object(
        "DataDownload",
        [
          "name": .words(name), "contentUrl": .words(address(of: "\(file.id)/data/\(name)")),
          "encodingFormat": .words(name.mediaType),
        ])
    }
    return .init(held: [
      "name": .words(process.title),
      "description": .words(plainText(process.head.summary?.prose) ?? process.question ?? process.title),
      "url": .words(place), "inLanguage": .words(route.language), "dateModified": .words(day?.text),
      "publisher": publisher, "distribution": .members(files),
    ])
  }
}

extension Page {
  private func text(headline: String, about: String?, _ entry: any Entry) -> [Written.Named] {
    .init(held: [
      "headline": .words(headline), "description": .words(about),
      "inLanguage": .words(site.dossier.language(of: entry.head)), "mainEntityOfPage": .words(place),
      "publisher": publisher,
    ])
  }

  private var publisher: Written? {
    site.dossier.settings.editor.map { object("Organization", ["name": .words($0)]) }
  }

  /// The state of play that the page belongs to.
  private var whole: Written {
    object(
      "BackgroundNewsArticle",
      ["headline": .words(file.process.title), "url": .words(address(of: file.process.reference.path))])
  }

  /// Who is known here, as what they are; a name alone stays one, since nobody can tell whether it is a person's or a desk's.
  private func author(_ name: String) -> Written {
    let linked = LinkedName(author: name, on: self).name
    if file.people[name] != nil { return object("Person", ["name": .words(linked)]) }
    let isBody = file.parties[name] != nil || file.sources[name] != nil || name == site.dossier.settings.editor
    return isBody ? object("Organization", ["name": .words(linked)]) : .text(linked)
  }
}

extension String {
  /// The media type of a data file, by its name.
  fileprivate var mediaType: String {
    if hasSuffix(".csl.json") { return "application/vnd.citationstyles.csl+json" }
    if hasSuffix(".schema.json") { return "application/schema+json" }
    return switch split(separator: ".").last {
    case "csv": "text/csv"
    case "ics": "text/calendar"
    default: "application/json"
    }
  }
}
