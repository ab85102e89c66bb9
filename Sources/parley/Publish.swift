import ArgumentParser
import Diagnostics
import Dossier
import Output
import Publishing
import Records
import Site
import Workers

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds the site, shows what would change at a target, asks, and carries it there.",
    usage: "parley publish [<site>] [<target>] [--to <folder>] [--dry-run] [--yes] [--rollback]",
    discussion: """
      Targets are named under publish in site.yaml; where there is one, its name may be left out. Assets come first, then \
      pages, indexes and feeds, deletions after all, so that readers never see half a site. Only what was published before \
      is ever overwritten or deleted.
      """)

  @Argument(help: ArgumentHelp("The site's folder and the target.", valueName: "words"))
  var words: [String] = []

  @Option(name: .customLong("to"), help: "A folder to publish to, in place of a target.", completion: .directory)
  var directory: String?

  @Flag(help: "Show what would change, and touch nothing at the target.")
  var dryRun = false

  @Flag(help: "Ask nothing: for scripts.")
  var yes = false

  @Flag(help: "Publish over and beside files that Parley did not write.")
  var adopt = false

  @Flag(help: "Delete even more than a quarter of the files, or 250.")
  var allowDeletions = false

  @Flag(help: "Put back what the last publication replaced.")
  var rollback = false

  @Option(help: "How the plan is written: text or json.")
  var format: PlanFormat = .text

  func validate() throws {
    guard words.count <= (directory == nil ? 2 : 1) else {
      throw ValidationError("name the site and a target: parley publish SITE TARGET")
    }
  }

  func run() throws {
    var names = words[...]
    let isSite = names.count == 2 || directory != nil || names.first.map { Disk.exists($0 + "/content") } ?? false
    let folder = try SiteFolder.find(isSite ? names.popFirst() : nil)
    // A dry run leaves public/ as it is, too.
    let scratch = try dryRun ? Exit.onMachineFault { try TemporaryFolder() } : nil
    defer { withExtendedLifetime(scratch) {} }
    let output = scratch?.path ?? folder.output
    let site = try build(folder, into: output)
    let target = try target(named: names.first, of: site)
    do {
      try Workers.wait { try await publish(site, built: output, to: target, folder) }
    } catch let error as PublishingError {
      Machine.warn("parley: \(error)\n")
      throw error.isOfTheMachine ? Exit.machine : Exit.content
    }
  }
}

extension Publish {
  /// Builds and checks; for a rollback, a site that is at fault today is no hindrance. What is published is what anybody may read today: neither drafts nor what is under embargo.
  private func build(_ folder: SiteFolder, into output: String) throws -> Site {
    let workers = Workers(count: Machine.cores)
    return try Exit.onMachineFault {
      let input = try folder.input(Showing(drafts: false, now: Clock.now, asOf: nil), workers: workers)
      let (made, diagnostics) = try Site.read(input)
      if rollback { return made }
      let faults = Report(diagnostics)
      let found = faults.hasErrors ? faults : Report(diagnostics + (try made.deskEditor(input)))
      ReportArguments.plain.show(found, state: found.hasErrors ? "nothing was published" : "")
      guard !found.hasErrors else { throw Exit.content }
      ReportArguments.plain.show(made.dossier.heldBack)
      let whole = made.withSearch(workers)
      _ = try whole.write(whole.routes, to: OutputFolder(path: output, site: folder.path), workers: workers)
      return made
    }
  }

  private func target(named name: String?, of site: Site) throws -> Target {
    if let directory {
      return Target(name: directory, means: .directory(try Exit.onMachineFault { try Storage.resolved(directory) }))
    }
    let known = Target.declared(by: site.dossier.settings).targets
    guard let name else {
      if known.count == 1 { return known[0] }
      throw ValidationError(
        known.isEmpty
          ? "content/site.yaml names no target; write one under publish, or name a folder: --to FOLDER"
          : "say which target: \(known.map(\.name).joined(separator: ", "))")
    }
    if let target = known.first(where: { $0.name == name }) { return target }
    let nearest = Spelling.nearest(to: name, among: known.map(\.name)).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError(
      "no target is called \"\(name)\"\(nearest) Targets: \(known.map(\.name).joined(separator: ", "))")
  }

