/// What became of an outside address.
package enum Verdict: Sendable, Hashable {
  /// It answers.
  case alive
  /// It answers from another address, for good.
  case moved(to: String)
  /// It does not answer, or says that it has nothing there; and why.
  case dead(String)
  /// It could not be told, and why: the host wants no robots there, or asks to wait.
  case untold(String)
}
