import CCmark

extension Draft {
  /// Makes a check box of `[ ]` or `[x]` at the head of a list's item (GFM 5.3). The label holds the item's words.
  func makeTask(of paragraph: Node) {
    guard let item = paragraph.parent, item.kind == CMARK_NODE_ITEM, item.firstChild == paragraph,
      manuscript.bytes[manuscript.range(of: paragraph)].first == UInt8(ascii: "["),
      let first = paragraph.firstChild, first.isText
    else { return }
    let text = first.literal
    guard text.count > 3, text[0] == UInt8(ascii: "["), " xX".utf8.contains(text[1]), text[2] == UInt8(ascii: "]"),
      text[3] == 0x20 || text[3] == 0x09
    else { return }
    let checked = text[1] == 0x20 ? "" : " checked"
    guard let label = Node.inline("<label class=\"task\"><input type=\"checkbox\" disabled\(checked)> ", "</label>")
    else {
      return
    }
    first.setLiteral(text[3...].drop { $0 == 0x20 || $0 == 0x09 })
    label.adoptChildren(of: paragraph)
    paragraph.append(label)
  }
}
