package import Records

/// What a site keeps in fields of its own.
package struct Extra: Sendable {
  package let mapping: Mapping
}
