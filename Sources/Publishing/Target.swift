package import Diagnostics
package import Dossier

/// A place to publish to, as a value: what `publish` in site.yaml declares, checked.
package struct Target: Sendable {
  package let name: String
  package let means: Means
  /// Where on its host the last publication's replaced files are kept; nothing where that is not wanted, or goes by itself.
  package let backup: String?
  /// The host whose own files go with the site.
  package let host: Destination.Host?
  /// Whether published addresses are fetched afterwards and compared.
  package let isVerified: Bool

  /// Who carries the site there.
  package enum Means: Sendable, Hashable {
    /// A path, from the site's folder.
    case directory(String)
    case git(repository: String, branch: String)
    case rsync(String)
    case rclone(String)
    /// A path, from the site's folder.
    case archive(String, ArchiveFormat)
  }

  package init(
    name: String, means: Means, backup: String? = nil, host: Destination.Host? = nil, isVerified: Bool = false
  ) {
    (self.name, self.means, self.backup, self.host, self.isVerified) = (name, means, backup, host, isVerified)
  }

  /// Whether the site is to be read at its address afterwards; an archive is read anywhere.
  package var hasAddress: Bool { if case .archive = means { false } else { true } }

  /// Seconds to wait, again and again, for what was published to be seen: a host of a branch builds first.
  package var patience: [Int] { if case .git = means { [5, 10, 20, 30, 60] } else { [2, 4] } }

  /// Every target that a site declares; what is wrong with one is among the diagnostics, and the target is left out.
  package static func declared(by settings: Settings) -> (targets: [Target], faults: [Diagnostic]) {
    var (targets, faults): ([Target], [Diagnostic]) = ([], [])
    for entry in settings.publish?.entries ?? [] {
      switch read(entry) {
      case .success(let target): targets.append(target)
      case .failure(let fault): faults.append(fault.diagnostic)
      }
    }
    return (targets, faults)
  }
}

extension Target {
  private struct Fault: Error { let diagnostic: Diagnostic }

  private static let means = ["directory", "git", "rsync", "rclone", "archive"]

  private static func read(_ entry: Destinations.Entry) -> Result<Target, Fault> {
    let destination = entry.destination
    let written = means.filter(destination.origin.has)
    guard written.count == 1, let means = written.first else {
      return .failure(
        Fault(
          diagnostic: Diagnostic(
            .meansOfTarget, "\"\(entry.name)\" says \(written.isEmpty ? "no way" : "more than one way") to publish",
            at: written.count > 1 ? destination.origin.place(of: written[1]) : entry.namePlace,
            notes: ["write one of \(Self.means.joined(separator: ", ")), with the address"])))
    }
    let online = Self.means.filter { $0 != "archive" }
    let owners = [
      ("branch", ["git"]), ("backup", ["rsync", "rclone"]), ("host_files", online), ("verify", online),
    ]
    let strays = owners.filter { name, owners in destination.origin.has(name) && !owners.contains(means) }
    if let (name, owners) = strays.first {
      return .failure(
        Fault(
          diagnostic: Diagnostic(
            .settingOfOtherMeans, "\"\(name)\" means nothing for \(means)", at: destination.origin.place(of: name),
            notes: ["it goes with \(owners.joined(separator: owners.count > 2 ? ", " : " and "))"])))
    }
    return read(destination, means, name: entry.name)
  }

  private static func archive(_ text: String) throws(AddressFault) -> Means {
    let archive = try Address.archive(text)
    return .archive(archive.path, archive.format)
  }

  private static func read(_ destination: Destination, _ means: String, name: String) -> Result<Target, Fault> {
    do throws(AddressFault) {
      let chosen: Means =
        switch means {
        case "directory": .directory(try Address.directory(destination.directory ?? ""))
        case "git":
          .git(
            repository: try Address.git(destination.git ?? ""),
            branch: try Address.branch(destination.branch ?? "gh-pages"))
        case "archive": try archive(destination.archive ?? "")
        case "rsync": .rsync(try Address.rsync(destination.rsync ?? ""))
        default: .rclone(try Address.rclone(destination.rclone ?? ""))
        }
      let backup = try destination.backup.map { text throws(AddressFault) in
        means == "rsync" ? try Address.backup(text) : try Address.rclone(text, in: "backup")
      }
      return .success(
        Target(
          name: name, means: chosen, backup: backup, host: destination.hostFiles, isVerified: destination.isVerified))
    } catch {
      return .failure(
        Fault(
          diagnostic: Diagnostic(
            .badTargetAddress, error.message, at: destination.origin.place(of: error.setting).withoutPasswords,
            notes: [error.note])))
    }
  }
}

extension Place {
  /// The same place of the same text, in which each letter of a password is a star: the line at fault is printed.
  fileprivate var withoutPasswords: Place {
    let text = String(decoding: source.bytes, as: UTF8.self)
    return SourceText(path: source.path, text: Address.starred(text)).place(range)
  }
}

extension Code {
  static let meansOfTarget = Code(
    "E0701", "means-of-target",
    "A target of publish in site.yaml says by one of directory, git, rsync, rclone or archive how the site gets there.")
  static let settingOfOtherMeans = Code(
    "E0702", "setting-of-other-means",
    "A branch is a thing of git, and a folder for backups one of rsync and rclone; an archive stands at no host. "
      + "Elsewhere the setting would do nothing."
  )
  static let badTargetAddress = Code(
    "E0703", "bad-target-address",
    "An address of a target goes to git, rsync or rclone as it is. What such a tool would take for an option, a command or a "
      + "pattern is refused, and so are passwords: site.yaml is a file that others read.")
}
