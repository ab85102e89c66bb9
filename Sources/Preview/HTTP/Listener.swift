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

  /// A socket that listens on a port of this address, 0 for any free one, and the port. The caller closes it.
  func open(_ port: UInt16) throws(Refused) -> (socket: Socket, port: UInt16) {
    do {
      switch self {
      case .ip4(let address): return try Self.open(.inet(ip4: address, port: port), AF_INET)
      case .ip6(let address): return try Self.open(.inet6(ip6: address, port: port), AF_INET6)
      }
    } catch SocketError.failed(_, let code, let reason) {
      throw Refused(isTaken: code == EADDRINUSE, reason: reason)
    } catch {
      throw Refused(isTaken: false, reason: "\(error)")
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
  private static func open(_ address: some SocketAddress, _ domain: Int32) throws -> (Socket, UInt16) {
    let socket = try Socket(domain: domain)
    do {
      // A program that is started meanwhile would go on holding the port after the end.
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      // An address of the newer sort stands for itself alone, as it does not everywhere by default.
      if domain == AF_INET6 {
        try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_IPV6), name: IPV6_V6ONLY))
      }
      try socket.bind(to: address)
      try socket.listen()
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): return (socket, port)
      case .unix: throw SocketError.unsupportedAddress
      }
    } catch {
      try? socket.close()
      throw error
    }
  }
}
