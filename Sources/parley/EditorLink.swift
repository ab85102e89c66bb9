import ArgumentParser
import Diagnostics

/// Addresses that open a file in the writer's editor, at a line.
struct EditorLink: ExpressibleByArgument, Sendable {
  /// With `{path}`, `{line}` and `{column}` in it.
  private let pattern: String

  private init(pattern: String) { self.pattern = pattern }

  /// The name of an editor, or a pattern of one's own that holds `{path}`.
  init?(argument: String) {
    if let known = Self.known[argument] {
      pattern = known
    } else if argument.contains("{path}") {
      pattern = argument
    } else {
      return nil
    }
  }

  /// What the environment calls the writer's editor.
  static var named: String? { Machine.variable("PARLEY_EDITOR") }

  static let vscode = EditorLink(pattern: "vscode://file{path}:{line}:{column}")
  static let names = known.keys.sorted()

  private static let known = [
    "vscode": vscode.pattern, "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}", "zed": "zed://file{path}:{line}:{column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
    "idea": "idea://open?file={path}&line={line}&column={column}", "file": "file://{path}",
  ]

  /// The address of a place. `root` is the absolute path of the site's folder.
  func address(of place: Place, below root: String) -> String {
    let start = place.start
    return pattern.replacing("{path}", with: (root + "/" + place.source.path).escaped)
      .replacing("{line}", with: String(start.line)).replacing("{column}", with: String(start.column))
  }
}

extension String {
  /// With everything escaped that is no plain part of a path in an address.
  fileprivate var escaped: String {
    utf8.reduce(into: "") { text, byte in
      let isPlain = byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
      if isPlain || "/-._~".utf8.contains(byte) {
        text.append(Character(UnicodeScalar(byte)))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
