import Records

/// What a look at the files of a site shows of their state: it is another one after any file was changed.
struct FolderStamp: Equatable {
  private let files: [Disk.FileState]

  /// Folders that do not exist have no files.
  init(of site: SiteFolder) throws(DiskError) {
    var files: [Disk.FileState] = []
    for folder in [site.content, site.templates] where Disk.exists(folder) {
      files += try Disk.states(below: folder, within: site.path)
    }
    self.files = files
  }

  /// Whether every file has been as it is since before a moment, in seconds since 1970. A file that was changed twice within
  /// the grain of the disk's clock may look the same both times.
  func isSettled(since moment: Int) -> Bool { files.allSatisfy { $0.changed < moment } }
}
