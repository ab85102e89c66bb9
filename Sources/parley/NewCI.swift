import ArgumentParser
import Dossier
import Output
import Publishing
import Records
import Scaffold

/// Begins what lets a code host check a site and publish it.
struct NewCI {
  let site: SiteFolder
  let host: CIFile.Host

  /// Writes the file into the repository that the site lies in, and says what is still to be done.
  func write() throws {
    let way = site.wayFromRepository
    let root =
      way.isEmpty ? site.path : site.path + "/" + way.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    let program: CIFile.Program = Disk.exists(root + "/Sources/parley") ? .inRepository : .elsewhere
    let targets = try self.targets
    let target = host == .gitlab ? targets.first { !$0.isBranch } : targets.first
    let file = CIFile(
      for: host, site: way.isEmpty ? "." : String(way.dropLast()), program: program, target: target?.name)
    try Addition([OutputFile(path: file.path, bytes: Array(file.text.utf8))]).write(below: root)
    Machine.say("Wrote \(root == "." ? "" : root.asFolder)\(file.path)")
    if program.isElsewhere {
      Machine.say("Still to be written there: PARLEY_SOURCE, the address of Parley's repository.")
    }
    if host == .github, target == nil {
      Machine.say("Still to be written in content/site.yaml: publish: {pages: {git: origin, branch: gh-pages}}")
    }
  }

  private var targets: [Target] {
    get throws {
      let (records, _) = try Records.read(try Folder.disk(site.content), tables: Kind.tables)
      let (dossier, _) = Dossier.read(records, showing: Showing(drafts: true, now: Clock.now, asOf: nil))
      return Target.declared(by: dossier.settings).targets.filter(\.hasAddress)
    }
  }
}

extension Target {
  /// Whether it is a branch: at GitLab a job may not push to one.
  fileprivate var isBranch: Bool { if case .git = means { true } else { false } }
}
