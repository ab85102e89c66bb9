import Diagnostics
import Dossier
import Records
import Testing
import Workers

@testable import Site

/// Whatever becomes of an author's files, they make a site or a list of what is wrong with them.
struct RandomContentTests {
  @Test(arguments: 0..<60)
  func `Lines and letters that were lost, doubled or moved are a site or are told`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let content = try Folder.ofRepository("Tests/ParleyTests/Fixtures/site/content")
    var files: [String: [UInt8]] = [:]
    for path in content.paths { files[path] = try content.read(path) }
    for _ in 0..<chance.below(6) + 1 {
      let path = content.paths[chance.below(content.paths.count)]
      files[path] = chance.changed(files[path] ?? [])
    }
    let changed = files
    let folder = Folder(paths: content.paths) { path throws(DiskError) in changed[path] ?? [] }
    let showing = Showing(drafts: false, now: .distantPast, asOf: nil)
    let input = SiteInput(
      content: folder, theme: try .ofRepository("templates"), showing: showing, workers: Workers(count: 1))
    let (site, found) = try Site.make(input)
    let report = Report(found)
    for format in ReportFormat.allCases { _ = report.printed(as: format) }
    // A place that lies outside of its file would underline nothing.
    #expect(found.allSatisfy { $0.place.range.upperBound <= $0.place.source.bytes.count })
    guard !report.hasErrors else { return }
    for route in site.routes where route.isPage { #expect(try !site.render(route).isEmpty) }
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(1, limit)))
  }

  /// Bytes of which a line or a letter is lost, doubled, moved, or another.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let at = below(lines.count)
    switch below(7) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(lines[at], at: below(lines.count))
    case 2: lines.swapAt(at, below(lines.count))
    case 3: lines.removeSubrange(at...)
    case 4: lines[at].insert(Array("\"'{}[]:,#&*!|>%@`-\\<\t\0".utf8)[below(22)], at: below(lines[at].count + 1))
    case 5: if !lines[at].isEmpty { lines[at][below(lines[at].count)] = UInt8(below(256)) }
    default: lines[at] = [UInt8](repeating: 0x20, count: below(6)) + lines[at]
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
