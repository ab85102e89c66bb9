/// How deep a site lets its texts nest, where that is not what Parley lets by itself.
package struct Nesting: Part {
  package var blocks: Int?
  package var inlines: Int?

  package init() {}

  package static let fields: [Field<Nesting>] = [
    .optional("blocks", .number(in: 1...1_000), \.blocks, "Lists and quotes inside one another; 40 by itself."),
    .optional(
      "inlines", .number(in: 1...10_000), \.inlines,
      "Brackets open at once, and emphasis inside emphasis; 500 by itself."),
  ]
}
