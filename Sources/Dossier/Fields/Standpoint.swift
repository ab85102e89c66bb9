package import Records

/// From where things are written out: whose ids stand alone, and what of a text may be seen.
package struct Standpoint: Sendable {
  /// Where it is no process, every id stands alone.
  private let process: String?
  /// Whether the process shows something of a kind under an id.
  private let shows: @Sendable (Kind, String) -> Bool
  private let shown: @Sendable (Prose) -> String

  /// That of a process. `shown` gives a text in Markdown as it may go out: without what leads to things that are not shown.
  package init(_ file: CaseFile, shown: @escaping @Sendable (Prose) -> String = \.text) {
    process = file.id
    shows = { kind, id in file.entry(Reference(kind, id, in: file.id)) != nil }
    self.shown = shown
  }

  /// For a line that is read and not parsed.
  static let bare = Standpoint()

  private init() {
    process = nil
    shows = { _, _ in false }
    shown = \.text
  }

  func text(of prose: Prose) -> String { shown(prose) }

  /// How a thing is named: by its id; with its kind where the field may name another thing of that id; with process and kind from
  /// elsewhere.
  func name(of reference: Reference, among kinds: [Kind]) -> String {
    guard let process else { return reference.id }
    let full = "\(reference.kind.rawValue)/\(reference.id)"
    guard reference.process == process else { return "\(reference.process)/\(full)" }
    return kinds.contains { $0 != reference.kind && shows($0, reference.id) } ? full : reference.id
  }
}
