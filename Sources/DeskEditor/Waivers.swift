package import Diagnostics
package import Dossier

/// The findings that a site lets be one by one, each with its reason: `switched_off` in site.yaml.
package struct Waivers: Sendable {
  fileprivate var waivers: [Known] = []
  /// What is wrong with the setting.
  package private(set) var faults: [Diagnostic] = []

  fileprivate struct Known {
    let code: Code
    let waiver: Waiver
    let place: Place
  }

  /// `codes` are all that can be found.
  package init(_ settings: Settings, codes: [Code]) {
    let rules = RuleNames(codes)
    for (index, waiver) in settings.waivers.enumerated() {
      if let code = rules[waiver.rule] {
        let place = settings.origin.place(of: "switched_off", member: index, field: "rule")
        waivers.append(Known(code: code, waiver: waiver, place: place))
      } else {
        faults.append(
          rules.unknown(waiver.rule, at: settings.origin.place(of: "switched_off", member: index, field: "rule")))
      }
    }
  }

  /// What is left of a report, and how many of its findings are let be.
  package func applied(to found: [Diagnostic]) -> (left: [Diagnostic], known: Int) {
    guard !waivers.isEmpty else { return (found, 0) }
    let left = found.filter { finding in !waivers.contains { $0.covers(finding) } }
    return (left, found.count - left.count)
  }

  /// What is to be said of those that let nothing be: `found` is everything, `codes` what was looked for.
  package func needless(in found: [Diagnostic], lookedFor: (Code) -> Bool) -> [Diagnostic] {
    waivers.filter { known in lookedFor(known.code) && !found.contains { known.covers($0) } }.map { known in
      Diagnostic(
        .needlessWaiver, "nothing that is found is switched off by this", at: known.place,
        notes: [
          found.contains { $0.code == known.code }
            ? "\(known.code.id) is found elsewhere: file and words say where it is let be"
            : "\(known.code.id) is found nowhere any more: delete these lines"
        ])
    }
  }
}

extension Waivers.Known {
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    guard finding.code == code, finding.place.source.path.isFile(waiver.file) else { return false }
    guard let words = waiver.words else { return true }
    return finding.message.contains(words) || finding.place.lines.contains(words)
  }
}

extension String {
  /// Whether a path of the site is the one that an author wrote, from the content folder or from the site's.
  fileprivate func isFile(_ written: String) -> Bool {
    self == written || self == "content/" + written || self == "templates/" + written
  }
}

extension Place {
  /// The whole lines that it touches.
  fileprivate var lines: String {
    let (first, last) = (source.lineRange(around: range.lowerBound), source.lineRange(around: range.upperBound))
    return source.text(in: first.lowerBound..<max(first.upperBound, last.upperBound))
  }
}

extension Code {
  static let needlessWaiver = Code(
    "W0636", "needless-switch",
    "A finding that switched_off in site.yaml lets be is not found, or not there. What was put right needs no exception, and an "
      + "exception for nothing would hide the next finding.")
}
