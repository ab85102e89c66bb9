import ArgumentParser
import Dossier
import Workers

/// What a site is made with: threads and a clock.
struct MeansArguments: ParsableArguments {
  @Option(help: "How many threads work at once.", transform: Jobs.read)
  var jobs: Int?

  @Option(
    help: "The moment that embargoes are judged by, such as 2024-09-30T06:00Z. Without it, the clock.",
    transform: Moment.read)
  var now: Moment?

  /// The moment that embargoes are judged by.
  var moment: Instant { now?.instant ?? Clock.now }

  var workers: Workers { Workers(count: jobs ?? Machine.cores) }
}
