import Testing

/// The reader that the other tests here rely on.
struct SourceFileTests {
  @Test func `Words in comments and strings are no code`() {
    let file = SourceFile(
      path: "Site/Page.swift",
      text: #"""
        let a = "fatalError" + name // print(
        /* try!
        as! */ let b = "\"print(" + "//" + c
        let d = """
          import Yams
          """
        """#)
    #expect(file.code == [#"let a = "" + name "#, "", #" let b = "" + "" + c"#, "let d = ", "", ""])
    #expect(file.imports == [])
  }

  @Test func `Imports are found whatever stands before them`() {
    let text =
      "package import Dossier\n@testable import Site\n  import Glibc\nimport struct Records.Folder\nimportant()"
    #expect(SourceFile(path: "Site/Page.swift", text: text).imports == ["Dossier", "Site", "Glibc", "Records"])
  }

  @Test func `A line is shown with its place`() {
    let file = SourceFile(path: "Site/Page.swift", text: "let a = 1\nlet b = Disk.default.c()")
    #expect(file.lines(with: /\bDisk\b/) == ["Site/Page.swift:2:let b = Disk.default.c()"])
    #expect(file.lines(with: /\bdefault\b/).count == 1)
  }
}
