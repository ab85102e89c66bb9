import Dossier
import Output
import Testing

@testable import Publishing

@Suite struct HostFilesTests {
  private static let policy = "default-src 'none'; style-src 'self'"

  private func texts(_ host: Destination.Host, base: String = "https://talks.example.org/") throws -> [String: String] {
    let redirects = [
      HostFiles.Redirect(from: "old/place (1).html", to: "p/new é.html"),
      HostFiles.Redirect(from: "was/index.html", to: "p/index.html"),
    ]
    let files = try HostFiles(policy: .common(Self.policy), redirects: redirects, base: base).files(for: host)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test
  func `Netlify and Cloudflare Pages read headers and redirects, and only one of them must be told to prefer these`()
    throws
  {
    let headers = "/*\n  Content-Security-Policy: \(Self.policy)\n  X-Content-Type-Options: nosniff\n"
    let from = [
      "/old/place%20%281%29.html /p/new%20%C3%A9.html", "/was/ /p/index.html", "/was/index.html /p/index.html",
    ]
    #expect(
      try texts(.netlify) == ["_headers": headers, "_redirects": from.map { $0 + " 301!\n" }.joined()])
    #expect(try texts(.cloudflare) == ["_headers": headers, "_redirects": from.map { $0 + " 301\n" }.joined()])
  }

  @Test func `Apache reads what counts from the site's place on its host`() throws {
    #expect(
      try texts(.apache, base: "https://example.org/talks")[".htaccess"] == """
        <IfModule mod_headers.c>
          Header set Content-Security-Policy "default-src 'none'; style-src 'self'"
          Header set X-Content-Type-Options "nosniff"
        </IfModule>
        ErrorDocument 404 /talks/404.html
        RedirectMatch 301 "^/talks/old/place \\(1\\)\\.html$" "/talks/p/new%20%C3%A9.html"
        RedirectMatch 301 "^/talks/was/(index\\.html)?$" "/talks/p/index.html"

        """)
  }

  @Test func `Vercel reads JSON`() throws {
    let text = try #require(try texts(.vercel)["vercel.json"])
    #expect(text.contains(#""source" : "/old/place \\(1\\).html""#))
    #expect(text.contains(#""value" : "default-src 'none'; style-src 'self'""#))
  }

  @Test func `GitHub reads the domain, unless it is GitHub's own`() throws {
    #expect(try texts(.github) == ["CNAME": "talks.example.org\n"])
    #expect(try texts(.github, base: "https://someone.github.io/talks/") == [:])
  }

  @Test func `A policy is told for all pages where all have one, and forbids none of them what its own allows`() throws
  {
    let folder = try TemporaryFolder()
    func page(_ policy: String) -> String {
      "<head><meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"></head>"
    }
    let site = try BuiltSite(
      ["a.html": page("x 'self'"), "b.html": page("x 'self'"), "old.html": page("y")], in: folder)
    #expect(try PagePolicy(of: site, except: ["old.html"]) == .common("x 'self'"))
    #expect(try PagePolicy(of: site, except: []) == .ofEachPage)
    let letter = try BuiltSite(
      [
        "a.html": page("default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"),
        "a.email.html": page("default-src 'none'; style-src 'unsafe-inline'"),
      ], in: folder)
    #expect(
      try PagePolicy(of: letter, except: [])
        == .common("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'"))
    #expect(try PagePolicy(of: BuiltSite(["a.html": "no policy"], in: folder), except: []) == .ofEachPage)
  }

  @Test(
    arguments: [
      (["a 'self'", "a 'self'"], "a 'self'"), (["img-src x", "default-src y"], "img-src y x"),
      (["default-src 'none'", "default-src 'none'; img-src *"], "default-src 'none'; img-src *"),
      (["default-src 'none'", "img-src *"], "img-src *"), (["base-uri 'none'", "img-src *"], nil), ([], nil),
      (["style-src 'sha256-x'", "style-src 'unsafe-inline'"], nil),
      (["script-src a", "script-src-elem b; script-src c"], "script-src a c; script-src-elem a b"),
      (["sandbox", "sandbox; img-src x"], "sandbox"),
    ] as [([String], String?)])
  func `A policy for several pages allows what any of them does, and no more`(policies: [String], union: String?) {
    #expect(PolicyUnion.of(policies) == union)
  }

  @Test func `The files of a host are part of what is published, and a site's own come first`() throws {
    let folder = try TemporaryFolder()
    let built = try BuiltSite(["a.html": "A", "_headers": "mine"], in: folder)
    let site = HostedSite(built, with: try ["_headers", "_redirects"].map { try OutputFile(path: $0, bytes: [1]) })
    #expect(site.manifest.entries.map(\.path) == ["_headers", "_redirects", "a.html"])
    let bytes = try site.manifest.entries.map { try site.file($0).bytes }
    #expect(bytes == [Array("mine".utf8), [1], Array("A".utf8)])
  }
}
