import Markdown
import Records

/// What others wrote that is part of this program. A plugin of the build lists the libraries as they were resolved for it.
enum Licences {
  /// A line for each, and then the words of each licence.
  static var text: String {
    let list = all.map { "  \($0.title.padded(to: 30)) \($0.sort.padded(to: 36)) \($0.address)" }
    let words = all.filter { !$0.text.isEmpty }.map { "\($0.title)\n\n\($0.text.trimmed)" }
    return "Parley \(Parley.version) is under the MIT licence. It holds what others wrote:\n\n"
      + list.joined(separator: "\n") + "\n\n" + words.joined(separator: "\n\n\(String(repeating: "-", count: 72))\n\n")
  }

  private static var all: [Library] {
    libraries.map { Library(title: "\($0.name) \($0.version)", address: $0.address, text: $0.text) }
      + [
        Library(
          title: "libcmark \(CommonMark.version)", address: "https://github.com/commonmark/cmark", text: ofCmark,
          sort: "BSD-2-Clause and MIT"),
        Library(
          title: "Swift's own libraries", address: "https://www.swift.org", text: "",
          sort: "Apache-2.0 with Swift's exception"),
      ]
  }
}

private struct Library {
  let title: String
  let address: String
  let text: String
  let sort: String

  init(title: String, address: String, text: String, sort: String? = nil) {
    (self.title, self.address, self.text) = (title, address, text)
    self.sort = sort ?? Self.sort(of: text)
  }

  /// A licence by its SPDX name, told by its words.
  private static func sort(of text: String) -> String {
    if text.contains("Apache License") {
      return text.contains("Runtime Library Exception") ? "Apache-2.0 with Swift's exception" : "Apache-2.0"
    }
    return text.contains("Permission is hereby granted, free of charge") ? "MIT" : "see below"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
