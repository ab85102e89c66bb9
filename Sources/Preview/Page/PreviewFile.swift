/// The addresses that are the preview's own. They begin with a dot, as no file of a site does.
enum PreviewFile {
  static let script = ".parley/preview.js"
  static let style = ".parley/preview.css"
  static let events = ".parley/events"
  static let state = ".parley/state"

  /// The files that travel inside the binary, by address.
  static let own = [
    script: Resource(path: script, bytes: Array((files["preview.js"] ?? "").utf8)),
    style: Resource(path: style, bytes: Array((files["preview.css"] ?? "").utf8)),
  ]
}
