import FlyingSocks
import Output

/// Knows whether anything in some folders may have changed since it was last asked. It may say yes in vain, and never no.
package struct FolderWatch: Sendable {
  /// How changes come to be known.
  package enum Way: Sendable, Hashable {
    /// The system says so the moment they are made.
    case events
    /// Whoever asks has to look for himself: network folders, whose changes are made on other machines, and systems whose
    /// events Parley does not read.
    case polling
  }

  package private(set) var way: Way
  /// Rings when it is worth asking.
  package let bell: Bell
  private let roots: [String]
  #if os(Linux)
    private var inotify: Inotify?
  #endif
  private var links: [String: LinkedFile] = [:]

  /// - Parameter roots: The folders, with all below them but what is hidden. Those that do not exist yet are awaited, as long
  ///   as the folders they would stand in exist.
  package init(_ roots: [String], by way: Way) {
    self.roots = roots
    #if os(Linux)
      inotify = way == .events ? Inotify() : nil
      self.way = inotify == nil ? .polling : .events
      bell = Bell(socket: inotify?.socket)
    #else
      self.way = .polling
      bell = Bell(socket: nil)
    #endif
    lookForFolders()
  }

  /// Takes note of all that has happened. Whoever reads the files after this reads them at least as new as it knows of.
  package mutating func mayHaveChanged() -> Bool {
    #if os(Linux)
      guard way == .events, let news = inotify?.drain() else { return true }
      let haveLinksChanged = links.contains { LinkedFile($0.key) != $0.value }
      if news == .folders || haveLinksChanged { lookForFolders() }
      return news != .nothing || haveLinksChanged
    #else
      return true
    #endif
  }
}

extension FolderWatch {
  /// Watches every folder there is. One that is made meanwhile is found, because the folder it is made in is watched before
  /// it is read.
  private mutating func lookForFolders() {
    #if os(Linux)
      guard way == .events else { return }
      var standing: Set<Int32> = []
      links = [:]
      for root in roots {
        guard watch(Storage.parent(of: root), into: &standing), watchAll(root, into: &standing) else {
          // The system watches no more folders for us.
          way = .polling
          return
        }
      }
      inotify?.forget(allBut: standing)
    #endif
  }

  #if os(Linux)
    private mutating func watchAll(_ folder: String, into standing: inout Set<Int32>) -> Bool {
      guard watch(folder, into: &standing) else { return false }
      for name in (try? Storage.names(in: folder)) ?? [] where !name.hasPrefix(".") {
        let path = Storage.joined(folder, name)
        switch try? Storage.standing(at: path) {
        case .folder: guard watchAll(path, into: &standing) else { return false }
        case .link:
          links[path] = LinkedFile(path)
          guard watch(path, into: &standing) else { return false }
        default: break
        }
      }
      return true
    }

    /// Whether what stands at a path is watched, or there is nothing to watch.
    private mutating func watch(_ path: String, into standing: inout Set<Int32>) -> Bool {
      switch inotify?.watch(path) {
      case .watched(let number): standing.insert(number)
      case .missing: break
      case .refused, nil: return false
      }
      return true
    }
  #endif
}
