import Output

/// A folder to work in, which goes when its owner does.
final class Workbench: Sendable {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws(PublishingError) {
    folder = try PublishingError.passingOn { () throws(OutputError) in try TemporaryFolder() }
  }

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
