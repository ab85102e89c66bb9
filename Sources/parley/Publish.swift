import ArgumentParser
import Output
import Publishing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carries the built site to a folder: a web root, or a disk of another machine that is mounted here.",
    discussion: """
      Assets come first, then pages, indexes and feeds, deletions after all, so that readers never see half a site. Only what \
      was published before is ever overwritten or deleted.
      """)

  @Option(name: .customLong("to"), help: "The folder to publish to.", completion: .directory)
  var target: String

  @Argument(help: "The site's folder.", completion: .directory)
  var site: String?

  @Flag(help: "Show what would change, and touch nothing.")
  var dryRun = false

  func run() throws {
    let folder = try SiteFolder.find(site)
    do {
      try publish(folder)
    } catch {
      Machine.warn("parley: \(error)\n")
      throw error.isOfTheMachine ? Exit.machine : Exit.content
    }
  }

  private func publish(_ folder: SiteFolder) throws(PublishingError) {
    let built = try BuiltSite(path: folder.output)
    let directory = try DirectoryTarget(path: target, site: folder.path)
    let plan = try directory.plan(for: built)
    for change in plan.added { Machine.say("+ \(change.path)") }
    for change in plan.changed { Machine.say("~ \(change.path)") }
    for change in plan.deleted { Machine.say("- \(change.path)") }
    if !dryRun { _ = try directory.carryOut(plan, from: built) }
    Machine.say(plan.summary(target: target, verb: dryRun ? "Would publish" : "Published"))
  }
}

extension PublicationPlan {
  fileprivate func summary(target: String, verb: String) -> String {
    "\(verb) to \(target.asFolder): \(added.count) added, \(changed.count) changed, \(deleted.count) deleted, \(unchanged.count) unchanged"
  }
}

extension PublishingError {
  fileprivate var isOfTheMachine: Bool {
    if case .folder(.machine) = self { true } else { false }
  }
}
