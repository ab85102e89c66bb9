package import Diagnostics

/// Something that lies in a folder and is not read.
package struct PassedOver: Sendable, Hashable {
  /// From the folder.
  package let path: String
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// A symbolic link to a file outside the site's folder, where what is nobody's business may lie.
    case linkOut
    /// A symbolic link to a folder, which could lead in circles.
    case folderLink
    /// A symbolic link to nothing.
    case brokenLink
    /// A pipe, a socket or a device.
    case noFile
    /// A name that is no UTF-8, or holds a sign of control, which no address and no list of files can show.
    case badName
  }
}

extension PassedOver {
  /// What is to be said of it. `prefix` stands before its path.
  package func diagnostic(prefix: String) -> Diagnostic {
    let place = SourceText(path: prefix + path.showable, bytes: []).place(0..<0)
    return switch reason {
    case .linkOut:
      Diagnostic(
        .linkOut, "this is a link to a file outside the site's folder, and is not followed", at: place,
        notes: ["put a copy of the file here"])
    case .folderLink:
      Diagnostic(
        .passedOver, "this is a link to a folder, and is not entered", at: place,
        notes: ["put the folder itself here, or link to its files one by one"])
    case .brokenLink: Diagnostic(.passedOver, "this is a link to nothing", at: place)
    case .badName:
      Diagnostic(
        .passedOver, "this name holds a sign that no name may hold, so nothing by it is read", at: place,
        notes: ["it stands here as \u{FFFD}; give it another name"])
    case .noFile: Diagnostic(.passedOver, "this is no file but a pipe, a socket or a device", at: place)
    }
  }
}

extension String {
  /// Without signs of control, which would end the line of a message.
  fileprivate var showable: String {
    var shown = ""
    for scalar in unicodeScalars { shown.unicodeScalars.append(scalar.isControl ? "\u{FFFD}" : scalar) }
    return shown
  }

  /// Whether addresses and lists can hold it. What is no UTF-8 was read as U+FFFD.
  var isSpeakable: Bool { !unicodeScalars.contains { $0.isControl || $0 == "\u{FFFD}" } }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension Code {
  static let linkOut = Code(
    "E0130", "link-out",
    "What a site shows lies in its folder. A link that leads out of it could publish anything that the machine holds.")
  static let passedOver = Code(
    "W0131", "passed-over", "Only files are read, and links to files of the same site. This is something else.")
}
