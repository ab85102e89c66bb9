import Publishing

extension PublicationStep {
  /// What is being done, for a line on a terminal.
  var words: String {
    switch self {
    case .sending(let stage, let files): "Carrying over \(stage.words): \(files.files)"
    case .sendingAll(let files): "Carrying over \(files.files)"
    case .deleting(let files): "Deleting \(files.files)"
    case .verifying(let addresses, let round):
      "Asking \(addresses) \(addresses == 1 ? "address" : "addresses") for what was published"
        + (round > 1 ? ", round \(round)" : "")
    }
  }
}

extension PublicationStage {
  fileprivate var words: String {
    switch self {
    case .newAssets, .assets: "what pages need"
    case .newPages, .pages: "pages"
    case .newIndexes, .indexes: "indexes"
    case .feeds: "feeds"
    }
  }
}

extension Int {
  fileprivate var files: String { self == 1 ? "1 file" : "\(self) files" }
}
