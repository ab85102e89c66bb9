import Diagnostics
import Dossier
import Records

@testable import DeskEditor

/// What the desk editor says of a process in a few lines of text. Paths count from the process `p`; two parties that negotiate, `a`
/// and `b`, are there by themselves.
struct Judged {
  let findings: [Diagnostic]

  init(_ files: [String: String], settings: String = "title: T\n", asOf: String? = nil) throws {
    var content = [
      "site.yaml": settings, "p/process.md": "---\ntitle: P\nparties: [a, b]\n---\n",
      "p/parties.yaml": "- {id: a, name: Alba}\n- {id: b, name: Borea}\n",
    ]
    for (path, text) in files { content["p/" + path] = text }
    let (records, faults) = try Records.read(.memory(content), tables: Kind.tables)
    let showing = Showing(drafts: false, now: .distantPast, asOf: asOf.flatMap(EDTFDate.init(parsing:)))
    let (dossier, more) = Dossier.read(records, showing: showing)
    let levels = RuleLevels(dossier.settings)
    findings = Report(faults + more + levels.faults + DeskEditor(levels).judge(dossier)).diagnostics
  }

  /// `W0610 issues/i.md:6:33 «demands»`, in the order of a report.
  var told: [String] {
    findings.map { found in
      let start = found.place.start
      let path = found.place.source.path.replacing("content/", with: "").replacing("p/", with: "")
      return "\(found.code.id) \(path):\(start.line):\(start.column) «\(found.place.text)»"
    }
  }

  /// The codes alone, each as often as it was found.
  var codes: [String] { findings.map(\.code.id).sorted() }
}
