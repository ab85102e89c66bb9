import Programs

/// A program that carries sites.
struct Tool: Sendable {
  let program: Program

  init(name: String, remedy: String) { program = Program(name: name, remedy: remedy) }

  static let git = Tool(
    name: "git", remedy: "install git (Debian, Ubuntu: apt-get install git; macOS: xcode-select --install)")
  static let rsync = Tool(
    name: "rsync", remedy: "install rsync (Debian, Ubuntu: apt-get install rsync; macOS: brew install rsync)")
  static let rclone = Tool(
    name: "rclone", remedy: "install rclone (Debian, Ubuntu: apt-get install rclone; macOS: brew install rclone)")

  static let curl = Tool(
    name: "curl", remedy: "install curl (Debian, Ubuntu: apt-get install curl), or leave out verify: yes")

  /// What a run gave.
  struct Outcome: Sendable {
    let status: Int
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The first line alone.
    var line: String { text.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// Runs it to its end; an error only where it cannot be run at all.
  func outcome(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) async throws(PublishingError) -> Outcome {
    do {
      let outcome = try await program.outcome(arguments, input: input, environment: environment)
      return Outcome(status: outcome.status, output: outcome.output, errors: outcome.errors)
    } catch {
      switch error {
      case .missing(let program): throw .toolMissing(name: program.name, remedy: program.remedy)
      case .failed(let program, let words): throw .toolFailed(name: program.name, words: Address.masked(words))
      }
    }
  }

  /// Runs it to its end; an error where it fails, in its own words.
  @discardableResult
  func succeed(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) async throws(PublishingError) -> Outcome {
    let outcome = try await outcome(arguments, input: input, environment: environment)
    guard outcome.status == 0 else {
      let words = outcome.errors.split(separator: "\n").suffix(6).joined(separator: "\n")
      throw .toolFailed(name: program.name, words: Address.masked(words.isEmpty ? "status \(outcome.status)" : words))
    }
    return outcome
  }
}
