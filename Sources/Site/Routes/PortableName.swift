import Diagnostics

extension String {
  /// Bytes of the longest path that the disks of all systems take, with some left for the folder that the site lies in.
  private static var longestPath: Int { 900 }

  /// What is to be said of a path that no disk takes as a whole.
  func tooLong(at place: Place) -> Diagnostic? {
    guard utf8.count > Self.longestPath else { return nil }
    return Diagnostic(
      .longName, "the address \"\(prefix(24))…\" has \(utf8.count) bytes, and \(Self.longestPath) are the most",
      at: place,
      notes: ["some systems hold no path of more than 1,024 bytes, and the site lies in a folder itself"])
  }

  /// What is to be said of a path that not every disk can hold, told once for each file and folder in it.
  func unportableParts(at place: Place, known: inout Set<String>) -> [Diagnostic] {
    utf8.split(separator: UInt8(ascii: "/")).map(Substring.init).compactMap { part in
      known.insert(String(self[..<part.endIndex])).inserted ? part.unportable(at: place) : nil
    }
  }
}

extension Substring {
  /// Bytes that a name may have on the disks of nearly all systems.
  private static let longest = 255
  /// Names that mean a device to Windows, whatever stands behind their first dot.
  private static let devices: Set = ["con", "prn", "aux", "nul"]
  private static let numberedDevices = ["com", "lpt"]

  fileprivate func unportable(at place: Place) -> Diagnostic? {
    if utf8.count > Self.longest {
      return Diagnostic(
        .longName, "the name \"\(prefix(24))…\" has \(utf8.count) bytes, and no disk holds more than \(Self.longest)",
        at: place, notes: ["an id, a file\'s name and an alias make the names of files on the site: shorten it"])
    }
    guard let reason = oddity else { return nil }
    return Diagnostic(
      .unportableName, "Windows cannot hold a file called \"\(self)\"", at: place,
      notes: [reason, "the site can be built and served elsewhere, and not copied there: another name is safer"])
  }

  private var oddity: String? {
    if isPlain { return nil }
    let stem = prefix { $0 != "." }.lowercased()
    let isNumbered = stem.utf8.count == 4 && stem.last?.isNumber ?? false
    if Self.devices.contains(stem) || isNumbered && Self.numberedDevices.contains(String(stem.dropLast())) {
      return "\"\(stem)\" is the name of a device to it"
    }
    if let sign = first(where: { "<>:\"|?*\\".contains($0) }) { return "no name there holds \(sign)" }
    return hasSuffix(".") || hasSuffix(" ") ? "no name there ends in a dot or a space" : nil
  }

  /// Whether small letters, digits and hyphens before a short ending make the name, more of them than a device has. Nearly all
  /// names are such, and to read them letter by letter took a thirtieth of a build of plain pages.
  private var isPlain: Bool {
    guard let dot = utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let (stem, ending) = (utf8[..<dot], utf8[utf8.index(after: dot)...])
    return stem.count > 4 && stem.allSatisfy { $0 == UInt8(ascii: "-") || $0.isPlainLetter }
      && !ending.isEmpty && ending.allSatisfy(\.isPlainLetter)
  }
}

extension UInt8 {
  fileprivate var isPlainLetter: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}

extension Code {
  static let longName = Code(
    "E0507", "long-name",
    "Disks hold names of up to 255 bytes; letters beyond a to z take two to four. A longer one could not be written.")
  static let unportableName = Code(
    "W0508", "unportable-name",
    "A built site may be copied to any host or a memory stick. Windows has names that no file may have (con, prn, aux, nul, com1 to "
      + "com9, lpt1 to lpt9), and signs that no name may hold.")
}
