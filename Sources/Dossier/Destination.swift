package import Diagnostics

/// A place that a site is published to, as `publish` in site.yaml names it. What of it fits together is for whoever publishes to say.
package struct Destination: Part {
  package var directory: String?
  package var git: String?
  package var rsync: String?
  package var rclone: String?
  package var archive: String?
  package var branch: String?
  package var backup: String?
  package var hostFiles: Host?
  package var isVerified = false
  package var origin = Origin.unset

  package init() {}

  /// A host that reads files of its own kind beside a site.
  package enum Host: String, Vocabulary {
    case github, netlify, cloudflare, vercel, apache
    package static let meaning = "host with files of its own"
  }

  package static let fields: [Field<Destination>] = [
    .optional(
      "directory", .text, \.directory, "A folder: a web root, or a disk of another machine that is mounted here."),
    .optional("git", .text, \.git, "A git repository: its address, or the name of a remote."),
    .optional("rsync", .text, \.rsync, "A folder on a host with ssh or an rsync daemon: name@host:/path."),
    .optional("rclone", .text, \.rclone, "A remote that rclone config knows, and a path there: name:path."),
    .optional("archive", .text, \.archive, "A file to hand the site on in: a path that ends in .zip or .tar.gz."),
    .optional("branch", .text, \.branch, "For git: the branch, gh-pages unless another is named."),
    .optional(
      "backup", .text, \.backup,
      "For rsync and rclone: where what a publication replaces is kept, so that it can be rolled back."),
    .optional(
      "host_files", .oneOf, \.hostFiles,
      "The host whose own files go with the site: headers, redirects from older addresses, the domain."),
    .flag("verify", \.isVerified, "Whether some of the published addresses are fetched afterwards and compared."),
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
