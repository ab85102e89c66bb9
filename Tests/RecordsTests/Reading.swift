import Diagnostics
import Testing

@testable import Records

/// A file as it is read: its records, and diagnostics as `E0104 3:5 «words»`.
struct Reading {
  let records: [Record]
  let diagnostics: [Diagnostic]

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  init(_ path: String, _ bytes: [UInt8]) {
    (records, diagnostics) = Records.read(
      SourceText(path: "content/" + path, bytes: bytes), path: path,
      as: FileForm(path: path, tables: ["sources"]) ?? .markdown)
  }

  /// The first record; one that holds nothing where none was read.
  var first: Record {
    let nowhere = SourceText(path: "", bytes: []).place(0..<0)
    return records.first
      ?? Record(shelf: [], id: nil, fields: Mapping(entries: [], place: nowhere), body: nil, place: nowhere, form: .row)
  }

  var findings: [String] {
    diagnostics.map { "\($0.code.id) \($0.place.start.line):\($0.place.start.column) «\($0.place.text)»" }
  }

  /// The messages, in plain words.
  var messages: [String] { diagnostics.map(\.message) }
}

extension Record {
  /// Its fields as text: `name=Armenia | roles=[{title=President}]`.
  var text: String { fields.text }
  var bodyText: String? { body.map { $0.source.text(in: $0.range) } }

  /// The text of a field that is no list.
  subscript(name: String) -> Scalar? {
    if case .scalar(let scalar)? = fields[name] { scalar } else { nil }
  }
}

extension Mapping {
  var text: String { entries.map { "\($0.key.text)=\($0.value.written)" }.joined(separator: " | ") }
}

extension Value {
  var members: [Value] { if case .list(let list) = self { list.values } else { [] } }
  var entries: [Mapping.Entry] { if case .mapping(let mapping) = self { mapping.entries } else { [] } }

  /// Lists in brackets, parts in braces.
  var written: String {
    switch self {
    case .scalar(let scalar): scalar.text
    case .list(let list): "[" + list.values.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let mapping): "{" + mapping.text + "}"
    }
  }
}

extension Place {
  /// `3:5 «words»`
  var shown: String { "\(start.line):\(start.column) «\(text)»" }
}
