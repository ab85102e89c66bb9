/// New files for a folder that is somebody else's: all of them come to stand there or none, and none over what stands there.
package struct Addition: Sendable {
  private let files: [OutputFile]

  package init(_ files: [OutputFile]) { self.files = files }

  /// Writes the files below a folder, and makes the folders they lie in.
  package func write(below root: String) throws(OutputError) {
    try SitePath.check(files.map(\.path).sorted(by: SitePath.precedes))
    var written: [String] = []
    do throws(OutputError) {
      for file in files {
        try makeFolders(of: file, below: root)
        let path = Storage.joined(root, file.path)
        if try Storage.standing(at: path) != .nothing { throw .wouldOverwrite([file.path]) }
        try Storage.store(file.bytes, at: path)
        written.append(path)
      }
    } catch {
      for path in written { try? Storage.removeFile(path) }
      throw error
    }
  }
}

extension Addition {
  private func makeFolders(of file: OutputFile, below root: String) throws(OutputError) {
    for folder in SitePath.folders(of: file.path) {
      switch try Storage.standing(at: folder, below: root) {
      case .folder: continue
      case .nothing: try Storage.makeFolder(Storage.joined(root, folder))
      case .link: throw .linkOnTheWay(folder)
      case .file, .other: throw .fileAndFolder(file: folder, inside: file.path)
      }
    }
  }
}
