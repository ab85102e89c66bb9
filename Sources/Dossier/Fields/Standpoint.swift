import Records

/// From where things are written out: whose ids stand alone, and what of a text may be seen.
package struct Standpoint: Sendable {
  /// Where it is no process, every id stands alone.
  private let process: String?
  /// Whether the process shows something of a kind under an id.
  private let shows: @Sendable (Kind, String) -> Bool
  private let shown: @Sendable (Prose) -> String

  init(
    process: String?, shows: @escaping @Sendable (Kind, String) -> Bool, shown: @escaping @Sendable (Prose) -> String
  ) {
    (self.process, self.shows, self.shown) = (process, shows, shown)
  }

  /// For a line that is read and not parsed.
  static let bare = Standpoint(process: nil, shows: { _, _ in false }, shown: \.text)

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
