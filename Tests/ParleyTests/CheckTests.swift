import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `parley check` with what it can do about what it finds.
struct CheckTests {
  private static let issue =
    "\u{FEFF}---\r\ntitle:The border  \r\nqeustion: Where does it run? # as of 1991\r\noptions: {line: The line}\r\n---\r\nSee\t[us](abuot.md) and [us](/p/about.md).\r\n"

  @Test func `What is certain is mended, every other byte stays, and what was done is said`() throws {
    let site = try TinySite.folder([
      "content/p/issues/border.md": Self.issue,
      "content/p/events.csv":
        "id,date,titel\nmeeting,26.09.2024,\"They, all, meet\"\ntalks,26 September 2024,They talk\n",
    ])
    let run = try Run("check", "--fix", in: site)
    #expect(
      site.text("content/p/issues/border.md")
        == Self.issue.replacing("title:", with: "title: ").replacing("qeustion", with: "question")
        .replacing("/p/about.md", with: "../../about.md"))
    #expect(
      site.text("content/p/events.csv")
        == "id,date,title\nmeeting,2024-09-26,\"They, all, meet\"\ntalks,2024-09-26,They talk\n")
    #expect(
      run.output == """
        content/p/events.csv:1:9: "titel" is now "title" [E0201]
        content/p/events.csv:2:9: "26.09.2024" is now "2024-09-26" [E0205]
        content/p/events.csv:3:7: "26 September 2024" is now "2024-09-26" [E0205]
        content/p/issues/border.md:2:7: a space is written after it [E0104]
        content/p/issues/border.md:3:1: "qeustion" is now "question" [E0201]
        content/p/issues/border.md:6:29: "/p/about.md" is now "../../about.md" [E0505]
        Mended 6 mistakes in 2 files

        """)
    #expect(run.errors.contains("there is no file \"abuot.md\" here [E0505]"))
    #expect(run.status == 1)
  }

  @Test func `What needs judgement is left as it is`() throws {
    let files = [
      "content/p/events.csv": "id,date,title,parties\na,03.04.2024,A,armania\nb,winter 2024,B,\n",
      "content/p/assessments.yaml": "- {id: f, question: Q, claim: C, probability: 0.7}\n",
      "content/p/terms.yaml": "- {id: a, term: T, titel: X, title: Y, definition: D}\n",
      "content/p/statements.yaml": "- {id: s, speaker: armenia, text: T, from: a report}\n",
    ]
    let site = try TinySite.folder(files)
    let run = try Run("check", "--fix", in: site)
    for (path, text) in files { #expect(site.text(path) == text) }
    #expect(run.output == "Nothing was mended: nothing is wrong that is certain to be meant otherwise\n")
    #expect(run.status == 1)
  }

  @Test func `A mended file keeps its permissions, and a link to it stays a link`() throws {
    let site = try TinySite.folder(["events.csv": "id,date,title\na,26.09.2024,A\n"])
    let (link, file) = (site.path + "/content/p/events.csv", site.path + "/events.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try Run("check", "--fix", in: site).status == 0)
    #expect(site.text("events.csv") == "id,date,title\na,2024-09-26,A\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == ["content", "events.csv"])
  }

  @Test func `Without a word to fix, nothing is written`() throws {
    let site = try TinySite.folder(TinySite.mistake)
    let before = site.trace("content")
    #expect(try Run("check", in: site).status == 1)
    #expect(site.trace("content") == before)
  }

  @Test func `Against a baseline only what is new is said`() throws {
    let site = try TinySite.folder(TinySite.mistake)
    let wrote = try Run("check", "--write-baseline", "known.txt", in: site)
    #expect(wrote.status == 0)
    #expect(wrote.errors.contains("[E0205]"))
    let same = try Run("check", "--baseline", "known.txt", in: site)
    #expect(same.status == 0)
    #expect(same.errors == "")
    #expect(same.output == "1 known from the baseline\n")
    try site.write(
      "id,date,title\nnew,2024,A\nother,31.02.2024,B\nmeeting,26.09.2024,They meet\n", to: "content/p/events.csv")
    let more = try Run("check", "--baseline", "known.txt", in: site)
    #expect(more.status == 1)
    #expect(more.errors.contains("31.02.2024") && !more.errors.contains("26.09.2024\""))
    #expect(more.errors.hasSuffix("1 error in 1 file\n"))
    try site.remove("content/p/events.csv")
    #expect(
      try Run("check", "--baseline", "known.txt", in: site).output
        .hasPrefix(
          "0 known from the baseline, and 1 of its findings are no more: write it anew\nNothing to complain of"))
  }

  @Test func `A baseline that is none is refused`() throws {
    let site = try TinySite.folder(["known.txt": "# remark\nnonsense\n"])
    let run = try Run("check", "--baseline", "known.txt", in: site)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: known.txt:2: this is no line of a baseline"))
    #expect(try Run("check", "--baseline", "nothing.txt", in: site).status == 74)
  }

  @Test func `What is switched off one by one is counted, and what is left is told`() throws {
    func settings(_ waiver: String) -> String {
      "title: Talks\nswitched_off:\n  - {\(waiver), why: It is the only one}\n"
    }
    let issue =
      "---\ntitle: I\nquestion: Q\noptions: {x: X, y: Y}\npositions:\n"
      + "  - {party: armenia, option: x, stance: accepts}\n  - {party: armenia, option: y, stance: accepts}\n---\n"
    let site = try TinySite.folder(["content/p/issues/i.md": issue])
    #expect(try Run("check", "--strict", in: site).errors.split(separator: "[W0610]").count == 3)
    for rule in ["W0610", "uncited-position"] {
      try site.write(settings("rule: \(rule), file: p/issues/i.md, words: 'option: x'"), to: "content/site.yaml")
      let one = try Run("check", "--strict", in: site)
      #expect(one.status == 1)
      #expect(one.output == "1 finding switched off one by one in content/site.yaml\n")
      #expect(one.errors.contains("i.md:7:41: warning") && !one.errors.contains("i.md:6:41: warning"))
    }
    try site.write(settings("rule: W0610, file: p/issues/i.md"), to: "content/site.yaml")
    let both = try Run("check", "--strict", in: site)
    #expect(both.status == 0)
    #expect(both.output.hasPrefix("2 findings switched off one by one in content/site.yaml\nNothing to complain of"))
    try site.write(settings("rule: E0203, file: p/issues/i.md"), to: "content/site.yaml")
    #expect(try Run("check", in: site).errors.contains("there is no rule \"E0203\" [E0603]"))
  }

  @Test func `At most ten of one kind are shown, unless all are asked for`() throws {
    let rows = (1...14).map { "e\($0),\($0).13.2024,T\n" }.joined()
    let site = try TinySite.folder(["content/p/events.csv": "id,date,title\n" + rows])
    let run = try Run("check", in: site)
    #expect(run.errors.split(separator: "[E0205]").count == 11)
    #expect(
      run.errors.hasSuffix(
        "\n\n… and 4 more of E0205 in 1 file\n\n14 errors in 1 file; 4 not shown; --all shows everything\n"))
    let all = try Run("check", "--all", in: site)
    #expect(all.errors.split(separator: "[E0205]").count == 15)
    #expect(all.errors.hasSuffix("\n14 errors in 1 file\n"))
    #expect(try Run("check", "--format", "github", in: site).errors.split(separator: "\n").count == 14)
  }
}
