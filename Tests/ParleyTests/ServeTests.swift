import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `parley serve`, over a real socket.
struct ServeTests {
  @Test func `The preview shows the files as they are, and ends with Ctrl-C`() throws {
    let site = try TinySite.folder()
    let preview = try Preview(of: site)
    defer { preview.stop() }
    #expect(preview.port > 0)
    #expect(try preview.page("/").contains("200 OK"))
    #expect(try preview.page("/p/issues/border.html").contains("Where does it run?"))
    #expect(try preview.page("/nothing.html").contains(" 404 "))
    try site.write("---\ntitle: The border\nquestion: Where then?\n---\n", to: "content/p/issues/border.md")
    try site.remove("content/p/positions.csv")
    #expect(try preview.page("/p/issues/border.html").contains("Where then?"))
    #expect(site.trace("public").isEmpty)
    #expect(preview.stop() == -SIGINT || preview.stop() == 0)
  }

  @Test func `While something is wrong, the last good state is shown`() throws {
    let site = try TinySite.folder()
    let preview = try Preview(of: site)
    defer { preview.stop() }
    #expect(try preview.page("/p/issues/border.html").contains("Where does it run?"))
    try site.write("---\ntitle: a: b\n---\n", to: "content/p/issues/border.md")
    #expect(try preview.page("/p/issues/border.html").contains("Where does it run?"))
    preview.stop()
    #expect(preview.errors.contains("[E0104]"))
    #expect(preview.errors.hasSuffix("1 error in 1 file; showing the last good state\n"))
  }

  @Test func `A preview that others can see says so`() throws {
    let site = try TinySite.folder()
    let own = try Preview(of: site, ["--host", "127.0.0.1"])
    own.stop()
    #expect(own.errors == "")
    let open = try Preview(of: site, ["--host", "0.0.0.0"])
    defer { open.stop() }
    #expect(try open.page("/").contains("200 OK"))
    open.stop()
    #expect(open.errors.hasPrefix("parley serve:1:1: warning: others can see this preview, drafts included [W0643]"))
  }

  @Test func `A preview outlives the terminal that it was started from`() throws {
    let site = try TinySite.folder()
    let preview = try Preview(of: site, errors: .closedPipe)
    defer { preview.stop() }
    try site.write("---\ntitle: a: b\n---\n", to: "content/about.md")
    #expect(try preview.page("/about.html").contains("Words."))
    try site.write("---\ntitle: About\n---\nOther words.\n", to: "content/about.md")
    #expect(try preview.page("/about.html").contains("Other words."))
  }

  @Test(arguments: [[], ["--poll"]])
  func `Whatever way a file is saved, the next page is made from it`(options: [String]) throws {
    let site = try TinySite.folder()
    let preview = try Preview(of: site, options)
    defer { preview.stop() }
    let file = "content/p/issues/border.md"
    func text(_ word: String) -> String {
      "---\ntitle: The border\nquestion: \(word)?\noptions: {line: The line}\n---\n"
    }
    func shows(_ word: String) throws -> Bool { try preview.page("/p/issues/border.html").contains(word + "?") }
    for round in 0..<20 {
      try site.write(text("Same\(round % 2)"), to: file)
      #expect(try shows("Same\(round % 2)"))
    }
    try site.write(text("Renamed"), to: "content/p/issues/.border.swp")
    #expect(rename(site.path + "/content/p/issues/.border.swp", site.path + "/" + file) == 0)
    #expect(try shows("Renamed"))
    #expect(rename(site.path + "/content/p", site.path + "/content/q") == 0)
    #expect(try preview.page("/q/issues/border.html").contains("Renamed?"))
    #expect(try preview.page("/p/issues/border.html").contains(" 404 "))
    try site.write(text("Moved"), to: "content/q/issues/border.md")
    #expect(try preview.page("/q/issues/border.html").contains("Moved?"))
    try site.write("---\ntitle: Deep\n---\nWords.\n", to: "content/new/folder/deep.md")
    try site.remove("content/q/positions.csv")
    try site.remove("content/q/issues/border.md")
    #expect(try preview.page("/q/issues/border.html").contains(" 404 "))
  }

