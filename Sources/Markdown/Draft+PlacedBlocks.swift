import Diagnostics

extension Draft {
  /// Makes a hole of a fenced block such as ```` ```quote id ````; any other is code.
  mutating func placeBlock(_ node: Node) {
    guard reads(.blocks) else { return }
    let words = String(decoding: node.fenceInfo, as: UTF8.self).split { $0 == " " || $0 == "\t" }
    guard let kind = words.first.map(String.init) else { return }
    let line = manuscript.lineRange(node.startLine, from: manuscript.range(of: node).lowerBound)
    guard options.blocks.contains(kind) else {
      if words.count == 2 { checkName(kind, in: line) }
      return
    }
    guard words.count == 2, let id = words.last.map(String.init) else {
      report(
        .placedBlock, words.count == 1 ? "this block names no \(kind)" : "this block names more than one \(kind)",
        at: line,
        notes: ["write the id after the word, and nothing else: ```\(kind) id"])
      node.replace(with: .block("", ""))
      return
    }
    if !node.literal.isEmpty, openFence(of: node) == nil {
      report(.blockContent, "what stands inside a \(kind) block is not shown", at: line)
    }
    let block = Node.block("", "")
    block?.append(leaf(.block(Hole.PlacedBlock(kind: kind, id: id, place: manuscript.place(find(id, in: line))))))
    node.insertBefore(block)
    node.unlink()
  }

  /// Tells of a block that was meant for a placed one and is code.
  private mutating func checkName(_ kind: String, in line: Range<Int>) {
    let meant = options.blocks.first { $0 == kind.lowercased() } ?? Spelling.slip(kind, of: options.blocks)
    guard let meant, let place = manuscript.bytes[line].firstRange(of: Array(kind.utf8)) else { return }
    report(
      .placedBlock, "no block is called \"\(kind)\"", at: place, suggestion: meant, certain: meant,
      notes: ["shown as code; blocks that are placed: \(options.blocks.joined(separator: ", "))"])
  }

  private func find(_ word: String, in line: Range<Int>) -> Range<Int> {
    let bytes = manuscript.bytes
    guard let end = bytes[line].lastIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      end + 1 - word.utf8.count >= line.lowerBound
    else { return line }
    let range = (end + 1 - word.utf8.count)..<(end + 1)
    return bytes[range].elementsEqual(word.utf8) ? range : line
  }
}

extension Code {
  static let placedBlock = Code(
    "E0307", "placed-block",
    "A fenced block that begins with quote or matrix names one statement or issue after that word.")
  static let blockContent = Code(
    "W0304", "block-content",
    "A quote or matrix block is replaced by what it names. Text between its fences is shown nowhere.")
}
