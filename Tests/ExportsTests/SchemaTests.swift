import Dossier
import Testing

@testable import Exports

/// The schema of what goes out and of what an author writes.
struct SchemaTests {
  private let whole = String(decoding: DossierSchema.whole(), as: UTF8.self)

  @Test func `The schema of the dossier has every field of every kind, with what it means`() {
    for kind in [Kind.process] + Kind.shelved {
      for field in kind.fields {
        #expect(whole.contains("\"\(field.names[0])\": {"), "\(kind.rawValue).\(field.names[0])")
        #expect(whole.contains("\"description\": \"\(field.meaning.replacing("\"", with: "\\\""))\""))
      }
    }
    #expect(whole.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
  }

  @Test func `What goes out has one form, and what an author writes every form that is read`() {
    let written = String(decoding: DossierSchema.frontMatter(of: .event), as: UTF8.self)
    #expect(
      whole.contains("\"credibility\": {")
        && !whole.contains("\"source\": {\n            \"description\": \"Who reports"))
    #expect(written.contains("\"source\": {\n          \"description\": \"Who reports it.\",\n          \"anyOf\": ["))
    #expect(written.contains("\"enum\": [\n            \"1\",\n            1,"))
    #expect(!written.contains("\"id\": {") && whole.contains("\"id\": {"))
  }

  @Test func `A dispute takes the fields of an event, by pointers that lead there`() {
    let written = String(decoding: DossierSchema.frontMatter(of: .event), as: UTF8.self)
    for text in [whole, written] { #expect(text.contains("\"$ref\": \"#/$defs/event/properties/place\"")) }
  }
}
