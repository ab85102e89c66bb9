import Dossier
import Exports

extension Timings {
  /// For people: stages, kinds of page, and the ten slowest pages and templates.
  var text: String {
    let medianPage = medianPage
    let parts = [
      Self.table(["stage", "ms"], stages.map { [$0.name, $0.took.milliseconds] }),
      Self.table(
        ["kind", "count", "ms in all", "ms each", "× median"],
        kinds.map {
          [$0.name, String($0.count), $0.all.milliseconds, $0.each.milliseconds, ($0.each / medianPage).tenths]
        }),
      Self.table(
        ["slowest addresses", "ms", "view", "filling", "writing"],
        slowest.map {
          [$0.path, $0.all.milliseconds, $0.view.milliseconds, $0.filling.milliseconds, $0.writing.milliseconds]
        }),
      Self.table(
        ["slowest templates", "count", "ms in all", "ms each"],
        templates.map { [$0.name, String($0.count), $0.all.milliseconds, $0.each.milliseconds] }),
    ]
    return parts.joined(separator: "\n\n")
  }

  /// For programs: the same, in one JSON object; times in milliseconds.
  var json: [UInt8] {
    let medianPage = medianPage
    return JSONWriter.bytes(
      .fields([
        .init("stages", .list(stages.map { .fields([.init("stage", .text($0.name)), $0.took.member("ms")]) })),
        .init(
          "kinds",
          .list(
            kinds.map {
              .fields([
                .init("kind", .text($0.name)), .init("count", .number(String($0.count))), $0.all.member("ms"),
                $0.each.member("ms_each"), .init("times_median", .number(($0.each / medianPage).tenths)),
              ])
            })),
        .init(
          "slowest_addresses",
          .list(
            slowest.map {
              .fields([
                .init("path", .text($0.path)), $0.all.member("ms"), $0.view.member("view_ms"),
                $0.filling.member("filling_ms"), $0.writing.member("writing_ms"),
              ])
            })),
        .init(
          "slowest_templates",
          .list(
            templates.map {
              .fields([
                .init("template", .text($0.name)), .init("count", .number(String($0.count))), $0.all.member("ms"),
                $0.each.member("ms_each"),
              ])
            })),
      ]))
  }
}

extension Timings {
  /// What many addresses with something in common took.
  private struct Sum {
    let name: String
    let count: Int
    let all: Duration
    var each: Duration { all / max(1, count) }
  }

  /// The kinds, the dearest first; of two that are alike, by name.
  private var kinds: [Sum] { Self.sums(addresses.map { ($0.kind, $0.all) }) }

  private var templates: ArraySlice<Sum> {
    Self.sums(addresses.compactMap { address in address.template.map { ($0, address.filling) } }).prefix(10)
  }

  private var slowest: ArraySlice<AddressTime> { addresses.sorted { $0.all > $1.all }.prefix(10) }

  /// What the page in the middle took, of those that are drawn with a template; never nothing, since others are divided by it.
  private var medianPage: Duration {
    let pages = addresses.filter { $0.template != nil }.map(\.all).sorted()
    return max(pages.isEmpty ? .zero : pages[pages.count / 2], .nanoseconds(1))
  }

  private static func sums(_ times: [(name: String, took: Duration)]) -> [Sum] {
    Dictionary(grouping: times, by: \.name).map { name, times in
      Sum(name: name, count: times.count, all: times.reduce(.zero) { $0 + $1.took })
    }.sorted { $0.all != $1.all ? $0.all > $1.all : $0.name < $1.name }
  }

  /// Columns under their heads: words to the left, numbers to the right.
  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head] + rows
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + blank : blank + line[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Duration {
  /// Milliseconds with two digits after the point.
  fileprivate var milliseconds: String {
    let hundredths = Int(components.seconds) * 100_000 + Int(components.attoseconds / 10_000_000_000_000)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  fileprivate func member(_ name: String) -> Written.Named { Written.Named(name, .number(milliseconds)) }
}

extension Double {
  /// With one digit after the point.
  fileprivate var tenths: String { String((self * 10).rounded() / 10) }
}
