import CCmark
import Diagnostics

extension Draft {
  /// Puts nodes of their own in the place of what a run holds beyond plain words.
  mutating func rewrite(_ run: TextRun, _ work: inout InlineWork) {
    let finds = work.isInImage && work.role != .figure ? [] : finds(in: run, work)
    let all = 0..<run.bytes.count
    guard !finds.isEmpty else {
      guard let marked = work.requoting?.marked(all, of: run, in: manuscript.bytes) else { return }
      insert(marked[...], before: run.first)
      discard(run)
      return
    }
    var end = 0
    for find in finds {
      let before = words(find.textBefore(run.bytes[end..<find.range.lowerBound]), of: run, &work)
      insert(before, before: run.first)
      place(find, of: run, &work)
      end = find.range.upperBound
    }
    insert(words(run.bytes[end...], of: run, &work), before: run.first)
    discard(run)
  }

  /// What stands in a run beyond plain words, in order.
  private mutating func finds(in run: TextRun, _ work: InlineWork) -> [Find] {
    var syntax = options.extensions
    if work.isInLink || work.isInImage { syntax.remove(.bareLinks) }
    var scan = RunScan(run, for: syntax)
    scan.scan()
    for range in scan.unclosed { reportUnclosed(run.source(of: range)) }
    guard work.marksTerms, !work.isInLink else { return scan.finds }
    return TermScan(run, options.lexicon).adding(to: scan.finds, known: &knownTerms)
  }

  /// Words of a run, their straight quotes in the marks of the body's language.
  private func words(_ text: ArraySlice<UInt8>, of run: TextRun, _ work: inout InlineWork) -> ArraySlice<UInt8> {
    work.requoting?.marked(text.startIndex..<text.endIndex, of: run, in: manuscript.bytes)?[...] ?? text
  }

  /// Plain text, with its line breaks.
  func insert(_ text: ArraySlice<UInt8>, before node: Node) {
    eachLine(of: text) { node.insertBefore($0) }
  }

  func discard(_ run: TextRun) {
    var node = run.first
    while node != run.last, let next = node.next {
      node.discard()
      node = next
    }
    node.discard()
  }

  private mutating func place(_ find: Find, of run: TextRun, _ work: inout InlineWork) {
    switch find.content {
    case .citation(let items):
      let citation = citation(items, find, run, &work)
      work.settle(leaf(.citation(citation)), before: run.first)
    case .footnote(let label):
      if let node = footnoteReference(to: run.bytes[label], at: run.source(of: find.range)) {
        work.settle(node, before: run.first)
      } else {
        insert(run.bytes[find.range], before: run.first)
      }
    case .link(let scheme): placeBareLink(scheme, find, run)
    case .tildes(let opens, let closes):
      guard let node = Node.text(run.bytes[find.range]) else { return }
      run.first.insertBefore(node)
      work.tildes.append(Tildes(node: node, count: find.range.count, opens: opens, closes: closes))
    case .term(let id):
      let node = wrapper(.term(Hole.MarkedTerm(id: id)))
      if let node { insert(run.bytes[find.range], into: node) }
      run.first.insertBefore(node)
    }
  }

  private func insert(_ text: ArraySlice<UInt8>, into parent: Node) {
    eachLine(of: text) { parent.append($0) }
  }

  /// A text as nodes: its lines, and the breaks between them.
  private func eachLine(of text: ArraySlice<UInt8>, _ add: (Node?) -> Void) {
    var rest = text
    while let end = rest.find(UInt8(ascii: "\n")) {
      if end > rest.startIndex { add(.text(rest[..<end])) }
      add(.softBreak())
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { add(.text(rest)) }
  }

  private func citation(
    _ items: [Find.CitationItem], _ find: Find, _ run: TextRun, _ work: inout InlineWork
  ) -> Hole.Citation {
    let items = items.map { item in
      let key = String(decoding: run.typed(item.key, in: manuscript.bytes), as: UTF8.self)
      let locator = item.locator.map { range in
        let words = words(run.bytes[range], of: run, &work)
        return String(decoding: words.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      }
      return Hole.Citation.Item(key: key, locator: locator, place: manuscript.place(run.source(of: item.key)))
    }
    return Hole.Citation(items: items, place: manuscript.place(run.source(of: find.range)))
  }

  private func placeBareLink(_ scheme: String, _ find: Find, _ run: TextRun) {
    let words = run.typed(find.range, in: manuscript.bytes)
    guard let link = Node.link(to: Array(scheme.utf8) + words) else { return }
    link.append(.text(words))
    run.first.insertBefore(link)
  }
}

extension Find {
  /// The text before a find as it is kept: a citation's mark stands close to what it proves.
  fileprivate func textBefore(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard case .citation = content else { return text }
    let last = text.lastIndex { $0 != 0x20 && $0 != 0x0A }
    return last.map { text[...$0] } ?? text.prefix(0)
  }
}