  private func publish(_ site: Site, built: String, to target: Target, _ folder: SiteFolder) async throws {
    let base = site.dossier.settings.baseURL
    if base == nil, directory == nil, target.hasAddress, !rollback {
      Machine.warn(
        "parley: \(site.feeds) of the site have no addresses to lead to: name its base_url in content/site.yaml\n")
      throw Exit.content
    }
    let carrier = try target.carrier(for: folder.path, built: folder.output)
    let source = try rollback ? await carrier.before() : site.hosted(BuiltSite(path: built), by: target.host)
    let holdings = try await carrier.holdings(for: source.manifest)
    let plan = PublicationPlan(source: source.manifest, holdings: holdings)
    let facts = holdings.day.map { site.facts(since: $0) } ?? ""
    let account = PlanAccount(target: target.name, plan: plan, facts: facts)
    let refusals = plan.refusals(leave: leave)
    if format == .text, !account.text.isEmpty { Machine.say(account.text) }
    if let caution = holdings.caution, !plan.changed.isEmpty { Machine.warn("parley: \(caution)\n") }
    guard refusals.isEmpty else {
      if format == .json { Machine.say(account.json(as: "refused", refusals)) }
      throw PublishingError.refused(refusals)
    }
    let goes = try !plan.isEmpty && !dryRun && agrees(to: account)
    if goes { try await carrier.carryOut(plan, from: source, note: account.message(rollback), watch: watch) }
    var differences: [Verification.Difference] = []
    if target.isVerified, !dryRun, let base {
      var verification = Verification(of: plan, at: base)
      if goes { verification.waits = target.patience }
      differences = try await verification.differences(watch: watch)
    }
    watch(nil)
    try tell(account, goes ? .done : plan.isEmpty ? .nothing : .planned, differences)
  }

  /// The last line, or all as JSON. What readers do not find as it was published is the target's fault.
  private func tell(_ account: PlanAccount, _ end: End, _ differences: [Verification.Difference]) throws {
    switch format {
    case .text: Machine.say(account.summary(end.words(isRollback: rollback)))
    case .json: Machine.say(account.json(as: end.rawValue, [], differences))
    }
    guard !differences.isEmpty else { return }
    for difference in differences { Machine.warn("parley: \(difference.address) \(difference.words)\n") }
    throw Exit.content
  }

  /// Shows a step on a terminal.
  private func watch(_ step: PublicationStep?) {
    if format == .text { Machine.show(progress: step.map(\.words) ?? "") }
  }

  private var leave: PublicationPlan.Leave {
    [adopt ? .adopt : [], allowDeletions ? .delete : []]
  }

  /// Asks whoever sits at the terminal.
  private func agrees(to account: PlanAccount) throws -> Bool {
    if yes { return true }
    guard Machine.canAsk else {
      Machine.warn(
        "parley: nobody can be asked here: --yes publishes without a question, --dry-run only shows the plan\n")
      throw Exit.content
    }
    Machine.warn(account.summary(rollback ? "Roll back" : "Publish") + "? [y/N] ")
    guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else { throw Exit.content }
    return true
  }
}

/// What became of a plan, as JSON calls it.
private enum End: String {
  case done = "published"
  case planned = "planned"
  case nothing = "unchanged"

  func words(isRollback: Bool) -> String {
    switch self {
    case .nothing: "Nothing to \(isRollback ? "roll back" : "publish")"
    case .planned: isRollback ? "Would roll back" : "Would publish"
    case .done: isRollback ? "Rolled back" : "Published"
    }
  }
}

/// How a plan is written.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Site {
  /// How many feeds it has, in words.
  fileprivate var feeds: String {
    let count = routes.count { if case .feed = $0.subject { true } else { false } }
    return count == 1 ? "1 feed" : "\(count) feeds"
  }

  /// A built site with the files of its host; as it is where no host is named.
  fileprivate func hosted(
    _ built: BuiltSite, by host: Destination.Host?
  ) throws(PublishingError) -> any PublishedSite {
    guard let host else { return built }
    let redirects = routes.compactMap { route in
      if case .redirect(let target) = route.subject {
        HostFiles.Redirect(from: route.path, to: route.folder + target)
      } else {
        nil
      }
    }
    let policy = try PagePolicy(of: built, except: Set(redirects.map(\.from)))
    if host != .github, policy == .ofEachPage {
      Machine.warn("parley: no Content-Security-Policy goes for all pages, so the host is told none\n")
    }
    let files = HostFiles(policy: policy, redirects: redirects, base: dossier.settings.baseURL ?? "")
    return HostedSite(built, with: try files.files(for: host))
  }

  /// What changed in each process since a day, as `parley changes` tells it; empty where nothing did.
  fileprivate func facts(since day: String) -> String {
    guard let from = EDTFDate(parsing: day), let now = EDTFDate(parsing: String(Clock.now.text.prefix(10))), from < now
    else { return "" }
    return dossier.files.compactMap { changes(in: $0.id, from: from, to: now) }.filter { !$0.isEmpty }
      .map(\.text).joined(separator: "\n\n")
  }
}

extension PublishingError {
  fileprivate var isOfTheMachine: Bool {
    switch self {
    case .folder(.machine), .toolMissing, .toolFailed: true
    default: false
    }
  }
}
