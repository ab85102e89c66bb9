#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder that nobody else may look into, where the system keeps what is short-lived; all in it goes when its owner does.
/// What the owner of another one, killed, left there goes when the next is made: its lock ended with it.
package final class TemporaryFolder: Sendable {
  package let path: String
  private let lock: Int32

  package init() throws(OutputError) {
    let home = try Storage.resolved(FileManager.default.temporaryDirectory.path)
    Self.clear(home)
    for _ in 0..<100 {
      let path = Storage.joined(home, Self.prefix + String(UInt64.random(in: .min ... .max)))
      guard Storage.makePrivateFolder(path), let lock = Storage.lock(path, .atOnce) else { continue }
      guard case .folder = try Storage.standing(at: path) else {
        Storage.unlock(lock)
        continue
      }
      (self.path, self.lock) = (path, lock)
      return
    }
    throw .machine(path: home, reason: "No folder could be made")
  }

  deinit {
    Storage.removeAll(path)
    Storage.unlock(lock)
  }
}

extension TemporaryFolder {
  private static let prefix = "parley-work-"

  private static func clear(_ home: String) {
    for name in (try? Storage.names(in: home)) ?? [] where name.hasPrefix(prefix) {
      let path = Storage.joined(home, name)
      guard let lock = Storage.lock(path, .atOnce) else { continue }
      Storage.removeAll(path)
      Storage.unlock(lock)
    }
  }
}
