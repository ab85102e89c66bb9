import Output
import Packing
import Testing

@testable import Publishing

@Suite struct ArchiveTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let long =
    "a/" + String(repeating: "long-name/", count: 12) + String(repeating: "x", count: 120) + ".html"
  private static let texts: KeyValuePairs<String, String> = [
    "index.html": String(repeating: "<p>Words, words, words.</p>\n", count: 400), "empty.txt": "", "a/ë.html": "E",
    long: "L", "style.css": "p { color: red }",
  ]

  private func publish(_ texts: KeyValuePairs<String, String>, to name: String) async throws -> PublicationPlan {
    let site = try BuiltSite(texts, in: folder)
    let target = try target(name)
    let plan = PublicationPlan(source: site.manifest, holdings: try target.holdings(for: site.manifest))
    try target.carryOut(plan, from: site, note: "") { _ in }
    return plan
  }

  private func target(_ name: String) throws -> ArchiveTarget {
    let format = try #require(ArchiveFormat(of: name))
    return try ArchiveTarget(
      path: folder.path + "/" + name, format: format, site: folder.path, built: folder.path + "/public")
  }

  private func bytes(_ name: String) throws -> [UInt8] { try Storage.contents(of: folder.path + "/" + name) }

  @Test func `What tar and gzip unpack is the site, in a folder of the archive's name`() async throws {
    _ = try await publish(Self.texts, to: "talks.tar.gz")
    try folder.makeFolder("out")
    let said = try await Tool(name: "tar", remedy: "").succeed(
      ["-xzf", folder.path + "/talks.tar.gz", "-C", folder.path + "/out"])
    #expect(said.errors == "")
    for (path, text) in Self.texts { #expect(folder.text("out/talks/" + path) == text) }
    #expect(folder.text("out/talks/.parley") == folder.text("public/.parley"))
    #expect(try bytes("talks.tar.gz").count < 4000)
  }

  @Test(arguments: ["talks.zip", "talks.tar.gz"])
  func `The same site gives the same bytes, and the next plan knows what is in the archive`(name: String) async throws {
    _ = try await publish(Self.texts, to: name)
    let first = try bytes(name)
    let target = try target(name)
    let list = try BuiltSite(path: folder.path + "/public").manifest
    #expect(try PublicationPlan(source: list, holdings: target.holdings(for: list)).isEmpty)
    try folder.remove(name)
    _ = try await publish(Self.texts, to: name)
    #expect(try bytes(name) == first)
    let plan = try await publish(["index.html": "New", "b.html": "B"], to: name)
    #expect(plan.changed.map(\.path) == ["index.html"] && plan.added.map(\.path) == ["b.html"])
    #expect(plan.deleted.count == 4)
  }

  @Test func `A file that is no archive of Parley's is overwritten only by leave, and a link never`() throws {
    try folder.write("a thesis", to: "talks.zip")
    let list = try BuiltSite(["index.html": "Home"], in: folder).manifest
    let plan = try PublicationPlan(source: list, holdings: target("talks.zip").holdings(for: list))
    #expect(plan.refusals(leave: []) == [.notAdopted(["talks.zip"])])
    #expect(plan.refusals(leave: .adopt) == [])
    try folder.link("link.zip", to: "talks.zip")
    #expect(throws: PublishingError.refused([.blocked([folder.path + "/link.zip"])])) {
      try target("link.zip").holdings(for: list)
    }
  }

  @Test func `An archive never lies in the site's own folders`() throws {
    try folder.makeFolder("content/a")
    for name in ["content/a/talks.zip", "public/talks.zip"] {
      _ = try BuiltSite(["index.html": "Home"], in: folder)
      #expect(throws: PublishingError.self) { try target(name) }
    }
  }

  @Test(arguments: ["123456789": 0xCBF4_3926, "": 0] as [String: UInt32])
  func `The checksum is that of zip and gzip`(text: String, sum: UInt32) {
    #expect(Checksum(of: Array(text.utf8)).value == sum)
  }

  @Test func `Whatever the bytes, gzip unpacks what was packed`() async throws {
    var seed: UInt64 = 7
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 33
    }
    for length in [0, 1, 2, 3, 257, 258, 259, 70_000] {
      for letters in [1, 4, 256] as [UInt64] {
        let input = (0..<length).map { _ in UInt8(truncatingIfNeeded: next() % letters) }
        var deflate = Deflate()
        deflate.pack(input)
        deflate.store(Array("stored".utf8))
        deflate.end()
        let whole = input + Array("stored".utf8)
        let gzip =
          [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + deflate.take() + Checksum(of: whole).value.littleEndianBytes
          + UInt32(whole.count).littleEndianBytes
        let unpacked = try await Tool(name: "gzip", remedy: "").succeed(["-dc"], input: gzip)
        #expect(unpacked.output == whole, "\(length) bytes of \(letters) letters")
      }
    }
  }
}
