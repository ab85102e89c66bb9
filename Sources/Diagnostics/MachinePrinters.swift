#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Prints a report as one JSON array, for editors and scripts.
struct JSONPrinter {
  func print(_ report: Report) -> String {
    encoded(report.diagnostics.map(Item.init), otherwise: "[]")
  }

  /// Lines and columns from 1; columns count Unicode scalars.
  private struct Item: Encodable {
    let code, severity, message, file: String
    let line, column, endLine, endColumn: Int
    let suggestion: String?
    let notes: [String]

    init(_ diagnostic: Diagnostic) {
      let (start, end) = (diagnostic.place.start, diagnostic.place.end)
      code = diagnostic.code.id
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      file = diagnostic.place.source.path
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
      suggestion = diagnostic.suggestion
      notes = diagnostic.notes
    }
  }
}

/// Prints a report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.
struct SARIFPrinter {
  func print(_ report: Report) -> String {
    let codes = Set(report.diagnostics.map(\.code)).sorted { $0.id < $1.id }
    let rules = codes.map { Rule(id: $0.id, name: $0.name, fullDescription: .init(text: $0.cause)) }
    let driver = Driver(name: "Parley", rules: rules)
    let log = Log(runs: [Run(tool: Tool(driver: driver), results: report.diagnostics.map(Result.init))])
    return encoded(log, otherwise: "{}")
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
  }
  private struct Message: Encodable { let text: String }
  private struct Location: Encodable { let physicalLocation: Physical }
  private struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }
  private struct Artifact: Encodable { let uri: String }
  private struct Region: Encodable { let startLine, startColumn, endLine, endColumn: Int }

  private struct Result: Encodable {
    let ruleId, level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic) {
      let (start, end) = (diagnostic.place.start, diagnostic.place.end)
      ruleId = diagnostic.code.id
      level = diagnostic.severity == .info ? "note" : diagnostic.severity.rawValue
      message = Message(text: ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))
      let region = Region(
        startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
      locations = [
        Location(
          physicalLocation: .init(artifactLocation: .init(uri: diagnostic.place.source.path.asURI), region: region))
      ]
    }
  }
}

/// Prints a report as GitHub's workflow commands, which become annotations of a pull request.
struct GitHubPrinter {
  func print(_ report: Report) -> String {
    report.diagnostics.map { diagnostic in
      let (start, end) = (diagnostic.place.start, diagnostic.place.end)
      let level = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
      let hint = diagnostic.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
      let text = escaped(([diagnostic.message + hint] + diagnostic.notes).joined(separator: "\n"))
      let file = escaped(diagnostic.place.source.path).replacing(":", with: "%3A").replacing(",", with: "%2C")
      return "::\(level) file=\(file),line=\(start.line),col=\(start.column),endLine=\(end.line),"
        + "endColumn=\(end.column),title=\(diagnostic.code.id)::\(text)\n"
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
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

private func encoded(_ value: some Encodable, otherwise empty: String) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return empty + "\n" }
  return String(decoding: data, as: UTF8.self) + "\n"
}
