import Diagnostics
import Records

/// How the value of a field is read, written out again, and pruned.
struct FieldType<Content: Sendable>: Sendable {
  let shape: FieldShape
  /// Nothing where the value is at fault, which the decoder has then been told.
  let decode: @Sendable (Value, inout Decoder) -> Content?
  let encode: @Sendable (Content, Standpoint) -> Written?
  /// Nothing where nothing may be left of it.
  let prune: (@Sendable (Content, Pruning) -> Content?)?

  /// A type whose values refer to nothing.
  init(
    _ shape: FieldShape, decode: @escaping @Sendable (Value, inout Decoder) -> Content?,
    encode: @escaping @Sendable (Content, Standpoint) -> Written?,
    prune: (@Sendable (Content, Pruning) -> Content?)? = nil
  ) {
    self.shape = shape
    self.decode = decode
    self.encode = encode
    self.prune = prune
  }

  /// A type that is read from one piece of text.
  static func word(
    _ shape: FieldShape, read: @escaping @Sendable (Scalar, inout Decoder) -> Content?,
    write: @escaping @Sendable (Content) -> Written
  ) -> FieldType {
    FieldType(
      shape,
      decode: { value, decoder in
        guard let scalar = decoder.scalar(value, wanted: shape) else { return nil }
        return read(scalar, &decoder)
      },
      encode: { content, _ in write(content) })
  }
}

extension Decoder {
  /// The text of a value; a list or parts in its place are a mistake.
  mutating func scalar(_ value: Value, wanted: FieldShape) -> Scalar? {
    guard case .scalar(let scalar) = value else {
      let found = if case .list = value { "a list" } else { "named parts" }
      report(Diagnostic(.wrongForm, "this field takes \(wanted.words), not \(found)", at: value.place.firstLine))
      return nil
    }
    return scalar
  }
}

extension Kind {
  /// `an issue`, `a party`
  package var withArticle: String { (["a", "e", "i", "o", "u"].contains(rawValue.first) ? "an " : "a ") + rawValue }
}

extension Code {
  static let wrongForm = Code(
    "E0206", "wrong-form",
    "A field takes one text, a list, or named parts, and something else was written. The guide to the kind says which.")
}
