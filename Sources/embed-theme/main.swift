import Foundation

// embed-theme TEMPLATES OUTPUT.swift: writes a Swift file that holds every file of a folder as a string literal.

let arguments = CommandLine.arguments
guard arguments.count == 3 else { throw EmbedError.usage }
let root = URL(fileURLWithPath: arguments[1])

var entries: [String] = []
let listing = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
for file in listing.sorted(by: { $0.path < $1.path }) where !file.hasDirectoryPath {
  let name = String(file.path.dropFirst(root.path.count + 1))
  guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
  guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else {
    throw EmbedError.notText(file.path)
  }
  entries.append("    \(literal(name)): \(literal(text)),")
}
let source = """
  extension DefaultTheme {
    static let files: [String: String] = [
  \(entries.joined(separator: "\n"))
    ]
  }

  """
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)

enum EmbedError: Error {
  case usage
  case notText(String)
}

/// A string literal on one line: no delimiter of the text can end it.
func literal(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\"": escaped += "\\\""
    case "\n": escaped += "\\n"
    case "\r": escaped += "\\r"
    case "\t": escaped += "\\t"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return "\"\(escaped)\""
}
