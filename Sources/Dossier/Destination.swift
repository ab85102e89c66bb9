package import Diagnostics

/// A place that a site is published to, as `publish` in site.yaml names it. What of it fits together is for whoever publishes to say.
package struct Destination: Part {
  package var directory: String?
  package var git: String?
  package var rsync: String?
  package var rclone: String?
  package var branch: String?
  package var backup: String?
  package var origin = Origin.unset

  package init() {}

  package static let fields: [Field<Destination>] = [
    .optional(
      "directory", .text, \.directory, "A folder: a web root, or a disk of another machine that is mounted here."),
    .optional("git", .text, \.git, "A git repository: its address, or the name of a remote."),
    .optional("rsync", .text, \.rsync, "A folder on a host with ssh or an rsync daemon: name@host:/path."),
    .optional("rclone", .text, \.rclone, "A remote that rclone config knows, and a path there: name:path."),
    .optional("branch", .text, \.branch, "For git: the branch, gh-pages unless another is named."),
    .optional(
      "backup", .text, \.backup,
      "For rsync and rclone: where what a publication replaces is kept, so that it can be rolled back."),
  ]
}

/// The places a site is published to, by the names its author gave them.
package struct Destinations: Sendable {
  package var entries: [Entry] = []

  package struct Entry: Sendable {
    package let name: String
    package let namePlace: Place
    package let destination: Destination
  }
}
