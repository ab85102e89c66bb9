import Dossier

/// A part of a process that has a page of its own, in the order of the menu.
struct Section: Sendable {
  let title: Phrase
  /// The kind it lists; nothing for the pages that list none.
  let kind: Kind?
  private let name: String

  static let all = [
    Section(title: .stateOfPlay, kind: nil, name: "index.html"), Section(.issues, .issue), Section(.parties, .party),
    Section(.people, .person), Section(.timeline, .event), Section(.quotes, .statement),
    Section(.forecasts, .assessment),
    Section(.briefings, .briefing), Section(title: .whatChanged, kind: nil, name: "changes.html"),
    Section(.sources, .source),
    Section(.glossary, .term), Section(title: .data, kind: nil, name: "data/index.html"),
  ]

  private init(_ title: Phrase, _ kind: Kind) {
    self.init(title: title, kind: kind, name: kind.folder + "/index.html")
  }

  private init(title: Phrase, kind: Kind?, name: String) {
    (self.title, self.kind, self.name) = (title, kind, name)
  }

  func path(in file: CaseFile) -> String { "\(file.id)/\(name)" }

  func route(in file: CaseFile) -> Route.Subject {
    if let kind { return .list(kind, process: file.id) }
    return switch title {
    case .whatChanged: .changes(process: file.id)
    case .data: .data(process: file.id)
    default: .process(file.id)
    }
  }

  /// Whether there is nothing to list, so that no menu should lead there.
  func isEmpty(_ file: CaseFile) -> Bool {
    kind.map { !file.lists($0) } ?? false
  }
}
