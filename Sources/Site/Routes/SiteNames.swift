import Diagnostics
import Dossier
import Exports

/// What things of a site are called and where they are written: whatever addresses and links follow from, however much else is
/// said of the things.
struct SiteNames: Sendable {
  /// Files that hold records, and files that hold none, by their paths in the content.
  let written, attachments: [String]
  private let dossier: Dossier

  init(_ dossier: Dossier, written: [String], attachments: [String]) {
    (self.dossier, self.written, self.attachments) = (dossier, written, attachments)
  }

  /// Whether addresses and links come out the same.
  func areSame(as others: SiteNames) -> Bool {
    written == others.written && attachments == others.attachments
      && dossier.hasSameIDs(as: others.dossier)
      && dossier.pages.elementsEqual(others.dossier.pages) { $0.head.hasSameName(as: $1.head) }
      && dossier.files.elementsEqual(others.dossier.files) { $0.hasSameNames(as: $1) }
  }
}

extension CaseFile {
  fileprivate func hasSameNames(as other: CaseFile) -> Bool {
    guard lists(.event) == other.lists(.event) else { return false }
    return state === other.state || hasSameHeads(as: other)
  }

  private func hasSameHeads(as other: CaseFile) -> Bool {
    process.head.hasSameName(as: other.process.head)
      && Drawer.all.allSatisfy { drawer in
        drawer.heads(self).elementsEqual(drawer.heads(other)) { $0.hasSameName(as: $1) }
      }
      && DataFiles(of: self).names == DataFiles(of: other).names
  }
}

extension Head {
  fileprivate func hasSameName(as other: Head) -> Bool {
    reference == other.reference && aliases == other.aliases
      && origin.place.source.path == other.origin.place.source.path
  }
}
