import Diagnostics

/// What one file holds, and what there is to say of it.
struct Parsed: Sendable {
  let records: [Record]
  let faults: [Diagnostic]
  let idle: IdleColumns?

  init(_ records: [Record], _ faults: [Diagnostic], idle: IdleColumns? = nil) {
    (self.records, self.faults, self.idle) = (records, faults, idle)
  }

  init(_ read: ([Record], [Diagnostic])) { self.init(read.0, read.1) }
}
