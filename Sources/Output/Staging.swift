import Synchronization

/// The folder where new files wait until all of them lie on the disk. It is gone when its owner is.
///
/// It is named `.parley-staging-<n>` and stands beside the output folder, or in it where the disk or its permissions
/// want that. It holds files with plain names and a marker, which is locked for as long as the deposit lives: so a
/// later deposit can tell what a killed one left from what another is using.
final class Staging: Sendable {
  /// Absolute.
  let path: String
  /// The disk that it lies on.
  let device: UInt64
  private let marker: Mutex<Int32?>

  private init(path: String, device: UInt64, marker: Int32) {
    self.path = path
    self.device = device
    self.marker = Mutex(marker)
  }

  /// Makes the staging folder of an output folder and clears what killed deposits left in the same place. Throws `busy`
  /// if another deposit to the same folder is under way.
  static func make(for root: String) throws(OutputError) -> Staging {
    let place = try place(for: root)
    let lock = Storage.lock(place, .waiting)
    defer { if let lock { Storage.unlock(lock) } }
    let names = try Storage.names(in: place).filter { $0.hasPrefix(prefix) }
    for name in names { try clear(Storage.joined(place, name), for: root) }
    if place != root, case .folder = try Storage.standing(at: root) {
      for name in try Storage.names(in: root) where name.hasPrefix(prefix) {
        try clear(Storage.joined(root, name), for: root)
      }
    }
    return try make(in: place, for: root)
  }

  /// Removes the folder and all in it; does nothing the second time.
  func remove() {
    marker.withLock { marker in
      guard let lock = marker.take() else { return }
      Self.empty(path)
      Storage.unlock(lock)
    }
  }

  deinit { remove() }
}

extension Staging {
  private static let prefix = ".parley-staging-"
  private static let markerName = "parley"

  /// Beside the output folder, if that is on its disk and can be written to; else within it. Where there is no output
  /// folder yet, in the nearest folder above it that there is.
  private static func place(for root: String) throws(OutputError) -> String {
    var parent = Storage.parent(of: root)
    guard case .folder(let own) = try Storage.standing(at: root) else {
      while try Storage.standing(at: parent) == .nothing { parent = Storage.parent(of: parent) }
      return parent
    }
    guard case .folder(let above) = try Storage.standing(at: parent), above.device == own.device,
      (try? Storage.checkWritable(parent)) != nil, (try? Storage.names(in: parent)) != nil
    else { return root }
    return parent
  }

  private static func make(in place: String, for root: String) throws(OutputError) -> Staging {
    var number = 1
    while try Storage.standing(at: Storage.joined(place, prefix + String(number))) != .nothing { number += 1 }
    let path = Storage.joined(place, prefix + String(number))
    try Storage.makeFolder(path)
    let marker = Storage.joined(path, markerName)
    do throws(OutputError) {
      try Storage.store(markerBytes(root), at: marker)
      guard case .folder(let identity) = try Storage.standing(at: path), let lock = Storage.lock(marker, .atOnce)
      else { throw OutputError.machine(path: marker, reason: "Cannot be locked") }
      return Staging(path: path, device: identity.device, marker: lock)
    } catch {
      empty(path)
      throw error
    }
  }

  /// Removes what a killed deposit left. What bears no marker is not ours, unless it is an empty folder, as a deposit
  /// killed between two calls leaves it.
  private static func clear(_ path: String, for root: String) throws(OutputError) {
    guard case .folder = try Storage.standing(at: path) else { return }
    let marker = Storage.joined(path, markerName)
    guard case .file = try Storage.standing(at: marker), isMarker(marker) else {
      Storage.removeEmptyFolder(path)
      return
    }
    guard let lock = Storage.lock(marker, .atOnce) else {
      if Storage.holds(markerBytes(root), at: marker) { throw .busy(root) }
      return
    }
    empty(path)
    Storage.unlock(lock)
  }

  /// The marker goes last, so that a removal that is cut off can be taken up again.
  private static func empty(_ path: String) {
    for name in (try? Storage.names(in: path)) ?? [] where name != markerName {
      let place = Storage.joined(path, name)
      if case .folder = try? Storage.standing(at: place) {
        Storage.removeAll(place)
      } else {
        try? Storage.removeFile(place)
      }
    }
    try? Storage.removeFile(Storage.joined(path, markerName))
    Storage.removeEmptyFolder(path)
  }

  private static let markerStart = "New files of a site that Parley is writing to "

  private static func markerBytes(_ root: String) -> [UInt8] {
    Array((markerStart + root + "\n").utf8)
  }

  /// An empty marker is one that was never written to the end.
  private static func isMarker(_ path: String) -> Bool {
    guard let bytes = try? Storage.contents(of: path) else { return false }
    return bytes.starts(with: markerStart.utf8) || bytes.isEmpty
  }
}
