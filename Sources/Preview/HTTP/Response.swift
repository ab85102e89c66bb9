/// What goes back over a connection.
struct Response: Sendable {
  let status: Status
  var headers: [(name: String, value: String)]
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// The headers of a body that is not sent: an answer to HEAD, or 304.
    case none(length: Int)
    /// Pieces that are sent as they come, until there are no more or the client has gone.
    case stream(AsyncStream<[UInt8]>)
  }

  enum Status: String, Sendable {
    case ok = "200 OK"
    case partialContent = "206 Partial Content"
    case found = "302 Found"
    case notModified = "304 Not Modified"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case requestTimeout = "408 Request Timeout"
    case rangeNotSatisfiable = "416 Range Not Satisfiable"
    case headersTooLarge = "431 Request Header Fields Too Large"
    case serviceUnavailable = "503 Service Unavailable"
  }

  init(_ status: Status, _ contentType: String, _ body: Body) {
    self.status = status
    self.body = body
    headers = [("Content-Type", contentType)]
  }

  /// A line for people.
  init(_ status: Status, saying words: String) {
    self.init(status, ContentType.of("answer.txt"), .bytes(Array((words + "\n").utf8)))
  }

  /// The same without its body.
  var withoutBody: Response {
    guard case .bytes(let bytes) = body else { return self }
    var response = self
    response.body = .none(length: bytes.count)
    return response
  }

  /// The status line and the headers, with the empty line after them.
  func head(keepsAlive: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 " + status.rawValue] + headers.map { "\($0.name): \($0.value)" }
    switch body {
    case .bytes(let bytes): lines.append("Content-Length: \(bytes.count)")
    case .none(let length): lines.append("Content-Length: \(length)")
    case .stream: break
    }
    lines.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
    // Nothing of a preview is kept by the browser, guessed at, or read by the pages of other sites.
    lines += [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
    ]
    return Array((lines + ["", ""]).joined(separator: "\r\n").utf8)
  }
}
