import Testing

@testable import Lessons

/// A lesson as `parley explain` shows it.
struct LessonTests {
  @Test func `A short file is shown whole, wrong and right`() {
    let lesson = Lesson(wrong: ["content/site.yaml": "titel: Talks\n"], right: ["content/site.yaml": "title: Talks\n"])
    #expect(
      lesson.text == """
        Wrong:

            # content/site.yaml
            titel: Talks

        Right:

            # content/site.yaml
            title: Talks

        """)
  }

  @Test func `Of a long file the lines that matter are shown, with two on either side`() {
    let lines = (1...30).map { "line \($0)" }
    let wrong = lines.map { $0 == "line 15" ? "lien 15" : $0 }
    let lesson = Lesson(
      wrong: ["a.md": wrong.joined(separator: "\n") + "\n"], right: ["a.md": lines.joined(separator: "\n") + "\n"])
    #expect(
      lesson.text.hasSuffix(
        """
        Right:

            # a.md
            …
            line 13
            line 14
            line 15
            line 16
            line 17
            …

        """))
  }

  @Test func `A file that is alike in both is not shown, one that is not there is said`() {
    let lesson = Lesson(
      wrong: ["same.md": "a\n", "old.md": "b\n"], right: ["same.md": "a\n", "new.md": "b\n"], missing: ["new.md"])
    #expect(
      lesson.text == """
        Wrong:

            # there is no new.md

            # old.md
            b

        Right:

            # new.md
            b

        """)
  }

  @Test func `What nobody sees is shown as a dot, and an endless line is cut`() {
    let lesson = Lesson(wrong: ["a.md": "a\u{B}b\n" + String(repeating: "x", count: 200)], right: ["a.md": "ab\n"])
    #expect(lesson.text.contains("    a·b\n    " + String(repeating: "x", count: 119) + "…\n"))
  }

  @Test func `What was embedded is found by a code's number and name`() throws {
    let lesson = try #require(Lesson.of("E0201", "unknown-field"))
    #expect(lesson.wrong.keys.sorted() == lesson.right.keys.sorted())
    #expect(Lesson.of("E0201", "unknown") == nil)
  }
}
