import Diagnostics
import Dossier
import Records
import Workers

/// Reads a process, checks it, and compares two days of it, each several times; the middle one counts.
struct Reading {
  let size: Double
  let load, compare: Double

  init(_ size: Double) throws {
    let content = Folder.memory(Corpus(size: size).files)
    let clock = ContinuousClock()
    let showing = Showing(drafts: false, now: .distantFuture, asOf: nil)
    var loads: [Duration] = []
    var comparisons: [Duration] = []
    for _ in 0..<9 {
      var file: CaseFile?
      loads.append(
        try clock.measure {
          let (records, faults) = try Records.read(content, workers: Workers(count: 2))
          let (dossier, more) = Dossier.read(records, showing: showing)
          guard faults.isEmpty, more.isEmpty else { throw Mistake(said: (faults + more).map(\.message)) }
          file = dossier.file("p")
        })
      guard let file else { throw Mistake(said: ["no process"]) }
      var changed = 0
      comparisons.append(
        clock.measure {
          changed = file.changes(
            from: .end(of: CalendarDay(year: 2021, month: 6, day: 30)),
            to: .end(of: CalendarDay(year: 2024, month: 6, day: 30))
          ).count
        })
      guard changed > 0 else { throw Mistake(said: ["nothing changed"]) }
    }
    self.size = size
    load = loads.sorted()[4].milliseconds
    compare = comparisons.sorted()[4].milliseconds
  }
}

/// The corpus is not what it should be.
struct Mistake: Error {
  let said: [String]
}

extension Duration {
  fileprivate var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

extension Double {
  fileprivate var text: String { String((self * 10).rounded() / 10) }
}

let readings = try [0.25, 1, 4].map { try Reading($0) }
print("size\tload and check, ms\tcompare two days, ms\tin all, ms\tms for each of the size")
for reading in readings {
  let all = reading.load + reading.compare
  print([reading.size, reading.load, reading.compare, all, all / reading.size].map(\.text).joined(separator: "\t"))
}
