package import Output
package import Programs

/// A page as PDF, made by whichever program for it is on this machine.
package enum PDF {
  /// Why there is none.
  package enum Fault: Error, Sendable {
    /// No program that makes PDF is on this machine.
    case nothingThere
    /// The first of those that are there made none.
    case program(ProgramError)
    /// The files of the page could not be laid out.
    case folder(OutputError)
  }

  /// The PDF of a page, and the name of the program that made it. `files` are the page itself and what it is drawn with; they lie in a
  /// folder that is gone afterwards.
  package static func bytes(of page: String, in files: [OutputFile]) async throws(Fault) -> (bytes: [UInt8], by: String)
  {
    let bench: TemporaryFolder
    do {
      bench = try TemporaryFolder()
      try lay(files, below: Storage.joined(bench.path, "site"))
    } catch {
      throw .folder(error)
    }
    defer { withExtendedLifetime(bench) {} }
    var fault: ProgramError?
    for press in Press.all {
      do {
        return (try await press.print(Storage.joined(bench.path, "site/" + page), on: bench.path), press.program.name)
      } catch {
        // One that fails, such as a browser that may not look into the folder, leaves room for the next.
        if case .failed = error { fault = fault ?? error }
      }
    }
    guard let fault else { throw .nothingThere }
    throw .program(fault)
  }

  private static func lay(_ files: [OutputFile], below folder: String) throws(OutputError) {
    for file in files {
      let place = Storage.joined(folder, file.path)
      try Storage.makeFolders(Storage.parent(of: place))
      try Storage.store(file.bytes, at: place)
    }
  }
}

extension PDF.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothingThere: "there is no program that makes PDF on this machine: \(Press.remedy)"
    case .program(let error): "\(error)"
    case .folder(let error): "\(error)"
    }
  }
}
