import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A browser that says exactly what a test wants said, over a real socket.
struct Client: Sendable {
  let port: UInt16

  /// The answer to one request, after which the server is asked to close the connection.
  func send(_ line: String, host: String = "localhost", _ headers: String...) async throws -> Reply {
    let head = ["\(line) HTTP/1.1", "Host: \(host)"] + headers + ["Connection: close", "", ""]
    return try await exchange(head.joined(separator: "\r\n"))
  }

  /// The answer to some bytes. Waits on a thread of its own, so that none is taken from the server.
  func exchange(_ text: String) async throws -> Reply { try await exchange(text) { _ in } }

  /// The answer to all that this client has to say, after which it closes its half of the connection.
  func conclude(_ text: String) async throws -> Reply { try await exchange(text, then: closeHalf) }

  private func exchange(_ text: String, then act: @escaping @Sendable (Int32) -> Void) async throws -> Reply {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "client").async {
        continuation.resume(with: Result { try blockingExchange(text, then: act) })
      }
    }
  }

  /// A connection, for the test to close.
  func connect() throws -> Int32 {
    #if canImport(Glibc)
      let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let file = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connectSocket(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(file)
      throw Refused()
    }
    return file
  }

  struct Refused: Error {}

  /// Sends some bytes over a connection; false where the other side has closed it.
  @discardableResult func say(_ text: String, to file: Int32) -> Bool {
    _ = Self.outlivesClosedConnections
    let bytes = Array(text.utf8)
    return write(file, bytes, bytes.count) >= 0
  }

  /// A signal would end the tests.
  private static let outlivesClosedConnections: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  /// Reads from a connection until a text has come; false if its end comes before.
  func hear(_ text: String, from file: Int32) async throws -> Bool {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "client").async {
        var heard = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !heard.contains(text) {
          let count = read(file, &buffer, buffer.count)
          guard count > 0 else { return continuation.resume(returning: false) }
          heard += String(decoding: buffer[..<count], as: UTF8.self)
        }
        continuation.resume(returning: true)
      }
    }
  }

  /// How many bytes come up to the end, however it comes.
  func hearAll(from file: Int32) async -> Int {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "client").async {
        var heard = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(file, &buffer, buffer.count), count > 0 { heard += count }
        continuation.resume(returning: heard)
      }
    }
  }

  private func blockingExchange(_ text: String, then act: (Int32) -> Void) throws -> Reply {
    let file = try connect()
    defer { close(file) }
    // A server that refuses need not take in all of it.
    say(text, to: file)
    act(file)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return Reply(answer) }
      answer += buffer[..<count]
    }
  }
}

/// `connect(2)`, under a name that no method here hides.
private func connectSocket(_ file: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
  connect(file, address, length)
}

/// An answer of the server, taken apart.
struct Reply {
  let status: Int?
  /// By their names in small letters.
  let headers: [String: String]
  let body: String

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    status = head.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) }
    let fields = head.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    headers = Dictionary(fields) { first, _ in first }
    body = lines.dropFirst(head.count + 1).joined(separator: "\r\n")
  }
}

/// Says that nothing more will be said.
@Sendable func closeHalf(_ file: Int32) {
  shutdown(file, Int32(SHUT_WR))
}

/// Closes a connection.
func hangUp(_ file: Int32) {
  close(file)
}
