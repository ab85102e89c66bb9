import Output

/// A look at what was published, where readers find it: some addresses are fetched, by means of curl, and compared.
package struct Verification: Sendable {
  /// Seconds to wait between two rounds; in each those are asked that were not right before.
  package var waits: [Int] = []
  /// The address that the site stands at, with a slash at its end.
  private let base: String
  private let expected: [Expectation]

  /// An address that is not as it should be, and in what.
  package struct Difference: Sendable, Hashable {
    package let address: String
    package let words: String
  }

  /// Takes the first page, some of what was carried over, some of what stayed, and some of what went: at most a dozen in all.
  package init(of plan: PublicationPlan, at base: String) {
    self.base = base.hasSuffix("/") ? base : base + "/"
    let entries = plan.source.settled
    let carried = Set(plan.order)
    let first = ["index.html"].filter { entries[$0] != nil }
    let some =
      Self.spread(plan.order, 6) + Self.spread(plan.source.entries.map(\.path).filter { !carried.contains($0) }, 2)
    let present = first + some.filter { $0 != "index.html" && Self.isServed($0) }
    let gone = Self.spread(plan.deleted.map(\.path).filter(Self.isServed), 3)
    expected =
      present.map { Expectation(path: $0, entry: entries[$0]) } + gone.map { Expectation(path: $0, entry: nil) }
  }

  package var addresses: Int { expected.count }

  /// What differs, in the order of the sample; empty where nothing does.
  package func differences(watch: Watch) async throws(PublishingError) -> [Difference] {
    var (open, differences): ([Expectation], [Difference]) = (expected, [])
    for (round, wait) in ([0] + waits).enumerated() {
      if wait > 0 { try? await Task.sleep(for: .seconds(wait)) }
      watch(.verifying(addresses: open.count, round: round + 1))
      var wrong: [(Expectation, Difference)] = []
      for expectation in open {
        if let words = try await fault(of: expectation) {
          wrong.append((expectation, Difference(address: address(expectation.path), words: words)))
        }
      }
      (open, differences) = (wrong.map(\.0), wrong.map(\.1))
      if open.isEmpty { break }
    }
    return differences
  }
}

extension Verification {
  /// What an address must give: a file, or nothing any more.
  private struct Expectation: Sendable {
    let path: String
    let entry: Manifest.Entry?
  }

  /// Files for the host alone are not served, and what stands for a page that is missing is served with another status by some.
  private static func isServed(_ path: String) -> Bool {
    !path.hasPrefix("_") && !path.hasPrefix(".") && !["CNAME", "vercel.json", "404.html"].contains(path)
  }

  /// A few of many, as far from each other as can be.
  private static func spread(_ paths: [String], _ count: Int) -> [String] {
    paths.count <= count ? paths : (0..<count).map { paths[$0 * paths.count / count] }
  }

  /// A site's first page is asked for as readers do.
  private func address(_ path: String) -> String { path == "index.html" ? base : base + path.percentEncoded }

  private func fault(of expectation: Expectation) async throws(PublishingError) -> String? {
    let address = address(expectation.path)
    let outcome = try await Tool.curl.outcome([
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--proto-redir", "=http,https",
      "--location", "--max-redirs", "5", "--connect-timeout", "10", "--max-time", "30", "--max-filesize", "100M",
      "--user-agent", "parley (verification)", "--header", "Cache-Control: no-cache", "--write-out", "\n%{http_code}",
      "--url", address,
    ])
    guard outcome.status == 0, let end = outcome.output.lastIndex(of: 0x0A) else {
      return "no answer: " + outcome.errors.trimmedLines.replacing(#/^curl: \(\d+\) /#, with: "")
    }
    let (bytes, status) = (Array(outcome.output[..<end]), String(decoding: outcome.output[(end + 1)...], as: UTF8.self))
    guard let entry = expectation.entry else { return status == "200" ? "was deleted, and is there" : nil }
    guard status == "200" else { return "answers \(status)" }
    if Digest(of: bytes) == entry.digest { return nil }
    return "has other bytes than were published: \(bytes.count) in place of \(entry.length)"
  }
}
