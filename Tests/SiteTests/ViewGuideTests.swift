import Testing

@testable import Site

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ViewGuideTests {
  @Test func `The guide to the views is the declarations' own; parley views --guide writes it again`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let written = try String(contentsOf: root.appending(path: "docs/views.md"), encoding: .utf8)
    #expect(written == ViewGuide.markdown())
  }
}
