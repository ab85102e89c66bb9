package import Records

/// A small whole site to begin with, invented and labelled as such, with each field explained where it stands.
package enum StarterSite {
  /// All its files by their paths below the site's folder: those of `Site/`, embedded when Parley is built, and what editors read.
  package static let folder = Folder.memory(files).filled(from: EditorFiles.folder)
}
