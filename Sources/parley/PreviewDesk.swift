import DeskEditor
import Diagnostics
import Dossier
import Output
import Preview
import Records
import Site

/// Keeps the site that is previewed. Before it answers anything it takes in what has happened to the files, so that nothing it
/// says is of yesterday.
actor PreviewDesk {
  private let arguments: PreviewArguments
  private let folder: SiteFolder
  /// The site's folder as an absolute path.
  private let root: String
  private let events: EventHub
  private var watch: FolderWatch
  private var stamp: FolderStamp?
  /// The state as it was last read, whatever is wrong with it.
  private var found = Report([])
  /// The last one without errors.
  private var good: ShownSite?
  /// The same as of a day, as far as somebody asked.
  private var earlier: [String: ShownSite] = [:]
  private var files = FileVersions()
  private var told: Set<ToldDiagnostic> = []

  init(_ arguments: PreviewArguments, folder: SiteFolder, events: EventHub) throws {
    (self.arguments, self.folder, self.events) = (arguments, folder, events)
    root = try Storage.resolved(folder.path)
    watch = FolderWatch([root + "/content", root + "/templates"], by: arguments.poll ? .polling : .events)
  }

  /// Rings when it is worth to look.
  var bell: Bell { watch.bell }

  /// Whether it has to look for changes by itself, though it was not told to.
  var looksItself: Bool { watch.way == .polling && !arguments.poll }

  /// Makes the site for the first time, and says what is wrong with it.
  func open() throws {
    try Exit.onMachineFault { try refresh() }
  }

  /// Takes in what has happened since the last time.
  func look() {
    do {
      try refresh()
    } catch {
      Machine.warn("parley: \(error)\n")
    }
  }

  /// The site in which a path is to be looked up. While the content has errors, that is the last good one.
  func site(for path: String, asOf day: String?) -> ShownSite? {
    look()
    return Site.isOfSearch(path) ? searched(asOf: day) : site(asOf: day)
  }

  /// What there is to say of a page.
  func notes(on path: String, asOf day: String?, since version: Int) -> String {
    look()
    let site = site(asOf: day)
    return PageNotes(
      version: events.version, files: files.changed(since: version),
      errors: found.diagnostics.filter { $0.severity == .error }.map(finding),
      page: page(path, of: site), held: site?.held ?? [:]
    ).json
  }
}

extension PreviewDesk {
  private func refresh() throws {
    guard try mayDiffer() else { return }
    let (site, diagnostics) = try Site.read(try arguments.input(folder, after: good?.site))
    found = Report(diagnostics)
    tell(found)
    earlier = [:]
    if !found.hasErrors || good == nil { good = ShownSite(site, now: arguments.means.moment) }
    let version = events.announce()
    files.note(good?.site.routes ?? [], in: folder, version: version)
  }

  /// Whether the files may be others than those that were last read, or the same ones say something else by now.
  private func mayDiffer() throws -> Bool {
    guard let good else {
      _ = watch.mayHaveChanged()
      return true
    }
    let isDue = good.nextEmbargo.map { $0 <= arguments.means.moment } ?? false
    guard watch.mayHaveChanged() else { return isDue }
    guard watch.way == .polling else { return true }
    let stamp = try FolderStamp(of: folder)
    defer { self.stamp = stamp }
    return isDue || stamp != self.stamp || !stamp.isSettled(since: Clock.now.seconds - 2)
  }

  private func site(asOf day: String?) -> ShownSite? {
    guard let day, let date = EDTFDate(parsing: day) else { return good }
    if let known = earlier[day] { return known }
    guard let input = try? arguments.input(folder, after: good?.site, asOf: date),
      let (site, diagnostics) = try? Site.read(input), !Report(diagnostics).hasErrors
    else { return nil }
    // Few days are looked at at once.
    if earlier.count >= 4 { earlier = [:] }
    let shown = ShownSite(site, now: arguments.means.moment)
    earlier[day] = shown
    return shown
  }

  /// The same with the index of its search, which is made when somebody searches.
  private func searched(asOf day: String?) -> ShownSite? {
    guard let site = site(asOf: day), !site.hasSearch else { return site(asOf: day) }
    let whole = ShownSite(site.site.withSearch(arguments.means.workers), now: arguments.means.moment)
    if let day, earlier[day] != nil { earlier[day] = whole } else { good = whole }
    return whole
  }

  private func page(_ path: String, of site: ShownSite?) -> PageNotes.Page {
    guard let site, let route = site.route(at: path), let place = site.site.origin(of: route) else {
      return PageNotes.Page(file: nil, edit: nil, held: site?.held[path], findings: [])
    }
    let dossier = site.site.dossier
    let process = site.site.thing(at: route).flatMap { dossier.file($0.process) }
    let findings = process.map { HouseRules(dossier.settings).judged($0, of: dossier) } ?? []
    let here = findings.filter { $0.place.source.path == place.source.path }
    return PageNotes.Page(
      file: place.source.path, edit: arguments.opener.address(of: place, below: root), held: site.held[path],
      findings: Report(here).diagnostics.map(finding))
  }

  private func finding(_ diagnostic: Diagnostic) -> PageNotes.Finding {
    PageNotes.Finding(diagnostic, edit: arguments.opener.address(of: diagnostic.place, below: root))
  }

  /// Says what has not been said yet, and how much of what was said is no longer true.
  private func tell(_ found: Report) {
    let now = Set(found.diagnostics.map(ToldDiagnostic.init))
    let new = found.diagnostics.filter { !told.contains(ToldDiagnostic($0)) }
    let mended = told.subtracting(now).count
    told = now
    if mended > 0 {
      arguments.report.say("\(mended) mended" + (now.isEmpty ? "; nothing is left to complain of" : ""))
    }
    guard !new.isEmpty else { return }
    arguments.report.show(Report(new), state: found.hasErrors ? "showing the last good state" : "")
  }
}

/// A diagnostic as people know it again: lines above it may come and go.
private struct ToldDiagnostic: Hashable {
  let path, code, message: String

  init(_ diagnostic: Diagnostic) {
    (path, code, message) = (diagnostic.place.source.path, diagnostic.code.id, diagnostic.message)
  }
}
