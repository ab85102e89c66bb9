import ArgumentParser
import Diagnostics
import Dossier
import Output
import Records

/// Exit statuses beside 0: the content is at fault, or the machine is (sysexits' `EX_IOERR`).
enum Exit {
  static let content = ExitCode(1)
  static let machine = ExitCode(74)

  /// Runs what needs the disk; what the disk will not give ends the command.
  static func onMachineFault<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DiskError {
      Machine.warn("parley: \(error)\n")
    } catch let error as OutputError {
      Machine.warn("parley: \(error)\n")
    }
    throw Exit.machine
  }
}

extension ReportArguments {
  /// Writes what was found to standard error; `state` says what became of the output.
  func show(_ report: Report, of folder: SiteFolder? = nil, state: String = "") {
    Machine.warn(report, as: format, layout: layout, of: folder, state: state)
  }

  /// Says what exists and is not shown.
  func show(_ heldBack: [HeldBack]) {
    guard format == .text, !quiet, !heldBack.isEmpty else { return }
    Machine.warn(heldBack.summary + "\n")
  }
}

extension Machine {
  /// Writes what was found to standard error.
  static func warn(
    _ report: Report, as format: ReportFormat = .text, layout: TextLayout = Machine.layout,
    of folder: SiteFolder? = nil,
    state: String = ""
  ) {
    warn(report.printed(as: format, layout: layout, siteAt: folder?.wayFromRepository ?? ""))
    guard format == .text, let summary = report.summary else { return }
    let hidden = report.hidden(by: layout)
    let hint = hidden > 0 ? "\(hidden) not shown; --all shows everything" : ""
    warn([summary, hint, state].filter { !$0.isEmpty }.joined(separator: "; ") + "\n")
  }

  /// How text is laid out on the terminal there is.
  static var layout: TextLayout { TextLayout(colour: wantsColour, width: columns) }
}

extension [HeldBack] {
  /// `3 things held back: 1 draft, 2 embargoed (next: content/…/x.md on 2024-10-01 06:00 UTC)`
  fileprivate var summary: String {
    let drafts = count { $0.reason == .draft }
    let embargoed = compactMap { thing -> (path: String, until: Instant)? in
      if case .embargoed(let until) = thing.reason { (thing.path, until) } else { nil }
    }
    let parts = [
      drafts > 0 ? "\(drafts) draft\(drafts == 1 ? "" : "s")" : nil,
      embargoed.isEmpty ? nil : "\(embargoed.count) embargoed",
    ]
    let next = embargoed.min { $0.until < $1.until }.map { " (next: \($0.path) on \($0.until.text))" } ?? ""
    return "\(count) thing\(count == 1 ? "" : "s") held back: " + parts.compactMap(\.self).joined(separator: ", ")
      + next
  }
}
