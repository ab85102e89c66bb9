/// A mistake and how it is put right: the files in which a tiny site, wrong and right, differs from a sound one.
///
/// The same files are what `parley explain` shows and what the tests run, so an explanation cannot be out of date. They are
/// the folders of `Tests/ParleyTests/Fixtures/mistakes` that hold `right/`, embedded when Parley is built.
package struct Lesson: Sendable {
  /// Texts by path.
  package let wrong: [String: String]
  package let right: [String: String]
  /// Paths of the sound site's files that are not there where it is wrong.
  package let missing: [String]

  init(wrong: [String: String], right: [String: String], missing: [String] = []) {
    (self.wrong, self.right, self.missing) = (wrong, right, missing)
  }
}

extension Lesson {
  /// The lesson of a code: its folder is named by the code's number and name, `E0203-unknown-reference`.
  package static func of(_ id: String, _ name: String) -> Lesson? {
    let folder = "\(id)-\(name)/"
    func below(_ part: String) -> [String: String] {
      let prefix = folder + part
      let own = files.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
      return Dictionary(own, uniquingKeysWith: { first, _ in first })
    }
    let (wrong, right) = (below("wrong/"), below("right/"))
    guard !right.isEmpty else { return nil }
    let missing = files[folder + "without.txt"]?.split(separator: "\n").map(String.init) ?? []
    return Lesson(wrong: wrong, right: right, missing: missing)
  }
}