  @Test(arguments: [([], ["--drafts"]), (["--published"], [])])
  func `Every address has just what a build would write there, and pages the script`(options: [String], build: [String])
    throws
  {
    let site = try TinySite.folder([
      "content/p/events.yaml": "- {id: a, date: 2024-01-01, title: They met, draft: true}\n",
      "content/square.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    ])
    let preview = try Preview(of: site, options)
    defer { preview.stop() }
    _ = try Run(["build"] + build, in: site)
    let names = site.trace("public").keys.filter { !$0.hasPrefix(".") && site.text("public/" + $0) != nil }
    #expect(names.count > 20)
    #expect(names.contains("p/events/a.html") == options.isEmpty)
    for name in names {
      var body = try preview.page("/" + name)
      body = String(body[(body.firstRange(of: "\r\n\r\n")?.upperBound ?? body.startIndex)...])
      if name.hasSuffix(".html") { #expect(body.contains("/.parley/preview.js")) }
      let plain = body.replacing("<script src=\"/.parley/preview.js\"></script>\n", with: "")
      #expect(plain.withoutPolicy == site.text("public/" + name)?.withoutPolicy, "\(name)")
    }
    if !options.isEmpty { #expect(try preview.page("/p/events/a.html").contains(" 404 ")) }
  }

  @Test func `A second preview of the same site has the next port, and when the first has ended, a third has its port`()
    throws
  {
    let site = try TinySite.folder()
    let first = try Preview(of: site)
    defer { first.stop() }
    let second = try Preview(of: site, port: first.port)
    defer { second.stop() }
    #expect(second.port > first.port)
    for preview in [first, second] { #expect(try preview.page("/about.html").contains("Words.")) }
    let before = site.trace("")
    first.stop()
    // Another test may be given the port as soon as it is free.
    let third = try Preview(of: site, port: first.port)
    defer { third.stop() }
    #expect(third.port != second.port)
    #expect(try third.page("/about.html").contains("Words."))
    #expect(site.trace("") == before)
  }

  @Test func `Errors, drafts and the file of a page are told to the browser`() throws {
    let site = try TinySite.folder([
      "content/p/events.yaml": "- {id: a, date: 2024-01-01, title: They met, draft: true}\n"
    ])
    let preview = try Preview(of: site, ["--editor", "x://{path}#{line}"])
    defer { preview.stop() }
    let page = "/.parley/state?path=/p/events/a.html"
    #expect(try preview.page(page).contains(#""file" : "content/p/events.yaml""#))
    #expect(try preview.page(page).contains(#""edit" : "x://\#(site.path)/content/p/events.yaml#1""#))
    #expect(try preview.page(page).contains(#""held" : "draft""#))
    try site.write("---\ntitle: a: b\n---\n", to: "content/about.md")
    #expect(try preview.page(page).contains(#""code" : "E0104""#))
    try site.write("---\ntitle: About\n---\n", to: "content/about.md")
    #expect(try preview.page(page).contains("E0104") == false)
  }

  @Test func `The variable PARLEY_EDITOR names what opens a file, unless an option does, and must name something`()
    throws
  {
    let site = try TinySite.folder()
    for (options, address) in [([], "y://"), (["--editor", "x://{path}"], "x://")] {
      let preview = try Preview(of: site, options, with: ["PARLEY_EDITOR=y://{path}"])
      defer { preview.stop() }
      let state = try preview.page("/.parley/state?path=/about.html")
      #expect(state.contains(#""edit" : "\#(address)\#(site.path)/content/about.md""#))
    }
    let preview = try Preview(of: site, with: ["PARLEY_EDITOR=nothing"])
    #expect(preview.stop() == 64)
    #expect(preview.errors.contains(#"PARLEY_EDITOR says "nothing""#))
  }

  @Test func `A page can be seen as of a day`() throws {
    let site = try TinySite.folder(["content/p/events.yaml": "- {id: a, date: 2024-06-01, title: They met}\n"])
    let preview = try Preview(of: site)
    defer { preview.stop() }
    #expect(try preview.page("/p/events/a.html?as-of=2024-07-01").contains("200 OK"))
    #expect(try preview.page("/p/events/a.html?as-of=2024-05-01").contains(" 404 "))
  }
}

extension String {
  /// Without the policy that the preview must widen for its script.
  fileprivate var withoutPolicy: String { replacing(/Content-Security-Policy" content="[^"]*"/, with: "") }
}

/// A running preview.
private final class Preview {
  let port: UInt16
  private let process: pid_t
  private let streams: TemporaryFolder
  private var end: Int32?

  /// Where its errors go.
  enum Errors { case file, closedPipe }

  init(
    of site: TemporaryFolder, _ options: [String] = [], with variables: [String] = [], port wanted: UInt16 = 0,
    errors target: Errors = .file
  ) throws {
    streams = try TemporaryFolder(["err": ""])
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { throw Program.NotStarted() }
    let errors = target == .file ? open(streams.path + "/err", O_RDWR | O_CLOEXEC) : try Self.closedPipe()
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    _ = fcntl(pipes[0], F_SETFD, FD_CLOEXEC)
    process = try Program.start(
      ["serve", "--port", "\(wanted)"] + options, in: site.path, with: variables, input: input, output: pipes[1],
      errors: errors)
    for file in [pipes[1], errors, input] { close(file) }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(pipes[0], &byte, 1) == 1, byte != 0x0A { line.append(byte) }
    close(pipes[0])
    port = String(decoding: line, as: UTF8.self).firstMatch(of: /:(\d+)\//).flatMap { UInt16($0.1) } ?? 0
  }

  /// The end of a pipe to write to that nobody reads.
  private static func closedPipe() throws -> Int32 {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Program.NotStarted() }
    close(ends[0])
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    return ends[1]
  }

  var errors: String { streams.text("err") ?? "" }

  /// Sends Ctrl-C and waits for the end.
  @discardableResult func stop() -> Int32 {
    if let end { return end }
    Program.interrupt(process)
    let status = Program.end(of: process)
    end = status
    return status
  }

  /// The whole answer to a request.
  func page(_ path: String) throws -> String {
    #if canImport(Glibc)
      let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let file = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(file) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Program.NotStarted() }
    let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
    guard write(file, request, request.count) == request.count else { throw Program.NotStarted() }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &buffer, buffer.count), count > 0 { answer += buffer[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }
}
