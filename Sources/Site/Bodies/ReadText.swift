import Diagnostics
import Dossier
import Markdown

/// A text and what it was read as.
struct ReadText: Sendable {
  let text: BodyText
  let passage: Passage
  /// What reading it found, whatever it refers to.
  private let faults: [Diagnostic]
  /// Whether a link in it leads to a spot on a page.
  let namesSpots: Bool
  private var check: Check

  /// What follows from what things and files there are.
  fileprivate struct Check {
    var faults: [Diagnostic] = []
    /// The copied files that it shows or leads to, by their paths on the site.
    var files: [String] = []
  }
}

extension ReadText {
  init(_ text: BodyText, _ manner: Manner, in dossier: Dossier, files: ContentFiles) {
    let (passage, faults) = text.parsed(manner)
    (self.text, self.passage) = (text, passage)
    self.faults = faults.map { text.prose.shown($0) }
    namesSpots = passage.holes.contains { $0.fragment != nil }
    check = Check(text.references(of: passage), of: text, in: dossier, files: files)
  }

  /// The same, where there are other things and files.
  func checked(in dossier: Dossier, files: ContentFiles) -> ReadText {
    var read = self
    read.check = Check(text.references(of: passage), of: text, in: dossier, files: files)
    return read
  }

  var diagnostics: [Diagnostic] { faults + check.faults }
  var attachments: [String] { check.files }
}

extension ReadText.Check {
  fileprivate init(_ references: [BodyReference], of text: BodyText, in dossier: Dossier, files: ContentFiles) {
    for reference in references {
      if let fault = reference.fault(in: dossier, files: files) { faults.append(text.prose.shown(fault)) }
      if case .file(let path, let source, _) = reference, let target = files.target(of: path, from: source),
        files.isAttachment(target)
      {
        self.files.append(target)
      }
    }
  }
}

extension Hole {
  /// What stands after `#` in the link that it is.
  fileprivate var fragment: String? {
    switch self {
    case .reference(let link): link.fragment
    case .contentLink(let link): link.fragment
    default: nil
    }
  }
}
