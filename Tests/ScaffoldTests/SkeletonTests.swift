import Diagnostics
import Dossier
import Records
import Testing

@testable import Scaffold

/// The file of a new thing, read as an author's file is.
struct SkeletonTests {
  private let starter: Dossier

  init() throws { starter = try read(StarterSite.folder.under("content")).dossier }

  private func surroundings(_ process: String = "river-crossing") -> Surroundings {
    Surroundings(today: "2025-03-01", file: starter.file(process))
  }

  @Test(arguments: Kind.allCases)
  func `A new file of any kind is read without a word`(kind: Kind) throws {
    let skeleton = try Skeleton(kind, id: "new-one", in: surroundings())
    #expect(try read(StarterSite.folder.under("content"), with: kind, skeleton.text).diagnostics == [])
  }

  @Test(arguments: Kind.allCases)
  func `Whatever is commented out can be taken up, and no field is forgotten`(kind: Kind) throws {
    let lines = try Skeleton(kind, id: "new-one", in: surroundings()).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    var seen: Set<String> = []
    for (place, line) in lines.enumerated() {
      guard let field = line.firstMatch(of: #/^(?:\x23 )?([a-z_]+): /#) else { continue }
      seen.insert(String(field.1))
      var taken = lines
      if line.hasPrefix("# ") { taken[place] = line.dropFirst(2) }
      let found = try read(StarterSite.folder.under("content"), with: kind, taken.joined(separator: "\n")).diagnostics
      // What a field means beside others, and whether what it names is there, the author sees to.
      let faults = found.filter { $0.severity == .error && !Self.later.contains($0.code.id) }
      #expect(faults.map { "\($0.code.id) \($0.message) in \(line)" } == [])
    }
    let names = kind.columns.map { $0.names[0] }.filter { !["id", "body"].contains($0) }
    #expect(names.filter { !seen.contains($0) } == [])
  }

  /// A name of nothing, evidence that another field asks for, two likelihoods, an end before its beginning, a link without its claim.
  private static let later: Set = ["E0203", "E0214", "E0215", "E0217", "E0224"]

  @Test func `What it needs is filled in from what is known`() throws {
    let event = try Skeleton(.event, id: "2025-02-20-second-meeting", in: surroundings())
    #expect(
      event.text.hasPrefix(
        "---\n# When it happened.\ndate: 2025-02-20\n# What happened, in a few words.\ntitle: Second meeting\n\n"))
    #expect(event.open == [])
    let statement = try Skeleton(.statement, id: "reply", in: surroundings())
    #expect(statement.text.contains("# Who said it. Or: southbank\nspeaker: northbank\n"))
    #expect(statement.open == ["speaker", "text"])
    #expect(statement.text.contains("\ndraft: yes\n"))
    #expect(try Skeleton(.briefing, id: "march", in: surroundings()).text.contains("\ndate: 2025-03-01\n"))
  }

  @Test func `Where there is nothing to refer to, that is said`() throws {
    #expect(throws: Skeleton.Lacking.self) { try Skeleton(.statement, id: "reply", in: surroundings("none")) }
    #expect(throws: Skeleton.Lacking.self) { try Skeleton(.position, id: "p", in: surroundings("none")) }
    #expect(try Skeleton(.issue, id: "i", in: surroundings("none")).open == ["question"])
  }
}

/// What a content folder says, with one more file in it.
private func read(_ content: Folder, with kind: Kind? = nil, _ text: String = "") throws -> (
  dossier: Dossier, diagnostics: [Diagnostic]
) {
  let path =
    switch kind {
    case nil, .page: "new-one.md"
    case .process: "new-one/process.md"
    case .some(let kind): "river-crossing/\(kind.folder)/new-one.md"
    }
  let folder = Folder.memory(kind == nil ? [:] : [path: text]).filled(from: content)
  let (records, faults) = try Records.read(folder, tables: Kind.tables)
  let now = try #require(Instant(parsing: "2026-01-01"))
  let (dossier, found) = Dossier.read(records, showing: Showing(drafts: true, now: now, asOf: nil))
  return (dossier, faults + found)
}
