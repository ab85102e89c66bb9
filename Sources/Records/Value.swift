package import Diagnostics

/// A field's value as it was written: words, a list, or named fields.
package enum Value: Sendable {
  case scalar(Scalar)
  case list(List)
  case mapping(Mapping)

  package var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .list(let list): list.place
    case .mapping(let mapping): mapping.place
    }
  }
}

/// One piece of text, exactly as written: `no`, `1.10` and `2024-09-26` are not guessed at.
package struct Scalar: Sendable {
  /// The text without quotes and escapes.
  package let text: String
  /// Where it stands, without its quotes.
  package let place: Place
  /// Whether the bytes at `place` are the text itself, letter for letter.
  package let isVerbatim: Bool
  /// Whether it is a cell of a table, where `;` separates the members of a list.
  package let isCell: Bool

  package init(text: String, place: Place, isVerbatim: Bool = true, isCell: Bool = false) {
    self.text = text
    self.place = place
    self.isVerbatim = isVerbatim
    self.isCell = isCell
  }

  /// The edit that puts another text in the place of this one; nothing where the bytes there are not the text itself.
  package func fix(_ text: String?) -> Fix? {
    isVerbatim ? text.map { Fix(place, $0) } : nil
  }

  /// The text as a body of Markdown.
  package var prose: Prose {
    isVerbatim ? Prose(place) : Prose(unfolded: text, from: place)
  }
}

/// Values one after another.
package struct List: Sendable {
  package let values: [Value]
  package let place: Place

  package init(values: [Value], place: Place) {
    self.values = values
    self.place = place
  }
}

/// Named values, in the order of writing.
package struct Mapping: Sendable {
  package let entries: [Entry]
  package let place: Place

  package struct Entry: Sendable {
    package let key: Scalar
    package let value: Value

    package init(key: Scalar, value: Value) {
      self.key = key
      self.value = value
    }
  }

  package init(entries: [Entry], place: Place) {
    self.entries = entries
    self.place = place
  }

  package subscript(name: String) -> Value? {
    entries.first { $0.key.text == name }?.value
  }

  /// The mapping without one of its fields.
  package func without(_ name: String) -> Mapping {
    Mapping(entries: entries.filter { $0.key.text != name }, place: place)
  }
}

/// A body of Markdown and where it stands.
package struct Prose: Sendable {
  package let source: SourceText
  package let range: Range<Int>
  /// Where a fault in it is shown when its own bytes are in no file: a folded or escaped text of the front matter.
  package let shownAt: Place?

  package init(_ place: Place) {
    source = place.source
    range = place.range
    shownAt = nil
  }

  package init(unfolded text: String, from place: Place) {
    source = SourceText(path: place.source.path, text: text)
    range = 0..<source.bytes.count
    shownAt = place
  }

  /// Its Markdown, as it stands.
  package var text: String { source.text(in: range) }

  package var isEmpty: Bool {
    source.bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}

extension String {
  /// Without white space at either end.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
