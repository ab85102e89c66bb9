import Markdown
import Records
import Templates

extension Page {
  /// The headings of a text, for a table of contents; nothing where it has none.
  func contents(of prose: Prose?) -> ContentsView? {
    guard let read = site.library[prose] else { return nil }
    let headings = read.passage.headings.filter { !$0.words.isEmpty }
    guard let top = headings.map(\.level).min() else { return nil }
    var entries: [(heading: Heading, parts: [Heading])] = []
    for heading in headings {
      if heading.level > top, !entries.isEmpty {
        entries[entries.count - 1].parts.append(heading)
      } else {
        entries.append((heading, []))
      }
    }
    return ContentsView(entries: entries.map { entry($0.heading, $0.parts, of: read) })
  }

  private func entry(_ heading: Heading, _ parts: [Heading], of read: ReadText) -> ContentsEntry {
    let parts = parts.map {
      ContentsPart(id: $0.id, words: html($0, of: read), text: named($0.words), level: $0.level)
    }
    return ContentsEntry(
      id: heading.id, words: html(heading, of: read), text: named(heading.words), level: heading.level, parts: parts)
  }

  private func html(_ heading: Heading, of read: ReadText) -> HTML {
    marked(heading.html.filled { HTML(text: name(of: $0)).bytes }, as: .line, in: read.text.language)
  }
}
