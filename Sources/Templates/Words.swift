/// The words of the interface in one language, in the order of a theme's slots.
package struct Words: Sendable {
  let texts: [String]
}
