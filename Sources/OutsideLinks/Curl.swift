#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks hosts by means of curl, which knows proxies, certificates and every turn of HTTP. No shell stands between.
package struct Curl: Sendable {
  private let path: String

  /// curl where it lies in one of some folders (those of `PATH`); nothing where it lies in none.
  package init?(in folders: [String]) {
    guard let folder = folders.first(where: { access($0 + "/curl", X_OK) == 0 }) else { return nil }
    path = folder + "/curl"
  }

  package func ask(_ question: Web.Question, _ address: WebAddress) -> Result<Reply, NoReply> {
    let (bytes, status) = run(arguments(question, address))
    // What came before time ran out is an answer all the same.
    if let reply = Reply(reading: bytes) { return .success(reply) }
    return .failure(NoReply(reason: Self.words(String(decoding: bytes, as: UTF8.self), status)))
  }

  /// The world outside, with the clock of this machine.
  package var web: Web {
    Web(ask: ask, now: { Self.seconds }, wait: { usleep(UInt32(max(0, $0) * 1_000_000)) })
  }
}

extension Curl {
  /// More than 500 KiB of a `robots.txt` need not be read (RFC 9309, 2.5).
  private static let mostBytes = 512 * 1024

  private func arguments(_ question: Web.Question, _ address: WebAddress) -> [String] {
    [
      "curl", "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https", "--connect-timeout", "10",
      "--max-time", "20", "--user-agent", "\(Manners.token) (link check)", "--suppress-connect-headers", "--stderr",
      "-",
    ] + (question == .head ? ["--head"] : ["--include"]) + ["--url", address.text]
  }

  /// What curl says went wrong, without its own name and number.
  private static func words(_ text: String, _ status: Int32) -> String {
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("curl: ") }
    let words = line?.drop { $0 != ")" }.dropFirst().drop { $0 == " " } ?? ""
    return words.isEmpty ? "no answer (curl ended with \(status))" : String(words)
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Runs curl to its end, or until enough has come.
  private func run(_ arguments: [String]) -> (output: [UInt8], status: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return ([], -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(arguments, output: ends[1])
    close(ends[1])
    guard let process else {
      close(ends[0])
      return ([], -1)
    }
    let output = Self.bytes(from: ends[0])
    close(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (output, (status >> 8) & 0xFF)
  }

  private func start(_ arguments: [String], output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, nil, &words, environ) == 0 ? process : nil
  }

  private static func bytes(from file: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while output.count < mostBytes {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    return output
  }
}
