import Dossier
import Records

extension Desk {
  /// Every text in Markdown of the process, as written.
  var proses: [Prose] {
    let heads = [file.process.head] + Drawer.all.flatMap { $0.heads(file) }
    let bodies = heads.flatMap { [$0.body, $0.summary?.prose].compactMap(\.self) }
    let said = file.issues.flatMap(\.positions).flatMap { [$0.says?.prose, $0.interest?.prose].compactMap(\.self) }
    return bodies + said + file.terms.map(\.definition.prose) + file.briefings.flatMap { $0.keyPoints.map(\.prose) }
  }

  /// How a party is called in a message.
  func name(_ party: Reference?) -> String { file.parties[party]?.name ?? party?.id ?? "nobody" }
}
