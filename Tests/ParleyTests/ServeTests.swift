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
}

/// A running preview.
private final class Preview {
  let port: UInt16
  private let process: pid_t
  private let streams: TemporaryFolder
  private var end: Int32?

  init(of site: TemporaryFolder) throws {
    streams = try TemporaryFolder(["err": ""])
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { throw Program.NotStarted() }
    let errors = open(streams.path + "/err", O_RDWR | O_CLOEXEC)
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    _ = fcntl(pipes[0], F_SETFD, FD_CLOEXEC)
    process = try Program.start(
      ["serve", "--port", "0"], in: site.path, input: input, output: pipes[1], errors: errors)
    for file in [pipes[1], errors, input] { close(file) }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(pipes[0], &byte, 1) == 1, byte != 0x0A { line.append(byte) }
    close(pipes[0])
    port = String(decoding: line, as: UTF8.self).firstMatch(of: /:(\d+)\//).flatMap { UInt16($0.1) } ?? 0
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
