import Testing

/// A briefing that is sent on.
struct BriefingExportTests {
  private func site() throws -> TemporaryFolder {
    try TinySite.folder(["content/p/briefings/2024-09-30.md": "---\ntitle: September\ndate: 2024-09-30\n---\nQuiet.\n"])
  }

  @Test func `A briefing goes out as the files that a build writes`() throws {
    let site = try site()
    #expect(try Run("build", in: site).status == 0)
    let text = try Run("export", "briefing", "2024-09-30", in: site)
    #expect(text.status == 0 && text.output == site.text("public/p/briefings/2024-09-30.txt"))
    #expect(try Run("export", ".", "briefing", "2024-09-30", "--format", "txt", in: site).output == text.output)
    #expect(try Run("export", "briefing", "2024-09-30", "--format", "email", "-o", "mail.html", in: site).output == "")
    #expect(site.text("mail.html") == site.text("public/p/briefings/2024-09-30.email.html"))
    #expect(try Run("export", "briefing", in: site).output.hasPrefix("id,title,date"))
  }

  @Test func `It goes out in any language of the site`() throws {
    let site = try TinySite.folder([
      "content/site.yaml": "title: T\nlanguages: [en, ru]\n",
      "content/p/briefings/2024-09-30.md": "---\ntitle: September\ndate: 2024-09-30\n---\nQuiet.\n",
      "content/p/briefings/2024-09-30.ru.md": "---\ntitle: Сентябрь\n---\nТихо.\n",
    ])
    let text = try Run("export", "briefing", "2024-09-30", "--language", "ru", in: site)
    #expect(text.status == 0 && text.output.contains("Сентябрь") && text.output.contains("Тихо."))
    #expect(try Run("export", "briefing", "--language", "ru", in: site).output.contains("Сентябрь"))
    #expect(try !Run("export", "briefing", "2024-09-30", in: site).output.contains("Сентябрь"))
    let wrong = try Run("export", "briefing", "--language", "rus", in: site)
    #expect(wrong.status == 64 && wrong.errors.contains("the site is in no language \"rus\"; did you mean \"ru\"?"))
  }

  @Test func `What does not go together is said`() throws {
    let site = try site()
    let said = { (words: String...) throws in try Run(["export"] + words, in: site).errors }
    #expect(try said("briefing", "2024-09-31").contains("no briefing \"2024-09-31\"; did you mean \"2024-09-30\"?"))
    #expect(try said("briefing", "--format", "pdf").contains("parley export briefing ID --format pdf"))
    #expect(try said("event", "--format", "email").contains("only a briefing is written as email; an event goes out"))
    #expect(try said("event", "x").contains("there is no \"x\" to be named here: all events go out, as rows"))
    #expect(try said("briefing", "2024-09-30", "--format", "csv").contains("without \"2024-09-30\" all go out as rows"))
  }

  @Test func `Where no program makes PDF it is said what would, and nothing is written`() throws {
    let site = try site()
    try site.write("", to: "tools/none")
    let words = ["export", "briefing", "2024-09-30", "--format", "pdf", "-o", "out.pdf"]
    let run = try Run(words, in: site.path, searching: site.path + "/tools")
    #expect(run.status == 74)
    #expect(
      run.errors.contains("no program that makes PDF on this machine: install") && run.errors.contains("WeasyPrint"))
    #expect(site.text("out.pdf") == nil)
  }

  @Test func `The first program that makes a PDF is taken, one that fails is passed over, and what it says is told`()
    throws
  {
    let site = try site()
    // Stand-ins for the real ones: one that fails, and one that shows what it was given.
    try site.write("#!/bin/sh\necho 'no screen here' >&2\nexit 7\n", to: "tools/chromium")
    let words = ["export", "briefing", "2024-09-30", "--format", "pdf", "-o", "out.pdf"]
    try site.makeRunnable("tools/chromium")
    let failed = try Run(words, in: site.path, searching: site.path + "/tools")
    #expect(failed.status == 74 && failed.errors == "parley: chromium says: no screen here\n")
    try site.write("#!/bin/sh\n{ printf '%%PDF-1.7 '; /bin/cat \"$4\"; } > \"$5\"\n", to: "tools/weasyprint")
    try site.makeRunnable("tools/weasyprint")
    let made = try Run(words, in: site.path, searching: site.path + "/tools")
    #expect(made.status == 0 && made.errors == "PDF made by weasyprint\n")
    #expect(site.text("out.pdf")?.contains("<h1>September</h1>") == true)
  }
}
