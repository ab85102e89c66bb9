import Foundation

// embed-files text|any TYPE FOLDER OUTPUT.swift FILE…: writes a Swift file that holds files of a folder as string literals.
// embed-files commit TYPE FOLDER OUTPUT.swift: writes one that holds the commit that is checked out in a folder.
// embed-files licences TYPE CMARK OUTPUT.swift (NAME VERSION ADDRESS FILE)…: writes one that holds what libraries say of their licences,
// and what the system says of libcmark's.

let arguments = CommandLine.arguments
guard arguments.count > 4 else { throw EmbedError.usage }
let (encoding, type, root, output) = (arguments[1], arguments[2], arguments[3], arguments[4])

if encoding == "commit" {
  let commit = root.isEmpty ? nil : commitCheckedOut(in: root)
  let source = """
    extension \(type) {
      static let commit: String? = \(commit.map(literal) ?? "nil")
    }

    """
  try source.write(toFile: output, atomically: true, encoding: .utf8)
  exit(0)
}

if encoding == "licences" {
  func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
  let words = Array(arguments.dropFirst(5))
  let lines = stride(from: 0, to: words.count - 3, by: 4).map { at in
    "    (\([words[at], words[at + 1], words[at + 2], text(words[at + 3])].map(literal).joined(separator: ", "))),"
  }
  let source = """
    extension \(type) {
      static let libraries: [(name: String, version: String, address: String, text: String)] = [
    \(lines.joined(separator: "\n"))
      ]
      static let ofCmark = \(literal(text(root)))
    }

    """
  try source.write(toFile: output, atomically: true, encoding: .utf8)
  exit(0)
}

let entries = try arguments.dropFirst(5).map { name in
  let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
  guard encoding == "any" || String(data: bytes, encoding: .utf8) != nil else { throw EmbedError.notText(name) }
  let text = String(decoding: bytes, as: UTF8.self)
  return "    \(literal(name)): \(literal(text)),"
}
let source = """
  extension \(type) {
    static let files: [String: String] = [
  \(entries.isEmpty ? ":" : entries.joined(separator: "\n"))
    ]
  }

  """
try source.write(toFile: output, atomically: true, encoding: .utf8)

enum EmbedError: Error {
  case usage
  case notText(String)
}

/// The first ten letters of a commit's name; nothing where git is missing or refuses.
func commitCheckedOut(in folder: String) -> String? {
  let git = Process()
  let answer = Pipe()
  git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  git.arguments = ["git", "-C", folder, "rev-parse", "--short=10", "HEAD"]
  git.standardOutput = answer
  git.standardError = FileHandle.nullDevice
  guard (try? git.run()) != nil else { return nil }
  let said = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  git.waitUntilExit()
  return git.terminationStatus == 0 ? said.trimmingCharacters(in: .newlines) : nil
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
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\\u{\(String(scalar.value, radix: 16))}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return "\"\(escaped)\""
}
