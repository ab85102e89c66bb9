package import Records

/// The theme that travels inside the binary. Its files are those of `templates/`, embedded when Parley is built.
package enum DefaultTheme {
  /// The files by their paths below `templates/`.
  package static let folder = Folder.memory(files)
}
