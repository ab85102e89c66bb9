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
  }
}

extension PassedOver {
  /// What is to be said of it. `prefix` stands before its path.
  package func diagnostic(prefix: String) -> Diagnostic {
    let place = SourceText(path: prefix + path, bytes: []).place(0..<0)
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
    case .noFile: Diagnostic(.passedOver, "this is no file but a pipe, a socket or a device", at: place)
    }
  }
}

extension Code {
  static let linkOut = Code(
    "E0130", "link-out",
    "What a site shows lies in its folder. A link that leads out of it could publish anything that the machine holds.")
  static let passedOver = Code(
    "W0131", "passed-over", "Only files are read, and links to files of the same site. This is something else.")
}
