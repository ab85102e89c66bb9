/// Prints a report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.
struct SARIFPrinter {
  /// What stands before each path.
  let folder: String

  func print(_ report: Report) -> String {
    let codes = Set(report.diagnostics.map(\.code)).sorted { $0.id < $1.id }
    let driver = Driver(name: "Parley", rules: codes.map(Rule.init))
    let log = Log(runs: [Run(tool: Tool(driver: driver), results: report.diagnostics.map { Result($0, folder) })])
    return JSONDocument.of(log, otherwise: "{}")
  }

  private struct Log: Encodable {
    let version = "2.1.0"
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case version, runs
      case schema = "$schema"
    }
  }
  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }
  private struct Tool: Encodable { let driver: Driver }
  private struct Driver: Encodable {
    let name: String
    let rules: [Rule]
  }
  private struct Rule: Encodable {
    let id, name: String
    let fullDescription: Message
    let defaultConfiguration: Configuration

    init(_ code: Code) {
      (id, name) = (code.id, code.name)
      fullDescription = Message(text: code.cause)
      defaultConfiguration = Configuration(level: code.severity.sarif)
    }
  }
  private struct Configuration: Encodable { let level: String }
  private struct Message: Encodable { let text: String }

  private struct Location: Encodable {
    let physicalLocation: Physical
    let message: Message?

    init(_ place: Place, _ folder: String, message: String? = nil) {
      physicalLocation = Physical(artifactLocation: Artifact(place, folder), region: Region(place))
      self.message = message.map(Message.init)
    }
  }
  private struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }
  private struct Artifact: Encodable {
    let uri: String
    init(_ place: Place, _ folder: String) { uri = (folder + place.source.path).asURI }
  }
  private struct Region: Encodable {
    let startLine, startColumn, endLine, endColumn: Int

    init(_ place: Place) {
      let (start, end) = (place.start, place.end)
      (startLine, startColumn, endLine, endColumn) = (start.line, start.column, end.line, end.column)
    }
  }

  private struct Repair: Encodable {
    let description: Message
    let artifactChanges: [Change]

    init(_ fix: Fix, _ folder: String) {
      description = Message(text: "write \(fix.text)")
      let replacement = Replacement(deletedRegion: Region(fix.place), insertedContent: Message(text: fix.text))
      artifactChanges = [Change(artifactLocation: Artifact(fix.place, folder), replacements: [replacement])]
    }
  }
  private struct Change: Encodable {
    let artifactLocation: Artifact
    let replacements: [Replacement]
  }
  private struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Message
  }

  private struct Result: Encodable {
    let ruleId, level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Repair]?
    let partialFingerprints: [String: String]

    init(_ diagnostic: Diagnostic, _ folder: String) {
      ruleId = diagnostic.code.id
      level = diagnostic.severity.sarif
      message = Message(text: ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))
      locations = [Location(diagnostic.place, folder)]
      let related = diagnostic.related.map { Location($0.place, folder, message: $0.label) }
      relatedLocations = related.isEmpty ? nil : related
      fixes = diagnostic.fix.map { [Repair($0, folder)] }
      partialFingerprints = ["parley/v1": diagnostic.fingerprint]
    }
  }
}

extension Severity {
  fileprivate var sarif: String { self == .info ? "note" : rawValue }
}

extension String {
  /// A path as a relative reference (RFC 3986): whatever else than letters, digits and `-._~/` in it is a percent code.
  fileprivate var asURI: String {
    utf8.map { byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "-")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "~"):
          true
        default: false
        }
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
