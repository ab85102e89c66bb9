import Diagnostics
import Dossier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the commands ask of the machine they run on.
enum Machine {
  /// How many threads can work at once.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether diagnostics are read on a terminal that takes colour.
  static var wantsColour: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
  }

  /// The columns of the terminal that diagnostics are read on; nothing where there is none, or it does not say.
  static var columns: Int? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    if let named = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), named > 0 { return named }
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nothing where it is not set, or empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether somebody sits at a terminal who can be asked, and answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Shows on a terminal what is being done, in place of what was shown before; an empty text clears the line. Elsewhere nothing is shown.
  static func show(progress text: String) {
    guard isatty(STDERR_FILENO) == 1, variable("TERM") != "dumb" else { return }
    warn("\r\u{1B}[K" + text.prefix(max(20, (columns ?? 80) - 1)))
  }

  /// Lets every signal through: a program is born with those held back that the thread which started it holds back, and then
  /// neither Ctrl-C nor SIGTERM would end a preview.
  static func admitSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
  }

  /// Ends the program, well done, with a value still in its memory: the system takes all of it back at once, where to give back a
  /// site piece by piece takes a fifteenth of its build.
  static func end(holding value: some Sendable) -> Never { withExtendedLifetime(value) { exit(EXIT_SUCCESS) } }

  /// Goes on when nobody reads any more what is said: a preview outlives the terminal or the pipe that it was started from.
  static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Writes to standard error.
  static func warn(_ text: String) { write(STDERR_FILENO, Array(text.utf8)) }

  /// Writes to standard output.
  static func say(_ text: String) { say(Array((text + "\n").utf8)) }
  static func say(_ bytes: [UInt8]) { write(STDOUT_FILENO, bytes) }

  private static func write(_ stream: Int32, _ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { put(stream, $0) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// `write(2)`, under a name that nothing here hides.
private func put(_ stream: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(stream, buffer.baseAddress, buffer.count)
}

/// The one place that asks what time it is: embargoes are judged by it, how long a build took is told by it, and a new file is dated
/// by it.
enum Clock {
  static var now: Instant { Instant(seconds: time(nil)) }

  /// The day at this moment, by universal time: what a new file begins with.
  static var today: String { String(now.text.prefix(10)) }
}
