/// Why a preview could not be served.
package enum PreviewError: Error, Sendable, Hashable {
  /// The host to listen on is not an IP address or `localhost`.
  case notAnAddress(String)
  /// This machine does not have the address, or will not let it be listened on; `reason` is the system's.
  case cannotListen(host: String, reason: String)
  /// No port from the one asked for up to the last one tried was free.
  case noFreePort(first: UInt16, last: UInt16)
  /// The server stopped by itself.
  case stopped(reason: String)
}

extension PreviewError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnAddress(let host): "\(host) is not an IP address, such as 127.0.0.1 or 0.0.0.0"
    case .cannotListen(let host, let reason): "\(host): \(reason)"
    case .noFreePort(let first, let last): "all ports from \(first) to \(last) are taken"
    case .stopped(let reason): "the preview has stopped: \(reason)"
    }
  }
}
