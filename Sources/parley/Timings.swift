import Dossier
import Site
import Synchronization

/// What a build took, stage by stage and address by address. Nothing of it is in the site.
struct Timings: Sendable {
  var stages: [(name: String, took: Duration)] = []
  var addresses: [AddressTime] = []
}

/// What one address took, on the thread that made it.
struct AddressTime: Sendable {
  let path: String
  /// What sort of page or file it is: `statement`, `statements`, `feed`.
  let kind: String
  /// The template it is drawn with; nothing for data and copied files.
  let template: String?
  /// Making its view of the dossier.
  let view: Duration
  /// Filling the template.
  let filling: Duration
  /// Comparing it with the file that stands there, or writing it.
  let writing: Duration

  var all: Duration { view + filling + writing }
}

/// Notes when each stage of a build begins.
final class Stopwatch: Sendable {
  private let laps: Mutex<[(name: String, start: ContinuousClock.Instant)]>

  /// Starts with a first stage.
  init(_ first: String) { laps = Mutex([(first, .now)]) }

  /// Ends the stage that is on, and begins another.
  func begin(_ name: String) { laps.withLock { $0.append((name, .now)) } }

  /// The stages so far, the last one up to now.
  var stages: [(name: String, took: Duration)] {
    let laps = laps.withLock { $0 }
    let ends = laps.dropFirst().map(\.start) + [.now]
    return zip(laps, ends).map { ($0.name, $1 - $0.start) }
  }
}

extension Route.Subject {
  /// What sort of page or file it is, in a word or two.
  var sort: String {
    switch self {
    case .home: "home"
    case .ordinary: "page"
    case .process: "state of play"
    case .list(let kind, _): kind.folder
    case .thing(let reference): reference.kind.rawValue
    case .letter: "letter"
    case .changes: "changes"
    case .whole: "whole process"
    case .data: "data"
    case .export: "data file"
    case .picture: "picture"
    case .everything: "search page"
    case .index: "index of everything"
    case .search: "search index"
    case .notFound: "404"
    case .redirect: "redirect"
    case .feed: "feed"
    case .sitemap: "site map"
    case .robots: "robots"
    case .asset: "asset"
    case .attachment: "attachment"
    }
  }
}
