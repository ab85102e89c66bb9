import Output
import Records
import Site
import Workers

extension Site {
  /// Renders every route and puts the site into a folder; whatever goes wrong, the folder stays as it was.
  func write(to folder: OutputFolder, workers: Workers) throws -> Outcome {
    let deposit = try folder.begin()
    let results = workers.map(routes) { route in
      Result { try deposit.add(OutputFile(path: route.path, bytes: try render(route))) }
    }
    do {
      for result in results { try result.get() }
      return try deposit.commit()
    } catch {
      deposit.abandon()
      throw error
    }
  }
}
