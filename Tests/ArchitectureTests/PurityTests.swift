import Testing

/// What the compiler lets through and the house does not.
struct PurityTests {
  private let sources: [SourceFile]

  /// Modules that are functions of values: neither disk nor clock nor environment reaches them.
  private static let pure: Set = [
    "Diagnostics", "Search", "Markdown", "DefaultTheme", "Dossier", "Templates", "Exports", "Site", "DeskEditor",
  ]

  /// The files outside `Markdown` that may hold a pointer, and why.
  private static let pointers = [
    "Records/Disk.swift": "reads files and folders by system calls",
    "Output/Storage.swift": "writes files and folders by system calls",
    "Templates/Rendering/Escape.swift": "escapes a text where it lies, without a copy of it",
    "Templates/Rendering/Renderer.swift": "hands the bytes of HTML to be escaped on, without a copy",
    "Templates/Views/DeclaredView.swift": "fills a record in place, once for each row of a page",
    "Output/Digest.swift": "reads the bytes it sums up eight at a time",
    "parley/Machine.swift": "writes to the standard streams by a system call",
  ]

  /// Tools of the build, which end at the first thing that is wrong.
  private static let tools: Set = ["embed-files"]

  init() throws { sources = try Repository.this.sources().filter { !Self.tools.contains($0.module) } }

  @Test func `Nothing that input can reach may trap`() {
    #expect(lines(/\bfatalError\b|\bpreconditionFailure\b|\bprecondition\(|\bassertionFailure\b|\btry!|\bas!/) == [])
  }

  @Test func `Nothing is hidden from the type checker or from the concurrency checker`() {
    #expect(lines(/\bAny\b|\bAnyObject\b|\bMirror\b|@unchecked|nonisolated\(unsafe\)|\bunsafeBitCast\b/) == [])
  }

  @Test func `Foundation is imported only where FoundationEssentials is missing`() {
    let guarded = [
      "#if canImport(FoundationEssentials)", "import FoundationEssentials", "#else", "import Foundation", "#endif",
    ]
    let offences = sources.filter { file in
      let lines = file.code.map { String($0.drop { $0 == " " }) }
      let asked = lines.indices.filter { lines[$0].contains(/\bimport (?:\w+ )?Foundation(?!\w)/) }
      return !asked.allSatisfy { $0 >= 3 && $0 + 1 < lines.count && Array(lines[($0 - 3)...($0 + 1)]) == guarded }
    }
    #expect(offences.map(\.path) == [])
  }

  @Test func `Only the command line prints`() {
    let printing = sources.filter { $0.module != "parley" }.flatMap { file in
      file.lines(with: /(?:^|[^.\w])(?:print|debugPrint|dump)\(/).filter { !$0.contains(/\bfunc print\(/) }
    }
    #expect(printing == [])
  }

  @Test func `Pointers stay in Markdown and in the few files that may hold one`() {
    let holders = sources.filter { file in
      !file.lines(
        with: /Unsafe\w*Pointer|\bwithUnsafe\w+|\bunsafeUninitializedCapacity\b|\bOpaquePointer\b|\bUnmanaged\b/
      ).isEmpty
    }
    #expect(holders.filter { $0.module != "Markdown" }.map(\.path).sorted() == Self.pointers.keys.sorted())
  }

  @Test func `The pure middle asks neither disk nor clock nor environment nor chance`() {
    let asking =
      /\bFileManager\b|\bProcessInfo\b|\bgetenv\b|\bCommandLine\b|\w+Clock\b|\bDate\(|\bLocale\b|\brandom\w*\(|\bURLSession\b/
    #expect(lines(asking, in: Self.pure) == [])
  }

  private func lines(_ pattern: Regex<Substring>, in modules: Set<String>? = nil) -> [String] {
    sources.filter { modules?.contains($0.module) ?? true }.flatMap { $0.lines(with: pattern) }
  }
}
