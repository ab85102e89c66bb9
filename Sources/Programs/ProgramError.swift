/// Why a program did not do what it was asked.
package enum ProgramError: Error, Sendable {
  /// It is not on this machine.
  case missing(Program)
  /// In its own words.
  case failed(Program, words: String)
}

extension ProgramError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let program): "\(program.name) is not on this machine: \(program.remedy)"
    case .failed(let program, let words): "\(program.name) says: \(words)"
    }
  }
}
