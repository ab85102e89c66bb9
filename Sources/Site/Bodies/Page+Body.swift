import Diagnostics
import Dossier
import Markdown
import Records
import Templates

extension Page {
  /// A text of the dossier as HTML, with its links and citations; nothing where there is no text.
  func html(_ prose: Prose?, citing citations: inout Citations) -> HTML? {
    site.library[prose].map { read in
      let setting = gathering?.setting(of: read.text.home)
      guard let setting else {
        let html = read.passage.html { filled($0, $1, in: read.text, citing: &citations) }
        return marked(citations.noted(html), as: read.text)
      }
      let html = read.passage.html(prefix: setting.prefix, deeper: setting.deeper) {
        filled($0, $1, in: read.text, citing: &citations)
      }
      return marked(citations.noted(html), as: read.text)
    }
  }

  /// A text with its links, for where nothing is numbered: its citations are left out.
  func linkedLine(_ prose: Prose?) -> HTML? {
    site.library[prose].map { read in
      let html = read.passage.html { hole, inner in
        var none = Citations()
        if case .citation = hole { return [] }
        return filled(hole, inner, in: read.text, citing: &none)
      }
      return marked(html, as: read.text)
    }
  }

  /// A text without links and citations, for where it is itself part of a link or of a table.
  func plainHTML(_ prose: Prose?) -> HTML? {
    site.library[prose].map { read in
      let html = read.passage.html { hole, inner in
        guard case .reference(let reference) = hole, !reference.hasText else { return inner }
        return escaped(name(of: reference))
      }
      return marked(html, as: read.text)
    }
  }

