import Subprocess

/// A program that people already have. It is given its arguments as they are: no shell stands between.
package struct Program: Sendable {
  /// As it lies in a folder of `PATH`.
  package let name: String
  /// What brings it: a sentence for whoever lacks it.
  package let remedy: String

  package init(name: String, remedy: String) { (self.name, self.remedy) = (name, remedy) }

  /// What a run gave.
  package struct Outcome: Sendable {
    package let status: Int
    package let output: [UInt8]
    package let errors: String
  }

  /// Runs it to its end; an error only where it cannot be run at all.
  package func outcome(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) async throws(ProgramError) -> Outcome {
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
      throw .missing(self)
    } catch {
      throw .failed(self, words: "\(error)")
    }
  }
}
