let engines = try Engine.all()
let pages = engines.map { $0.draw() }
guard let ours = pages.first, pages.allSatisfy({ $0 == ours }) else {
  throw Unequal(pages: pages.map { String(decoding: $0, as: UTF8.self) })
}

let medians = Stopwatch.medians(of: engines, rounds: 201)
let rows = zip(engines, medians).map { Row(name: $0.name, median: $1, ratio: $1 / medians[0]) }
print("\(ours.count) bytes a page, median of 201 rounds, microseconds of the process's own time")
print("engine".padded(to: 30), "median", "ratio", separator: "\t")
for row in rows { print(row.name.padded(to: 30), row.median.tenths, row.ratio.tenths, separator: "\t") }
let fields = rows.map { #"{"engine":"\#($0.name)","median_us":\#($0.median.tenths),"ratio":\#($0.ratio.tenths)}"# }
print(#"{"bytes":\#(ours.count),"rounds":201,"engines":[\#(fields.joined(separator: ","))]}"#)

/// What one engine took, and how many times as long as ours that is.
struct Row {
  let name: String
  let median: Double
  let ratio: Double
}

/// The engines drew different pages, so that there is nothing to compare.
struct Unequal: Error {
  let pages: [String]
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension Double {
  var tenths: String { "\((self * 10).rounded() / 10)" }
}