  /// A text as words alone.
  func plainText(_ prose: Prose?) -> String? {
    (site.library[prose]?.passage.words).map { named($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Words with the names of the things in them.
  func named(_ words: Wording) -> String {
    String(decoding: words.filled { Array(name(of: $0).utf8) }, as: UTF8.self)
  }

  /// What a thing is called that a text names without words of its own; nothing where it is not shown or was not known yet.
  func name(of hole: Hole.Reference) -> String { target(of: hole)?.name ?? "" }

  private func marked(_ html: [UInt8], as text: BodyText) -> HTML { marked(html, as: text.form, in: text.language) }

  /// HTML of a text with its language said, where that is not the page's.
  func marked(_ html: [UInt8], as form: BodyText.Form, in language: String) -> HTML {
    guard language != route.language else { return HTML(trusted: html) }
    let attributes = "lang=\"\(String(decoding: escaped(language), as: UTF8.self))\" dir=\"\(language.direction)\""
    switch form {
    case .body: return HTML(trusted: Array("<div \(attributes)>\n".utf8) + html + Array("</div>\n".utf8))
    case .line: return HTML(trusted: Array("<span \(attributes)>".utf8) + html + Array("</span>".utf8))
    }
  }
}

extension Page {
  private func filled(_ hole: Hole, _ inner: [UInt8], in text: BodyText, citing citations: inout Citations) -> [UInt8] {
    switch hole {
    case .reference(let reference): linked(reference, inner)
    case .citation(let citation): cited(citation, &citations)
    case .contentLink(let link): linked(link, inner, in: text)
    case .image(let image): pictured(image, caption: inner, in: text)
    case .block(let block): placed(block, in: text)
    case .term(let term): marked(term, inner)
    }
  }

  private func target(of hole: Hole.Reference) -> (any Entry)? {
    guard let kind = Kind(rawValue: hole.kind),
      case .shown(let reference) = site.dossier.resolve(kind, hole.id, from: file.id)
    else { return nil }
    return entry(reference)
  }

  private func linked(_ hole: Hole.Reference, _ inner: [UInt8]) -> [UInt8] {
    let entry = target(of: hole)
    let words = hole.hasText ? inner : escaped(name(of: hole))
    guard let entry else { return words }
    return anchor(link(to: Spot(path: entry.reference.path, id: hole.fragment ?? "")), title: hole.title, words)
  }

  private func linked(_ hole: Hole.ContentLink, _ inner: [UInt8], in text: BodyText) -> [UInt8] {
    guard let target = site.target(of: hole, in: text) else { return inner }
    // An edition leads to nothing that came after it, however the link is written.
    if let thing = site.files.thing(at: target), thing.kind != .page, entry(thing) == nil { return inner }
    let query = hole.query.map { "?" + $0 } ?? ""
    guard !site.files.isAttachment(target) else {
      return anchor(link(toFile: target, query: query, at: hole.fragment), title: hole.title, inner)
    }
    return anchor(link(to: Spot(path: target, id: hole.fragment ?? "")), title: hole.title, inner)
  }

  /// The way to a spot; to its page alone where it names none, or one that the page does not have.
  private func link(to spot: Spot) -> Link {
    link(to: spot.path, at: spot.id.isEmpty || site.lost.contains(spot) ? nil : spot.id)
  }

  private func anchor(_ link: Link, title: String?, _ words: [UInt8]) -> [UInt8] {
    let note = title.map { Array(" title=\"".utf8) + escaped($0) + Array("\"".utf8) } ?? []
    return Array("<a href=\"".utf8) + escaped(link.text) + Array("\"".utf8) + note + Array(">".utf8) + words
      + Array("</a>".utf8)
  }

  /// `[1, p. 3; 2]`, each number leading to its entry at the foot of the page. What is not known yet leaves no trace.
  private func cited(_ hole: Hole.Citation, _ citations: inout Citations) -> [UInt8] {
    let items = hole.items.compactMap { item -> String? in
      guard case .shown(let reference) = site.dossier.resolve(.source, item.key, from: file.id),
        file.sources[reference] != nil || reference.process != file.id
      else { return nil }
      let use = citations.cite(reference)
      let locator = item.locator.map { ", " + String(decoding: escaped($0), as: UTF8.self) } ?? ""
      return
        "<a id=\"\(use.spot)\" href=\"#\(use.entry)\" role=\"doc-noteref\">\(use.number)</a>\(locator)"
    }
    return items.isEmpty ? [] : Array("<sup class=\"cite\">[\(items.joined(separator: "; "))]</sup>".utf8)
  }

  private func pictured(_ hole: Hole.Image, caption: [UInt8], in text: BodyText) -> [UInt8] {
    guard let target = site.files.target(of: hole.path, from: text.prose.source.path) else { return escaped(hole.alt) }
    let size = site.pictures.sizes[target].map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let address = String(decoding: escaped(link(toFile: target).text), as: UTF8.self)
    let words = String(decoding: escaped(hole.alt), as: UTF8.self)
    let picture = Array("<img src=\"\(address)\" alt=\"\(words)\"\(size) loading=\"lazy\">".utf8)
    guard hole.isFigure else { return picture }
    let text = hole.title.map { escaped($0) } ?? caption
    return Array("<figure>".utf8) + picture + Array("<figcaption>".utf8) + text
      + Array("</figcaption></figure>\n".utf8)
  }

  private func placed(_ hole: Hole.PlacedBlock, in text: BodyText) -> [UInt8] {
    let kind = hole.kind == "quote" ? Kind.statement : .issue
    guard case .shown(let reference) = site.dossier.resolve(kind, hole.id, from: file.id),
      let page = page(of: reference.process)
    else { return [] }
    if let statement = page.entry(reference) as? Statement {
      return site.theme.render(letter?.quote ?? "blocks/quote.html", QuoteView(statement, on: page), words: site.words)
    }
    let place = hole.id.replacing("/", with: "-")
    if let issue = page.entry(reference) as? Issue,
      let matrix = MatrixView(of: [issue], on: page, id: id("matrix:" + place, on: text.home))
    {
      return site.theme.render(letter?.matrix ?? "blocks/matrix.html", matrix, words: site.words)
    }
    return []
  }

  /// This page with another process to speak of, as it could be known on the same day.
  private func page(of process: String) -> Page? {
    if process == file.id { return self }
    return site.dossier.file(process).map { other in
      Page(self, showing: file.horizon.map { site.state(of: other, asOf: $0) } ?? other)
    }
  }

  private func marked(_ hole: Hole.MarkedTerm, _ inner: [UInt8]) -> [UInt8] {
    guard let term = file.terms[hole.id], route.subject != .thing(term.reference) else { return inner }
    let meaning =
      plainText(term.definition.prose).map { Array(" title=\"".utf8) + escaped($0) + Array("\"".utf8) } ?? []
    return Array("<a class=\"term\" href=\"".utf8) + escaped(link(to: term.reference.path).text) + Array("\"".utf8)
      + meaning
      + Array(">".utf8) + inner + Array("</a>".utf8)
  }

  private func escaped(_ text: String) -> [UInt8] { HTML(text: text).bytes }
}
