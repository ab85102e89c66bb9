import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An address of this machine, at which a server can be made to listen.
enum Listener: Sendable, Hashable {
  case ip4(String)
  case ip6(String)

  /// The addresses that a host stands for; the first must work, the others may be missing from this machine.
  static func all(for host: String) throws(PreviewError) -> [Listener] {
    if host == "localhost" || host == "127.0.0.1" { return [.ip4("127.0.0.1"), .ip6("::1")] }
    if HostRule.isIPv4(host) { return [.ip4(host)] }
    if HostRule.isIPv6(host) { return [.ip6(host)] }
    throw .notAnAddress(host)
  }

  /// Tries whether a port can be listened on; 0 finds a free one. Returns the port.
  func trial(_ port: UInt16) throws(Refused) -> UInt16 {
    do {
      switch self {
      case .ip4(let address): return try Self.trial(.inet(ip4: address, port: port), AF_INET)
      case .ip6(let address): return try Self.trial(.inet6(ip6: address, port: port), AF_INET6)
      }
    } catch SocketError.failed(_, let code, let reason) {
      throw Refused(isTaken: code == EADDRINUSE, reason: reason)
    } catch {
      throw Refused(isTaken: false, reason: "\(error)")
    }
  }

  /// A server on a port of this address. It says nothing on any stream.
  func server(_ port: UInt16, _ answer: Answer) throws -> HTTPServer {
    switch self {
    case .ip4(let address): try Self.server(.inet(ip4: address, port: port), answer)
    case .ip6(let address): try Self.server(.inet6(ip6: address, port: port), answer)
    }
  }

  /// Why an address cannot be listened on.
  struct Refused: Error {
    /// Whether another program listens there, so that the next port may do.
    let isTaken: Bool
    let reason: String
  }
}

extension Listener {
  private static func trial(_ address: some SocketAddress, _ domain: Int32) throws -> UInt16 {
    let socket = try Socket(domain: domain)
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): return port
    case .unix: throw SocketError.unsupportedAddress
    }
  }

  private static func server(_ address: some SocketAddress, _ answer: Answer) -> HTTPServer {
    HTTPServer(address: address, timeout: 60, logger: .disabled, handler: ClosureHTTPHandler(answer.response))
  }
}
