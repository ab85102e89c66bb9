/// What a page has in the preview and in no build: one script, and leave to run it.
enum PageDressing {
  /// What is added, before the end of the body.
  static let script = "<script src=\"/\(PreviewFile.script)\"></script>\n"

  /// The page with the script. One that only leads to another is left as it is.
  static func dressed(_ page: [UInt8]) -> [UInt8] {
    var page = page
    // Both stand near the ends of a page, so that a long one is not searched whole.
    let head = page.prefix(8192)
    guard head.firstRange(of: Array("http-equiv=\"refresh\"".utf8)) == nil else { return page }
    let tail = max(0, page.count - 4096)
    let end = page[tail...].firstRange(of: Array("</body>".utf8))?.lowerBound ?? page.count
    page.insert(contentsOf: script.utf8, at: end)
    guard let start = head.firstRange(of: Array(opening.utf8))?.upperBound, start < end,
      let quote = page[start..<end].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let policy = String(decoding: page[start..<quote], as: UTF8.self)
    page.replaceSubrange(start..<quote, with: relaxed(policy).utf8)
    return page
  }

  /// A content security policy that lets the preview's own script, style and requests through, and nothing else that it did
  /// not before.
  static func relaxed(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }.filter {
      !$0.isEmpty
    }
    let fallback = directives.first { $0[0] == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0] == name }) {
        directives[index] = [name] + withSelf(Array(directives[index].dropFirst()))
      } else if let fallback, !fallback.contains("'self'") {
        directives.append([name] + withSelf(fallback))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func withSelf(_ sources: [String]) -> [String] {
    sources.contains("'self'") ? sources : sources.filter { $0 != "'none'" } + ["'self'"]
  }

  private static let opening = "<meta http-equiv=\"Content-Security-Policy\" content=\""
}
