package import Templates

/// A party wherever it is named: enough for a table head, a card and a phone.
package struct PartyRef: View {
  package let name: String
  package let short: String
  package let link: Link?
  package let color: String?
  package let mediates: Bool

  package static var fields: [ViewField<Self>] {
    [
      .text("name", "The whole name") { $0.name },
      .text("short", "At most twelve characters, for narrow columns; the name where none is given") { $0.short },
      .optionalLink("link", "The party's page") { $0.link },
      .optionalText("color", "Its colour as `#1f4e79`, for a mark beside the name, never for text") { $0.color },
      .flag("mediates", "Whether it mediates in this process") { $0.mediates },
    ]
  }
}
