import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import OutsideLinks
import Output
import Records
import Site
import Workers

/// Whether and how outside links are followed.
struct ExternalArguments: ParsableArguments {
  @Flag(
    name: .customLong("external"),
    help: "Follow outside links too, by means of curl: politely, with what robots.txt lets be asked.")
  var isWanted = false

  @Option(
    help: ArgumentHelp(
      "Where answers are kept between runs, in place of parley/links.tsv in the cache folder of your account.",
      valueName: "file"),
    completion: .file())
  var linkCache: String?

  @Option(
    help: ArgumentHelp(
      "How many days an answer is believed; what was wrong is asked again after one.", valueName: "days"))
  var linkAge = 7

  @Option(help: ArgumentHelp("Seconds between two questions to one host.", valueName: "seconds"))
  var linkDelay = Manners().delay

  func validate() throws {
    guard (0...3650).contains(linkAge) else { throw ValidationError("--link-age takes days, from 0 to 3650") }
    guard (0...60).contains(linkDelay) else { throw ValidationError("--link-delay takes seconds, from 0 to 60") }
  }
}

extension ExternalArguments {
  /// What is to be said of the outside links of a site's pages, each where it is written.
  func findings(on pages: [RenderedPage], of site: Site, _ input: SiteInput, say: (String) -> Void) throws
    -> [Diagnostic]
  {
    let own = site.dossier.settings.baseURL
    let found = pages.flatMap(\.outsideLinks).filter { link in own.map { !link.address.hasPrefix($0) } ?? true }
    var shown: [WebAddress: Place] = [:]
    for link in found {
      guard let address = WebAddress(link.address), shown[address] == nil else { continue }
      shown[address] = link.place
    }
    let verdicts = try verdicts(on: shown.keys.sorted { $0.text < $1.text }, say: say)
    let written = WrittenAddresses(Set(shown.keys), in: try input.writtenTexts())
    return shown.flatMap { address, place in
      let places = written[address].isEmpty ? [place] : written[address]
      return places.compactMap { place in verdicts[address].flatMap { OutsideLink(address, at: place).finding($0) } }
    }
  }

  private func verdicts(on addresses: [WebAddress], say: (String) -> Void) throws -> [WebAddress: Verdict] {
    let file = try linkCache ?? Self.defaultCache
    let (now, age) = (Int(Clock.now.seconds), linkAge * 86_400)
    var cache = LinkCache(reading: (try? Disk.read(file)).map { String(decoding: $0, as: UTF8.self) } ?? "")
    var verdicts: [WebAddress: Verdict] = [:]
    for address in addresses { verdicts[address] = cache.verdict(of: address.text, now: now, age: age) }
    let open = addresses.filter { verdicts[$0] == nil }
    say("Outside links: \(addresses.count) addresses, \(open.count) to ask at \(Set(open.map(\.host)).count) hosts")
    guard !open.isEmpty else { return verdicts }
    guard let curl = Curl(in: (Machine.variable("PATH") ?? "").split(separator: ":").map(String.init)) else {
      Machine.warn("parley: --external asks by means of curl, and there is none on this machine\n")
      throw Exit.machine
    }
    var manners = Manners()
    manners.delay = linkDelay
    let told = Rounds(curl.web, manners, workers: Workers(count: 8)).verdicts(on: open)
    for (address, verdict) in told { cache.learn(verdict, of: address.text, now: now) }
    try Storage.makeFolders(above: file)
    try Storage.replace(file, with: Array(cache.without(olderThan: max(age, 86_400), now: now).text.utf8))
    return verdicts.merging(told) { $1 }
  }

  /// Where the XDG Base Directory Specification wants what can be made again.
  private static var defaultCache: String {
    get throws {
      if let folder = Machine.variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/parley/links.tsv" }
      guard let home = Machine.variable("HOME") else {
        throw ValidationError("name a file with --link-cache: this account has no home folder")
      }
      return home + "/.cache/parley/links.tsv"
    }
  }
}

extension SiteInput {
  /// The files that an author can have written an address in.
  fileprivate func writtenTexts() throws(DiskError) -> [SourceText] {
    var texts: [SourceText] = []
    for path in content.paths where [".md", ".yaml", ".yml", ".csv", ".json"].contains(where: path.hasSuffix) {
      texts.append(SourceText(path: "content/" + path, bytes: try content.read(path)))
    }
    for path in theme.paths where path.hasSuffix(".html") || path.hasSuffix(".yaml") {
      texts.append(SourceText(path: "templates/" + path, bytes: try theme.read(path)))
    }
    return texts
  }
}
