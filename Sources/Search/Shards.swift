/// Sorted lines in files of a few kilobytes: whoever knows the first word of each file knows which to load.
struct Shards: Sendable {
  /// What each file holds, in order.
  private(set) var texts: [String] = []
  /// The key of each file's first line.
  private(set) var starts: [String] = []

  /// How many bytes a file holds, unless a line by itself is longer.
  static let size = 8 * 1024

  /// `lines` are sorted by their keys, by code points; each begins with its key.
  init(_ lines: some Sequence<(key: String, line: String)>) {
    var text = ""
    for (key, line) in lines {
      if !text.isEmpty, text.utf8.count + line.utf8.count > Self.size {
        texts.append(text)
        text = ""
      }
      if text.isEmpty { starts.append(key) } else { text += "\n" }
      text += line
    }
    if !text.isEmpty { texts.append(text) }
  }
}
