import Output

/// A folder in the system's place for what is short-lived; all in it goes when its owner does.
final class Workbench: Sendable {
  let path: String

  init() throws(PublishingError) {
    path = try PublishingError.passingOn { () throws(OutputError) in try Storage.makeTemporaryFolder() }
  }

  deinit { Storage.removeAll(path) }

  /// Writes files of a site below a folder of the bench, and gives the folder.
  func lay(_ entries: [Manifest.Entry], of site: any PublishedSite, in folder: String) throws(PublishingError) -> String
  {
    let root = Storage.joined(path, folder)
    try PublishingError.passingOn { () throws(OutputError) in try Storage.makeFolders(root) }
    for entry in entries {
      let file = try site.file(entry)
      try store(file.bytes, as: folder + "/" + file.path)
    }
    return root
  }

  /// Writes one file, with the folders it lies in, and gives its path.
  @discardableResult
  func store(_ bytes: [UInt8], as name: String) throws(PublishingError) -> String {
    let place = Storage.joined(path, name)
    return try PublishingError.passingOn { () throws(OutputError) in
      try Storage.makeFolders(Storage.parent(of: place))
      try Storage.replace(place, with: bytes)
      return place
    }
  }

  func contents(of name: String) -> [UInt8]? { try? Storage.contents(of: Storage.joined(path, name)) }
}
