/// Why a text of site.yaml cannot be an address that a tool is given.
struct AddressFault: Error, Hashable {
  let setting: String
  let message: String
  let note: String
}

/// The forms of address that are let through to the tools. Whatever a tool could take for an option, a command or a pattern is not.
enum Address {
  /// A path that is no web address and holds no control character.
  static func directory(_ text: String) throws(AddressFault) -> String {
    try checkLetters(text, of: "directory")
    guard !text.contains("://") else {
      throw AddressFault(
        setting: "directory", message: "\"\(masked(text))\" is no folder",
        note: "a folder of another host goes under rsync")
    }
    return text
  }

  /// A path of a file, and which kind of archive its end says it is.
  static func archive(_ text: String) throws(AddressFault) -> (path: String, format: ArchiveFormat) {
    try checkLetters(text, of: "archive")
    guard let format = ArchiveFormat(of: text), !text.contains("://"),
      let name = text.split(separator: "/").last, name.count > format.rawValue.count
    else {
      throw AddressFault(
        setting: "archive", message: "\"\(masked(text))\" is no name of an archive",
        note: "write a path that ends in .zip or .tar.gz: ../talks.zip")
    }
    return (text, format)
  }

  /// `https://…`, `ssh://…`, `file://…`, `git@host:path`, a path, or the name of a remote.
  static func git(_ text: String) throws(AddressFault) -> String {
    try checkLetters(text, of: "git")
    try checkSecret(text, of: "git")
    let schemes = ["https://", "http://", "ssh://", "git://", "file://"]
    let isKnown =
      schemes.contains { text.hasPrefix($0) } || text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../")
      || text == "." || text.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9._-]*/) != nil
      || text.wholeMatch(of: /([A-Za-z0-9_][A-Za-z0-9._-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*:(?!:)[^:]+/) != nil
    guard isKnown, !text.contains("::") else {
      throw AddressFault(
        setting: "git", message: "\"\(masked(text))\" is no address of a repository",
        note: "write https://…, ssh://…, git@host:path, a path that begins with / or ./, or the name of a remote")
    }
    return text
  }

  /// The name of a branch, as `git check-ref-format` has it, and a little narrower.
  static func branch(_ text: String) throws(AddressFault) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9._\/-]*/) != nil, !text.contains(".."),
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.hasSuffix(".lock") })
    else {
      throw AddressFault(
        setting: "branch", message: "\"\(text)\" is no name of a branch",
        note: "letters, digits, . _ - and / between its parts: gh-pages")
    }
    return text
  }

  /// `name@host:path`, `host::module/path` or `rsync://host/module/path`.
  static func rsync(_ text: String) throws(AddressFault) -> String {
    try checkLetters(text, of: "rsync")
    try checkSecret(text, of: "rsync")
    let form =
      /(?:rsync:\/\/)?(?:[A-Za-z0-9_][A-Za-z0-9._-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*(?:::?|:[0-9]+\/|\/)[A-Za-z0-9._~+@,=%\/-]+/
    let isKnown =
      text.wholeMatch(of: form) != nil && (text.hasPrefix("rsync://") || text.contains(":")) && !text.contains(":-")
    guard isKnown else {
      throw AddressFault(
        setting: "rsync", message: "\"\(masked(text))\" is no folder of another host",
        note:
          "write name@host:/path, host::module/path or rsync://host/module/path; a folder of this machine goes under directory"
      )
    }
    return text
  }

  /// `name:path`, where the name is one that `rclone config` knows.
  static func rclone(_ text: String, in setting: String = "rclone") throws(AddressFault) -> String {
    try checkLetters(text, of: setting)
    guard text.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.+@ -]*:[A-Za-z0-9._~+@,=%\/ -]*/) != nil else {
      throw AddressFault(
        setting: setting, message: "\"\(masked(text))\" is no remote of rclone",
        note: "write name:path with a name from rclone config, which keeps the password too")
    }
    return text
  }

  /// A folder on the host that is published to: absolute, or counted from the target.
  static func backup(_ text: String) throws(AddressFault) -> String {
    guard text.wholeMatch(of: /[A-Za-z0-9._~+@,=%\/][A-Za-z0-9._~+@,=%\/-]*/) != nil else {
      throw AddressFault(
        setting: "backup", message: "\"\(text)\" is no folder for backups",
        note: "write a path on the host, absolute or from the target: ../talks-before")
    }
    return text.hasSuffix("/") && text.count > 1 ? String(text.dropLast()) : text
  }

  /// A text without what stands before `@` at the beginning of an address, and after words such as `password=`.
  package static func masked(_ text: String) -> String { hidden(text) { _ in "***" } }

  /// The same, and as long as it was.
  static func starred(_ text: String) -> String { hidden(text) { String(repeating: "*", count: $0.utf8.count) } }

  private static func hidden(_ text: String, by stars: (Substring) -> String) -> String {
    text.replacing(/(:\/\/)([^\/@\s]+)@/) { "\($0.1)\(stars($0.2))@" }
      .replacing(/(\w:)([^\/@\s:]+)@/) { "\($0.1)\(stars($0.2))@" }
      .replacing(/(?i)((?:pass|password|token|secret|key)=)([^,:&\s"'}]+)/) { "\($0.1)\(stars($0.2))" }
  }
}

extension Address {
  private static func checkLetters(_ text: String, of setting: String) throws(AddressFault) {
    guard !text.hasPrefix("-"), text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw AddressFault(
        setting: setting, message: "\"\(masked(text))\" cannot be the address of a target",
        note: "it begins with no - and holds no control characters")
    }
  }

  /// A name before `@` is none; a password after it is.
  private static func checkSecret(_ text: String, of setting: String) throws(AddressFault) {
    guard text.firstMatch(of: /(?::\/\/[^\/@]*|^[^\/@:]+):[^\/@]*@/) == nil else {
      throw AddressFault(
        setting: setting, message: "\"\(masked(text))\" holds a password",
        note:
          "take it out, and let the tool ask for it: a credential helper of git, a key of ssh, a password file of rsync"
      )
    }
  }
}
