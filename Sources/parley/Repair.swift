import Diagnostics
import Output
import Records

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes the edits that need no judgement in the files of a site: each file whole or not at all, and nothing is ever deleted.
struct Repair {
  let folder: SiteFolder

  /// What was mended, in the order of the report. A file that is not as it was read is left alone.
  func carryOut(_ report: Report) throws -> [Diagnostic] {
    var mended: [Diagnostic] = []
    let files = Dictionary(grouping: report.fixes) { ObjectIdentifier($0.fix.place.source) }.values
    for fixes in files.sorted(by: { $0[0].fix.place < $1[0].fix.place }) {
      let source = fixes[0].fix.place.source
      let path = folder.path + "/" + source.path
      guard Disk.exists(path), try Disk.read(path) == source.bytes else { continue }
      try replace(path, with: source.edited(fixes.map(\.fix)))
      mended += fixes.map(\.diagnostic)
    }
    return mended
  }

  /// Keeps the file's permissions, and writes through a link to where it leads.
  private func replace(_ path: String, with bytes: [UInt8]) throws {
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let permissions = try? FileManager.default.attributesOfItem(atPath: real)[.posixPermissions]
    try Storage.replace(real, with: bytes)
    if let permissions { try? FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: real) }
  }
}

extension Diagnostic {
  /// `content/a.md:3:1: "qeustion" is now "question" [E0201]`
  var mending: String? {
    fix.map { fix in
      let (start, before) = (fix.place.start, fix.place.text)
      let words = before.isEmpty ? "a space is written after it" : "\"\(before)\" is now \"\(fix.text)\""
      return "\(fix.place.source.path):\(start.line):\(start.column): \(words) [\(code.id)]"
    }
  }
}
