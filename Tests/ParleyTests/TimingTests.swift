import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `parley build --timings`.
struct TimingTests {
  @Test func `What each stage, kind, address and template took is said`() throws {
    let run = try Run("build", "--timings", in: TinySite.folder())
    #expect(run.status == 0)
    for line in [
      /(?m)^stage +ms$/, /(?m)^records +\d+\.\d\d$/, /(?m)^placing +\d+\.\d\d$/,
      /(?m)^issue +1 +\d+\.\d\d +\d+\.\d\d +\d+\.\d$/, /(?m)^slowest addresses +ms +view +filling +writing$/,
      /(?m)^pages\/issue\.html +1 +\d+\.\d\d/,
    ] {
      #expect(run.output.contains(line))
    }
    #expect(run.lastLine.hasPrefix("Built "))
  }

  @Test func `The same goes to programs as JSON`() throws {
    struct Told: Decodable {
      let stages: [Stage]
      let kinds: [Kind]
      let slowest_addresses: [Address]
      let slowest_templates: [Template]
      struct Stage: Decodable { let stage: String, ms: Double }
      struct Kind: Decodable { let kind: String, count: Int, ms: Double, ms_each: Double, times_median: Double }
      struct Address: Decodable {
        let path: String, ms: Double, view_ms: Double, filling_ms: Double, writing_ms: Double
      }
      struct Template: Decodable { let template: String, count: Int, ms: Double, ms_each: Double }
    }
    let site = try TinySite.folder()
    let run = try Run("build", "--timings", "--format", "json", in: site)
    let told = try JSONDecoder().decode(Told.self, from: Data(run.output.utf8))
    #expect(
      told.stages.map(\.stage)
        == ["files", "records", "dossier", "theme", "texts", "addresses", "spots", "search", "pages", "placing"])
    #expect(told.kinds.contains { $0.kind == "source" && $0.count == 2 })
    #expect(told.slowest_addresses.count == 10 && told.slowest_templates.count == 10)
  }

  @Test func `Nothing of it is in the site`() throws {
    let site = try TinySite.folder()
    _ = try Run("build", in: site)
    #expect(try Run("build", "--timings", in: site).lastLine.contains("(0 written, 0 removed,"))
  }
}
