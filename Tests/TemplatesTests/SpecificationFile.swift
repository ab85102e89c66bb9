import Testing

@testable import Templates

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One module of the Mustache specification, as its own repository gives it in JSON.
struct SpecificationFile: Decodable {
  let tests: [Case]

  struct Case: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let expected: String
    let partials: [String: String]?
  }

  static var folder: String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return root + "/../shared/corpora"
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/mustache-sections.json") }

  static func read(_ module: String) throws -> SpecificationFile {
    let data = try #require(FileManager.default.contents(atPath: "\(folder)/mustache-\(module).json"))
    return try JSONDecoder().decode(SpecificationFile.self, from: data)
  }
}

/// Any JSON value.
indirect enum JSONValue: Decodable {
  case null
  case bool(Bool)
  case int(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      let keys = members.allKeys.sorted { $0.stringValue < $1.stringValue }
      self = .object(try keys.map { ($0.stringValue, try members.decode(JSONValue.self, forKey: $0)) })
      return
    }
    let one = try decoder.singleValueContainer()
    if one.decodeNil() {
      self = .null
    } else if let bool = try? one.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? one.decode(Int.self) {
      self = .int(int)
    } else if let decimal = try? one.decode(Double.self) {
      self = .decimal(decimal)
    } else if let string = try? one.decode(String.self) {
      self = .string(string)
    } else {
      self = .array(try one.decode([JSONValue].self))
    }
  }
}
