import Diagnostics
import Dossier
import Markdown
import Records
import Templates

extension Page {
  /// A text of the dossier as HTML, with its links and citations; nothing where there is no text.
  func html(_ prose: Prose?, citing citations: inout Citations) -> HTML? {
    guard let passage = site.library[prose], !passage.isEmpty, let prose else { return nil }
    let bytes = passage.html { hole, inner in
      filled(hole, inner, from: prose.source.path, citing: &citations)
    }
    return HTML(trusted: bytes)
  }

  /// A text with its links, for where nothing is numbered: its citations are left out.
  func linkedLine(_ prose: Prose?) -> HTML? {
    guard let passage = site.library[prose], !passage.isEmpty, let prose else { return nil }
    return HTML(
      trusted: passage.html { hole, inner in
        var none = Citations()
        if case .citation = hole { return [] }
        return filled(hole, inner, from: prose.source.path, citing: &none)
      })
  }

  /// A text without links and citations, for where it is itself part of a link or of a table.
  func plainHTML(_ prose: Prose?) -> HTML? {
    guard let passage = site.library[prose], !passage.isEmpty else { return nil }
    return HTML(
      trusted: passage.html { hole, inner in
        guard case .reference(let reference) = hole, !reference.hasText else { return inner }
        return escaped(target(of: reference)?.name ?? "")
      })
  }

  /// A text as words alone.
  func plainText(_ prose: Prose?) -> String? {
    site.library[prose].map(\.plainText).flatMap { $0.isEmpty ? nil : $0.trimmed }
  }
}

extension Page {
  private func filled(_ hole: Hole, _ inner: [UInt8], from path: String, citing citations: inout Citations) -> [UInt8] {
    switch hole {
    case .reference(let reference): linked(reference, inner)
    case .citation(let citation): cited(citation, &citations)
    case .contentLink(let link): linked(link, inner, from: path)
    case .image(let image): pictured(image, caption: inner, from: path)
    case .block(let block): placed(block)
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
    // What is not shown, or was not known yet, leaves the writer's own words and nothing else.
    let words = hole.hasText ? inner : escaped(entry?.name ?? "")
    guard let entry else { return words }
    return anchor(link(to: entry.reference.path, at: hole.fragment), title: hole.title, words)
  }

  private func linked(_ hole: Hole.ContentLink, _ inner: [UInt8], from path: String) -> [UInt8] {
    if hole.path.isEmpty { return anchor(Link(relative: "#" + (hole.fragment ?? "")), title: hole.title, inner) }
    guard let target = site.files.target(of: hole.path, from: path) else { return inner }
    return anchor(link(to: target, at: hole.fragment), title: hole.title, inner)
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
        "<a id=\"\(use.anchor)\" href=\"#\(Citations.anchor(of: reference))\" role=\"doc-noteref\">\(use.number)</a>\(locator)"
    }
    return items.isEmpty ? [] : Array("<sup class=\"cite\">[\(items.joined(separator: "; "))]</sup>".utf8)
  }

  private func pictured(_ hole: Hole.Image, caption: [UInt8], from path: String) -> [UInt8] {
    guard let target = site.files.target(of: hole.path, from: path) else { return escaped(hole.alt) }
    let size = site.pictures[target].map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let address = String(decoding: escaped(link(to: target).text), as: UTF8.self)
    let words = String(decoding: escaped(hole.alt), as: UTF8.self)
    let picture = Array("<img src=\"\(address)\" alt=\"\(words)\"\(size) loading=\"lazy\">".utf8)
    guard hole.isFigure else { return picture }
    let text = hole.title.map { escaped($0) } ?? caption
    return Array("<figure>".utf8) + picture + Array("<figcaption>".utf8) + text
      + Array("</figcaption></figure>\n".utf8)
  }

  private func placed(_ hole: Hole.PlacedBlock) -> [UInt8] {
    if hole.kind == "quote", let statement = file.statements[hole.id] {
      return site.theme.render("blocks/quote.html", QuoteView(statement, on: self), words: site.words)
    }
    if hole.kind == "matrix", let issue = file.issues[hole.id],
      let matrix = MatrixView(of: [issue], on: self, id: "matrix-" + hole.id)
    {
      return site.theme.render("blocks/matrix.html", matrix, words: site.words)
    }
    return []
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
