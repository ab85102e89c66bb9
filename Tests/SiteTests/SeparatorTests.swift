import Diagnostics
import Testing

@testable import Site

/// Whatever an author leaves out, no comma and no dot is left standing alone.
struct SeparatorTests {
  @Test func `No line begins or ends with a separator, or has two in a row`() throws {
    let built = try Built(SparseSite().content)
    #expect(built.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(built.paths.count > 200)
    var stray: [String: String] = [:]
    for path in built.paths where path.hasSuffix(".html") || path.hasSuffix(".txt") {
      for line in Self.lines(of: built[path] ?? "") where Self.isStray(line) { stray[line] = path }
    }
    #expect(stray == [:])
  }

  @Test func `It knows one that stands alone`() {
    for line in ["· reported", "Armenia,", "a · · b", "a, , b", "Minister ( )", "a →"] {
      #expect(Self.isStray(line), "\(line)")
    }
    for line in ["a · b", "Armenia, Minister", "Source: W", "", "1 May 2024", "…"] {
      #expect(!Self.isStray(line), "\(line)")
    }
  }

  private static func isStray(_ line: String) -> Bool {
    line.contains(/^[·,;:→)]|[·,;→(]$|[·,;:→(] *[·,;:→)]/)
  }

  /// The words between the tags that end a line; those within one are taken out.
  private static func lines(of page: String) -> [String] {
    let inline = /<\/?(?:a|b|strong|em|span|cite|time|q|bdi|use|svg|path)\b[^>]*>/
    return page.replacing(/<(?:script|style)\b.*?<\/(?:script|style)>/.dotMatchesNewlines(), with: "<br>")
      .replacing(inline, with: "")
      .split(separator: /<[^>]*>|\n/)
      .map { $0.replacing(/\s+/, with: " ").trimmingPrefix(" ") }
      .map { String($0.hasSuffix(" ") ? $0.dropLast() : $0) }.filter { !$0.isEmpty }
  }
}
