package import Diagnostics

/// A spot in a parsed body that only the site can fill: it knows addresses, numbers and sizes, and what is known when.
package enum Hole: Sendable, Hashable {
  case reference(Reference)
  case citation(Citation)
  case contentLink(ContentLink)
  case image(Image)
  case block(PlacedBlock)
  case term(MarkedTerm)

  /// `[text](issue:return)`: a link to a thing of the dossier. Its filling comes with the text's own HTML.
  package struct Reference: Sendable, Hashable {
    /// `issue`
    package let kind: String
    /// `return`, or `process/return`
    package let id: String
    /// What stands after `#`: a spot on the thing's page.
    package let fragment: String?
    /// Whether the author wrote words of their own; `[](issue:return)` asks for the title.
    package let hasText: Bool
    package let title: String?
    /// The address's words: `issue:return`.
    package let place: Place
  }

  /// `[@turan, p. 3; @mfa]`: sources for what stands before.
  package struct Citation: Sendable, Hashable {
    package let items: [Item]
    /// All of it, with its brackets.
    package let place: Place

    package struct Item: Sendable, Hashable {
      package let key: String
      /// `p. 3`: what follows the first comma.
      package let locator: String?
      /// The key's letters, without the `@`.
      package let place: Place
    }
  }

  /// A link to a file of the content, or to a heading: `../issues/x.md#status`, `map.pdf`, `#status`.
  package struct ContentLink: Sendable, Hashable {
    /// As written, percent escapes decoded; empty for a heading of the same body.
    package let path: String
    /// What stands after `?`, as written: only for files that are copied.
    package let query: String?
    package let fragment: String?
    package let title: String?
    /// The address's words.
    package let place: Place
  }

  /// `![alt](file "title")`. A figure's filling comes with its caption's HTML.
  package struct Image: Sendable, Hashable {
    /// As written, percent escapes decoded.
    package let path: String
    /// The alternative text without markup; empty where the author gave none.
    package let alt: String
    package let title: String?
    /// Whether the picture is alone in its paragraph.
    package let isFigure: Bool
    /// The address's words.
    package let place: Place
  }

  /// A fenced block that places something of the dossier: ```` ```quote id ````.
  package struct PlacedBlock: Sendable, Hashable {
    /// `quote`, `matrix`
    package let kind: String
    package let id: String
    /// The id's words, or the whole opening line where there is none.
    package let place: Place
  }

  /// The first use of a term in a body. Its filling comes with the words as they were written.
  package struct MarkedTerm: Sendable, Hashable {
    package let id: String
  }

  /// Where an author wrote it. A term is found, not written, and has no place.
  package var place: Place? {
    switch self {
    case .reference(let hole): hole.place
    case .citation(let hole): hole.place
    case .contentLink(let hole): hole.place
    case .image(let hole): hole.place
    case .block(let hole): hole.place
    case .term: nil
    }
  }
}
