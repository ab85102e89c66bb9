/// How deep a body may nest. No text meant to be read comes near; beyond, libcmark may need hours.
package struct NestingLimits: Sendable, Hashable {
  /// Lists and quotes inside one another.
  package var blocks = 40
  /// Brackets opened and not closed in one paragraph; emphasis inside emphasis.
  package var inlines = 500

  package init() {}
}
