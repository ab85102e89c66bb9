import CCmark
import Diagnostics

extension Draft {
  /// Puts nodes of their own in the place of what a run holds beyond plain words.
  mutating func rewrite(_ run: TextRun, _ work: inout InlineWork) {
    let finds = work.isInImage && work.role != .figure ? [] : finds(in: run, work)
    guard !finds.isEmpty else {
      guard let words = requoted(0..<run.bytes.count, of: run, &work) else { return }
      words.eachLine(of: words.indices) { run.first.insertBefore($0) }
      discard(run)
      return
    }
    var end = 0
    for find in finds {
      insert(find.wordsBefore(from: end, in: run), of: run, &work)
      place(find, of: run, &work)
      end = find.range.upperBound
    }
    insert(end..<run.bytes.count, of: run, &work)
    discard(run)
  }

  /// What stands in a run beyond plain words, in order.
  private mutating func finds(in run: TextRun, _ work: InlineWork) -> [Find] {
    var syntax = options.extensions
    if work.isInLink || work.isInImage { syntax.remove(.bareLinks) }
    var scan = RunScan(run, for: syntax, manuscript.survey)
    scan.scan()
    for range in scan.unclosed { reportUnclosed(run.source(of: range)) }
    for markup in scan.unread { report(markup, of: run) }
    for tag in scan.foreign { report(tag, of: run) }
    if work.hasStars { reportStars(in: run) }
    guard work.marksTerms, !work.isInLink else { return scan.finds }
    return run.adding(options.lexicon, to: scan.finds, known: &knownTerms)
  }

  /// Puts words of a run before it, with its line breaks and in the marks of the body's language.
  private func insert(_ range: Range<Int>, of run: TextRun, _ work: inout InlineWork) {
    if let words = requoted(range, of: run, &work) {
      words.eachLine(of: words.indices) { run.first.insertBefore($0) }
    } else {
      run.bytes.eachLine(of: range) { run.first.insertBefore($0) }
    }
  }

  func discard(_ run: TextRun) {
    var node = run.first
    while node != run.last, let next = node.next {
      node.unlink()
      node = next
    }
    node.unlink()
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
        insert(find.range, of: run, &work)
      }
    case .link(let scheme): placeBareLink(scheme, find, run)
    case .tildes(let opens, let closes):
      guard let node = Node.text(run.bytes[find.range]) else { return }
      run.first.insertBefore(node)
      work.tildes.append(Tildes(node: node, count: find.range.count, opens: opens, closes: closes))
    case .term(let id):
      let node = wrapper(.term(Hole.MarkedTerm(id: id)))
      if let node { run.bytes.eachLine(of: find.range) { node.append($0) } }
      run.first.insertBefore(node)
    }
  }

  private func citation(
    _ items: [Find.CitationItem], _ find: Find, _ run: TextRun, _ work: inout InlineWork
  ) -> Hole.Citation {
    let items = items.map { item in
      let key = String(decoding: run.typed(item.key, in: manuscript.bytes), as: UTF8.self)
      let locator = item.locator.map { range in
        let words = requoted(range, of: run, &work) ?? Array(run.bytes[range])
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
  /// The words before a find that are kept: a citation's mark stands close to what it proves.
  fileprivate func wordsBefore(from start: Int, in run: TextRun) -> Range<Int> {
    var end = range.lowerBound
    if case .citation = content {
      while end > start, run.bytes[end - 1] == 0x20 || run.bytes[end - 1] == 0x0A { end -= 1 }
    }
    return start..<end
  }
}

extension [UInt8] {
  /// A stretch of text as nodes: its lines, and the breaks between them.
  fileprivate func eachLine(of range: Range<Int>, _ add: (Node?) -> Void) {
    withUnsafeBufferPointer { bytes in
      var rest = UnsafeBufferPointer(rebasing: bytes[range])
      while let end = rest.find(UInt8(ascii: "\n")) {
        if end > 0 { add(.text(UnsafeBufferPointer(rebasing: rest[..<end]))) }
        add(.softBreak())
        rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
      }
      if !rest.isEmpty { add(.text(rest)) }
    }
  }
}
