import Subprocess

/// A program that people already have. It is given its arguments as they are: no shell stands between.
struct Tool: Sendable {
  let name: String
  /// What brings it: a sentence for whoever lacks it.
  let remedy: String

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
    var changes: [Environment.Key: String?] = ["LC_ALL": "C"]
    for (name, value) in environment {
      if let key = Environment.Key(rawValue: name) { changes[key] = value }
    }
    do {
      let result = try await run(
        .name(name), arguments: Arguments(arguments), environment: .inherit.updating(changes), input: .array(input),
        output: .bytes(limit: 1 << 30), error: .bytes(limit: 1 << 24))
      let status = if case .exited(let code) = result.terminationStatus { Int(code) } else { 255 }
      return Outcome(
        status: status, output: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .toolMissing(name: name, remedy: remedy)
    } catch {
      throw .toolFailed(name: name, words: Address.masked("\(error)"))
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
      throw .toolFailed(name: name, words: Address.masked(words.isEmpty ? "status \(outcome.status)" : words))
    }
    return outcome
  }
}
