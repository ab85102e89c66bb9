import Dossier
import Templates

extension Page {
  /// What is to be said of the page's translation: that there is none, that something lacks one, that nobody has reviewed it.
  var notices: [FrameNotice] {
    guard let told = site.dossier.told, let first = site.tongues.first else { return [] }
    let things = shown.map { told.translation(of: $0) }
    let translated = things.compactMap(\.self)
    let original = LinkedName(name: first.name, link: link(toFile: first.folder + route.place))
    func notice(_ title: Phrase, _ text: Phrase) -> FrameNotice {
      FrameNotice(title: phrases[title], text: phrases[text], original: original)
    }
    var notices: [FrameNotice] = []
    if !things.isEmpty, translated.isEmpty {
      notices.append(notice(.notTranslated, .notTranslatedMeans))
    } else if translated.count < things.count || !translated.allSatisfy(\.isWhole) {
      notices.append(notice(.partlyTranslated, .partlyTranslatedMeans))
    }
    if translated.contains(where: \.isUnreviewed) {
      notices.append(notice(.draftTranslation, .draftTranslationMeans))
    }
    return notices
  }

  /// The things whose texts the page is made of.
  private var shown: [Reference] {
    switch route.subject {
    case .home:
      let index = site.dossier.page(Reference(page: "index")).map(\.reference)
      return [index].compactMap(\.self) + site.dossier.files.map(\.process.reference)
    case .ordinary(let reference): return [reference]
    case .thing(let reference), .letter(let reference, _):
      return [reference] + (reference.kind == .briefing ? told : namers(of: reference))
    case .process: return [file.process.reference] + told + references { [.party, .briefing].contains($0) }
    case .list(let kind, _): return references { $0 == kind }
    case .changes: return told
    case .whole: return [file.process.reference] + references { _ in true }
    case .data: return [file.process.reference]
    default: return []
    }
  }

  /// What a matrix and a list of changes tell of.
  private var told: [Reference] { references { [.issue, .event, .statement, .assessment].contains($0) } }

  /// What happened, was said and was foreseen that names a thing, and stands on its page.
  private func namers(of thing: Reference) -> [Reference] {
    file.events.naming(thing).map(\.reference) + file.statements.naming(thing).map(\.reference)
      + file.assessments.naming(thing).map(\.reference)
  }

  private func references(of isWanted: (Kind) -> Bool) -> [Reference] {
    Drawer.all.filter { isWanted($0.kind) }.flatMap { $0.heads(file).map(\.reference) }
  }
}
