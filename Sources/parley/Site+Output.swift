import Output
import Records
import Site
import Workers

extension Site {
  /// Renders routes and puts them into a folder; whatever goes wrong, the folder stays as it was. Says too what each
  /// address took, and tells when all lie ready.
  func write(
    _ routes: [Route], to folder: OutputFolder, workers: Workers, whenReady: () -> Void = {}
  ) throws -> (Outcome, [AddressTime]) {
    let deposit = try folder.begin()
    let results = workers.map(routes) { route in
      Result { try put(route, into: deposit) }
    }
    do {
      let times = try results.map { try $0.get() }
      whenReady()
      return (try deposit.commit(), times)
    } catch {
      deposit.abandon()
      throw error
    }
  }

  private func put(_ route: Route, into deposit: Deposit) throws -> AddressTime {
    let start = ContinuousClock.now
    let rendering = self.rendering(of: route)
    let viewed = ContinuousClock.now
    let bytes = try rendering.bytes()
    let filled = ContinuousClock.now
    try deposit.add(OutputFile(path: route.path, bytes: bytes))
    return AddressTime(
      path: route.path, kind: route.subject.sort, template: rendering.template, view: viewed - start,
      filling: filled - viewed, writing: .now - filled)
  }
}
