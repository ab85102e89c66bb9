import Testing

@testable import Output

@Suite struct ManifestTests {
  @Test func `The list is sorted, one file a line`() throws {
    let entries = try files(["b c.html": "abc", "a.html": ""]).map(Manifest.Entry.init)
    let text = "parley 1\nef46db3751d8e999 0 a.html\n44bc2cf5ad770999 3 b c.html\n"
    #expect(String(decoding: Manifest(settled: entries).bytes, as: UTF8.self) == text)
    #expect(try Manifest(bytes: Array(text.utf8), path: "") == Manifest(settled: entries))
  }

  @Test(
    arguments: [
      ("", 1), ("parley 2\n", 1), ("parley 1", 1), ("something\nelse\n", 1), ("parley 1\n\n", 2),
      ("parley 1\nef46db3751d8e999 0 a.html\n12 0 b.html\n", 3), ("parley 1\nef46db3751d8e999 -1 a.html\n", 2),
      ("parley 1\nef46db3751d8e999 0 /etc/passwd\n", 2), ("parley 1\n++f46db3751d8e999 0 a.html\n", 2),
      ("parley 1\nef46db3751d8e999 0 a.html\nef46db3751d8e999 0 a.html\n", 3),
    ])
  func `A list that was not made by Parley is refused at its line`(text: String, line: Int) {
    #expect(throws: OutputError.badManifest(path: "p", line: line)) {
      try Manifest(bytes: Array(text.utf8), path: "p")
    }
  }

  @Test(
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("abcdefghijklmnopqrstuvwxyz", "cfe1f278fa89835c"),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "aaa46907d3047814"),
    ])
  func `Digests are those of XXH64`(text: String, digest: String) {
    #expect(Digest(of: Array(text.utf8)).hexadecimal == digest)
  }
}
