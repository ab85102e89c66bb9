import Records
import Site

/// In which state of a preview each file was last changed that pages show as it is: style sheets, scripts, pictures.
struct FileVersions: Sendable {
  private var states: [String: Disk.FileState] = [:]
  private var versions: [String: Int] = [:]

  /// Looks at those of a new state.
  mutating func note(_ routes: [Route], in folder: SiteFolder, version: Int) {
    var found: [String: Disk.FileState] = [:]
    for route in routes {
      guard let path = folder.file(of: route), let state = Disk.FileState(of: path) else { continue }
      found[route.path] = state
    }
    for path in Set(found.keys).union(states.keys) where found[path] != states[path] { versions[path] = version }
    states = found
  }

  /// The paths of those that have changed since a state, with the number of the state they changed in.
  func changed(since version: Int) -> [String: Int] { versions.filter { $0.value > version } }
}

extension SiteFolder {
  /// The file that is shown at a route as it is; one of the theme in the binary is on no disk.
  fileprivate func file(of route: Route) -> String? {
    switch route.subject {
    case .asset(let name): templates + "/assets/" + name
    case .attachment(let path): content + "/" + path
    default: nil
    }
  }
}
