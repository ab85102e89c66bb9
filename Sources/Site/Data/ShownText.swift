import Diagnostics
import Dossier
import Markdown
import Records

extension Site {
  /// A text in Markdown as it may go out: what leads to a thing that is not shown keeps its words and loses its target, as on pages.
  func shownText(_ prose: Prose, in process: String) -> String {
    let read = library[prose]
    let text = read?.text ?? BodyText(unlisted: prose, process: process, dossier.settings.language)
    let passage = read?.passage ?? text.parsed(Manner(dossier, phrases, theme)).0
    let parts = passage.holes.flatMap { hiddenParts(of: $0, in: text) }
    return HiddenParts(prose, parts) { address in
      let words = address.split(separator: ":", maxSplits: 1).map(String.init)
      guard words.count == 2, let kind = Kind(rawValue: words[0]) else {
        return words.count == 1 && isHidden(file: address, from: prose.source.path)
      }
      let parts = words[1].split(separator: "#", maxSplits: 1).map(String.init)
      return isHidden(kind, parts.first ?? "", process)
        || isLost(parts.dropFirst().first, on: kind, parts.first ?? "", process)
    }.text
  }
}

extension Site {
  private func hiddenParts(of hole: Hole, in text: BodyText) -> [HiddenParts.Part] {
    let process = text.process
    return switch hole {
    case .reference(let it): hiddenParts(of: it, in: process)
    case .citation(let it):
      [
        .citation(
          it.place.range, items: it.items.map { (key: $0.place.range, isHidden: isHidden(.source, $0.key, process)) })
      ]
    case .block(let it):
      isHidden(it.kind == "quote" ? .statement : .issue, it.id, process) ? [.block(it.place.range)] : []
    case .contentLink(let it): target(of: it, in: text) == nil ? [.link(it.place.range)] : []
    case .image, .term: []
    }
  }

  /// The whole link where it leads to what is not shown; the spot alone where its page does not have it.
  private func hiddenParts(of link: Hole.Reference, in process: String) -> [HiddenParts.Part] {
    guard let kind = Kind(rawValue: link.kind) else { return [] }
    if isHidden(kind, link.id, process) { return [.link(link.place.range)] }
    guard isLost(link.fragment, on: kind, link.id, process) else { return [] }
    return [link.place.text.contains("#") ? .spot(link.place.range) : .link(link.place.range)]
  }

  private func isLost(_ spot: String?, on kind: Kind, _ id: String, _ process: String) -> Bool {
    guard let spot, case .shown(let target) = dossier.resolve(kind, id, from: process) else { return false }
    return lost.contains(Spot(path: target.path, id: spot))
  }

  /// Whether an address of a file is that of a thing that is not shown.
  private func isHidden(file address: String, from source: String) -> Bool {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    return !path.isEmpty && files.target(of: String(path), from: source) == nil
      && files.holds(String(path), from: source)
  }

  private func isHidden(_ kind: Kind, _ id: String, _ process: String) -> Bool {
    if case .hidden = dossier.resolve(kind, id, from: process) { true } else { false }
  }
}

extension BodyText {
  /// A text that no page shows by itself.
  fileprivate init(unlisted prose: Prose, process: String, _ language: String) {
    self.init(
      prose: prose, form: .body(topHeading: 2), home: "", language: language, process: process, markedWords: .none,
      takenAnchors: [])
  }
}
