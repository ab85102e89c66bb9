import Testing

/// Imports run one way, and only where the table in CONTRIBUTING.md lets them.
struct CorridorTests {
  private let table: ModuleTable
  private let manifest: PackageManifest
  private let sources: [SourceFile]

  /// What comes with Swift or with the system, and is no module of ours nor a library.
  private static let ofTheSystem: Set = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
  ]

  init() throws {
    table = ModuleTable(contributing: try Repository.this.text("CONTRIBUTING.md"))
    manifest = PackageManifest(try Repository.this.text("Package.swift"))
    sources = try Repository.this.sources()
  }

  @Test func `Every module has a line in CONTRIBUTING that says its job and what it must never know`() throws {
    let folders = try Repository.this.names(in: "Sources")
    #expect(table.rows.map(\.name).sorted() == folders)
    #expect(table.rows.filter { $0.job.isEmpty || $0.neverKnows.isEmpty }.map(\.name) == [])
  }

  @Test func `Package.swift and CONTRIBUTING list the same modules in the same order`() {
    #expect(manifest.modules.map(\.name) == table.rows.map(\.name))
  }

  @Test func `A module depends only on what stands before it`() {
    var before: Set<String> = []
    var backwards: [String] = []
    let ours = Set(manifest.modules.map(\.name))
    for module in manifest.modules {
      let late = module.dependencies.intersection(ours).subtracting(before)
      backwards += late.sorted().map { "\(module.name) needs \($0), which stands after it" }
      before.insert(module.name)
    }
    #expect(backwards == [])
  }

  @Test func `A module is given exactly what CONTRIBUTING lets it import`() {
    let differing = manifest.modules.compactMap { module -> String? in
      let allowed = table[module.name]?.mayImport ?? []
      let difference = module.dependencies.symmetricDifference(allowed).sorted()
      return difference.isEmpty ? nil : "\(module.name): \(difference.joined(separator: ", "))"
    }
    #expect(differing == [])
  }

  @Test func `A file imports only what CONTRIBUTING lets its module import`() {
    let offences = sources.flatMap { file in
      file.imports.filter { !Self.ofTheSystem.contains($0) && table[file.module]?.mayImport.contains($0) != true }
        .map { "\(file.path) imports \($0)" }
    }
    #expect(offences == [])
  }

  @Test func `Nothing is declared that no file imports`() {
    let idle = manifest.modules.flatMap { module in
      let used = Set(sources.filter { $0.module == module.name }.flatMap(\.imports))
      return module.dependencies.subtracting(used).sorted().map { "\(module.name) never imports \($0)" }
    }
    #expect(idle == [])
  }

  @Test(arguments: [
    "CCmark": "Markdown", "Yams": "Records", "FlyingSocks": "Preview",
    "ArgumentParser": "parley", "Subprocess": "Programs",
  ])
  func `A library has one home`(library: String, home: String) {
    let homes = Set(sources.filter { $0.imports.contains(library) }.map(\.module))
    #expect(homes == [home])
  }

  @Test func `Only Workers starts threads`() {
    let others = sources.filter { $0.imports.contains("Dispatch") && $0.module != "Workers" }.map(\.path)
    #expect(others == [])
  }
}
