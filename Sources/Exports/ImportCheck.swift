package import Diagnostics
package import Dossier
package import Records

extension RowImport {
  /// The content as it would be with the files that arrive.
  package var folder: Folder {
    let files = Dictionary(arrivals.map { ($0.path, $0.source.bytes) }, uniquingKeysWith: { first, _ in first })
    return Folder(paths: Array(files.keys)) { path throws(DiskError) in
      guard let bytes = files[path] else { throw DiskError(path: path, reason: "No such file") }
      return bytes
    }.filled(from: content)
  }

  /// All that is to be said of the content as it would be. Of a row that is refused because it is there already, nothing lesser is said.
  package func aftermath(_ after: [Diagnostic], before: [Diagnostic], in dossier: Dossier) -> [Diagnostic] {
    let refused = repetitions(in: dossier)
    let lesser = consequences(after, before: before).filter { found in
      found.severity == .error
        || !refused.contains {
          $0.place.source.path == found.place.source.path && $0.place.range.contains(found.place.range.lowerBound)
        }
    }
    return lesser + refused
  }

  /// What would be wrong with the content that is not wrong with it now, shown in the files as their owner has them.
  package func consequences(_ after: [Diagnostic], before: [Diagnostic]) -> [Diagnostic] {
    after.added(since: before).map(located)
  }

  /// Positions have no ids; one that says all that another says is refused all the same.
  package func repetitions(in dossier: Dossier) -> [Diagnostic] {
    let paths = Set(arrivals.map { "content/" + $0.path })
    return dossier.files.flatMap { file -> [Diagnostic] in
      let places = file.issues.flatMap { $0.positions.map(\.head.origin.place) }
      let equal = Dictionary(grouping: zip(file.rows(of: .position), places), by: \.0).values.filter { $0.count > 1 }
      return equal.flatMap { group -> [Diagnostic] in
        let new = group.map(\.1).filter { paths.contains($0.source.path) }
        let there = group.map(\.1).first { !paths.contains($0.source.path) } ?? new[0]
        return new.filter { $0 != there }.map { place in
          located(
            Diagnostic(.positionAgain, "this position is there already", at: place, related: [.init(there, "this one")])
          )
        }
      }
    }
  }
}

extension RowImport {
  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.code, diagnostic.message, at: located(diagnostic.place), severity: diagnostic.severity,
      suggestion: diagnostic.suggestion, label: diagnostic.label,
      related: diagnostic.related.map { .init(located($0.place), $0.label) }, notes: diagnostic.notes)
  }

  /// The same place in the file that was given.
  private func located(_ place: Place) -> Place {
    let arrival = arrivals.first { "content/" + $0.path == place.source.path }
    return arrival.map { $0.source.place(place.range) } ?? place
  }
}

extension [Diagnostic] {
  /// Those that an earlier reading did not give.
  package func added(since before: [Diagnostic]) -> [Diagnostic] {
    let known = Set(before.map(Likeness.init))
    return filter { !known.contains(Likeness($0)) }
  }
}

/// What makes two diagnostics of two readings one.
private struct Likeness: Hashable {
  let code: Code
  let message: String
  let path: String
  let offset: Int

  init(_ diagnostic: Diagnostic) {
    (code, message) = (diagnostic.code, diagnostic.message)
    (path, offset) = (diagnostic.place.source.path, diagnostic.place.range.lowerBound)
  }
}

extension Code {
  static let positionAgain = Code(
    "E0232", "position-again",
    "A row of positions that says all that another position says would make evidence count twice.")
}
