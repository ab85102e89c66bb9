#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program itself, as it was built beside the tests.
enum Program {
  /// The test bundle lies in the folder that the program was built into.
  static let path: String? = CommandLine.arguments.lazy.compactMap { argument in
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { return nil }
    return (parts[..<bundle] + ["parley"]).joined(separator: "/")
  }.first

  /// The program could not be started.
  struct NotStarted: Error {}

  /// Starts it in a folder, with its three streams at files that are open; gives the process's number. Other programs are looked for
  /// in the folders of `search`, or where they always are. `settings` are added to the environment: `NAME=value`.
  static func start(
    _ arguments: [String], in folder: String, searching search: String? = nil, with settings: [String] = [],
    input: Int32, output: Int32, errors: Int32
  ) throws -> pid_t {
    guard let path else { throw NotStarted() }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, stream) in [(input, 0), (output, 1), (errors, 2)] as [(Int32, Int32)] {
      posix_spawn_file_actions_adddup2(&actions, file, stream)
    }
    // A shell goes to the folder first and then becomes the program.
    let command =
      [
        "sh", "-c", "cd \"$1\" && PATH=${2:-$PATH} && shift 2 && exec \"$@\"", "sh", folder, search ?? "",
        "/usr/bin/env",
      ] + settings + [path] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 else { throw NotStarted() }
    return process
  }

  /// Waits for the end of a process: its exit status, or the signal that ended it as a negative number.
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  static func interrupt(_ process: pid_t) { kill(process, SIGINT) }
}

/// One run of the program from its start to its end.
struct Run {
  /// The exit status; a signal that ended it as a negative number.
  let status: Int32
  let output: String
  let errors: String

  init(_ arguments: String..., in folder: TemporaryFolder, input: String = "") throws {
    try self.init(arguments, in: folder.path, input: input)
  }

  init(_ arguments: [String], in folder: TemporaryFolder) throws {
    try self.init(arguments, in: folder.path)
  }

  init(
    _ arguments: [String], in folder: String, searching search: String? = nil, with settings: [String] = [],
    input: String = ""
  ) throws {
    let streams = try TemporaryFolder(["in": input, "out": "", "err": ""])
    let files = ["in", "out", "err"].map { open(streams.path + "/" + $0, O_RDWR | O_CLOEXEC) }
    defer { files.forEach { close($0) } }
    let process = try Program.start(
      arguments, in: folder, searching: search, with: settings, input: files[0], output: files[1], errors: files[2])
    status = Program.end(of: process)
    output = streams.text("out") ?? ""
    errors = streams.text("err") ?? ""
  }

  var lastErrorLine: String { errors.split(separator: "\n").last.map(String.init) ?? "" }
  var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
}
