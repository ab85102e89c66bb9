package import Records

/// A page or file whose view is made and whose bytes are still to come, so that each of the two can be timed.
package struct Rendering: Sendable {
  /// The template it is drawn with; nothing for data and copied files.
  package let template: String?
  private let make: @Sendable () throws(DiskError) -> [UInt8]

  init(template: String? = nil, make: @escaping @Sendable () throws(DiskError) -> [UInt8]) {
    (self.template, self.make) = (template, make)
  }

  package func bytes() throws(DiskError) -> [UInt8] { try make() }

  /// What stands where there is nothing to show.
  static let nothing = Rendering { [] }
}
