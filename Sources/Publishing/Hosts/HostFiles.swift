package import Dossier
package import Output

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files by which a host is told what a folder of pages cannot say to it: headers, older addresses, the domain.
package struct HostFiles: Sendable {
  private let policy: PagePolicy
  private let redirects: [Redirect]
  private let base: String

  /// An older address and the newer one, both from the site's root.
  package struct Redirect: Sendable, Hashable {
    package let from: String
    package let to: String

    package init(from: String, to: String) { (self.from, self.to) = (from, to) }
  }

  /// `base` is the address where the site will stand.
  package init(policy: PagePolicy, redirects: [Redirect], base: String) {
    (self.policy, self.redirects, self.base) = (policy, redirects, base)
  }

  package func files(for host: Destination.Host) throws(PublishingError) -> [OutputFile] {
    let texts: [(String, String)] =
      switch host {
      case .github: domain.map { [("CNAME", $0 + "\n")] } ?? []
      case .netlify: [("_headers", headersFile), ("_redirects", redirectsFile(status: "301!"))]
      // Here a redirect comes before a file of its name without being told so.
      case .cloudflare: [("_headers", headersFile), ("_redirects", redirectsFile(status: "301"))]
      case .vercel: [("vercel.json", vercelFile)]
      case .apache: [(".htaccess", apacheFile)]
      }
    return try PublishingError.passingOn { () throws(OutputError) in
      var files: [OutputFile] = []
      for (path, text) in texts where !text.isEmpty {
        files.append(try OutputFile(path: path, bytes: Array(text.utf8)))
      }
      return files
    }
  }
}

extension HostFiles {
  /// What every answer carries: what each page says already, for what is no page too.
  private var headers: [(name: String, value: String)] {
    let guess = [("X-Content-Type-Options", "nosniff")]
    return if case .common(let policy) = policy { [("Content-Security-Policy", policy)] + guess } else { guess }
  }

  /// As `_headers` has them at Netlify and Cloudflare Pages.
  private var headersFile: String { "/*\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined() }

  /// As `_redirects` has them there. Cloudflare Pages takes 2,000 and no more; the pages that stand at older addresses do the rest.
  private func redirectsFile(status: String) -> String {
    redirects.flatMap { redirect in
      Self.spellings(of: redirect.from).map { "/\($0.percentEncoded) /\(redirect.to.percentEncoded) \(status)\n" }
    }.prefix(2000).joined()
  }

  private var vercelFile: String {
    let redirects = redirects.flatMap { redirect in
      Self.spellings(of: redirect.from).map { from in
        Vercel.Redirect(source: "/" + from.escaped(in: "():*+?{}"), destination: "/" + redirect.to.percentEncoded)
      }
    }
    let headers = Vercel.Headers(source: "/(.*)", headers: headers.map { .init(key: $0.name, value: $0.value) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = Vercel(headers: [headers], redirects: Array(redirects.prefix(2048)))
    return (try? encoder.encode(file)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  private var apacheFile: String {
    let head = headers.map { "  Header set \($0.name) \"\($0.value.escaped(in: "\"").replacing("%", with: "%%"))\"\n" }
    let moved = redirects.map { redirect in
      let from = (root + redirect.from).escaped(in: ".()[]{}*+?^$|\"")
      let isIndex = redirect.from == "index.html" || redirect.from.hasSuffix("/index.html")
      let pattern = isIndex ? from.dropLast("index\\.html".count) + "(index\\.html)?" : from
      return "RedirectMatch 301 \"^\(pattern)$\" \"\((root + redirect.to).percentEncoded)\"\n"
    }
    return "<IfModule mod_headers.c>\n" + head.joined() + "</IfModule>\nErrorDocument 404 \(root)404.html\n"
      + moved.joined()
  }

  /// `old/index.html` is asked for as `old/` too.
  private static func spellings(of path: String) -> [String] {
    path.hasSuffix("/index.html") ? [String(path.dropLast("index.html".count)), path] : [path]
  }

  /// The path of the site on its host, from `/` to `/`.
  private var root: String {
    let path = base.split(separator: "://", maxSplits: 1).last?.drop { $0 != "/" } ?? ""
    return path.hasSuffix("/") ? String(path) : path + "/"
  }

  /// The domain of a site that has one of its own; `github.io` is GitHub's.
  private var domain: String? {
    let host = base.split(separator: "://", maxSplits: 1).last?.prefix { $0 != "/" && $0 != ":" }.lowercased() ?? ""
    return host.isEmpty || host.hasSuffix(".github.io") ? nil : host
  }

  /// `vercel.json`, as far as it is used.
  private struct Vercel: Encodable {
    let headers: [Headers]
    let redirects: [Redirect]

    struct Headers: Encodable {
      let source: String
      let headers: [Header]
    }

    struct Header: Encodable {
      let key: String
      let value: String
    }

    struct Redirect: Encodable {
      let source: String
      let destination: String
      var permanent = true
    }
  }
}

extension String {
  /// With a backslash before each of some letters.
  fileprivate func escaped(in letters: String) -> String {
    map { letters.contains($0) || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}
