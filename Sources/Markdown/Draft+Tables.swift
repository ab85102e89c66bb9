import CCmark
import Diagnostics

extension Draft {
  /// Makes tables of the paragraphs that hold one. A caption is the line `: words` below, next to the table or after one
  /// blank line.
  mutating func buildTables(in root: Node) {
    var sheet = CellSheet(manuscript)
    var current: Node? = root
    var count = 0
    while let node = current {
      guard node.kind == CMARK_NODE_PARAGRAPH else {
        current = node.holdsInlines ? node.successorAfterChildren(in: root) : node.successor(in: root)
        continue
      }
      let table = table(in: node)
      if let table {
        count += 1
        current = build(table, number: count, at: node, &sheet).successorAfterChildren(in: root)
      } else {
        current = node.successorAfterChildren(in: root)
      }
    }
    sheet.fill(smart: options.smart)
  }

  private mutating func table(in paragraph: Node) -> Table? {
    guard paragraph.endLine > paragraph.startLine else { return nil }
    let range = manuscript.range(of: paragraph)
    guard manuscript.bytes[range].find(UInt8(ascii: "|")) != nil else { return nil }
    let lines = (paragraph.startLine...paragraph.endLine).map { manuscript.lineRange($0, from: range.lowerBound) }
    switch Table.find(manuscript.bytes, lines) {
    case nil: return nil
    case .table(let table): return table
    case .mismatch(let head, let cells, let columns):
      report(
        .tableHead, "this head has \(cells) cells, the line below it \(columns)", at: head,
        notes: ["a table's head and the line of hyphens below it have the same number of cells"])
      return nil
    }
  }

  /// Puts a table in the place of a paragraph; cells that need a parser are filled later.
  private mutating func build(_ table: Table, number: Int, at paragraph: Node, _ sheet: inout CellSheet) -> Node {
    var caption = table.caption
    if caption == nil, let next = paragraph.next, next.kind == CMARK_NODE_PARAGRAPH {
      caption = Table.caption(manuscript.bytes, manuscript.range(of: next))
      if caption != nil { next.unlink() }
    }
    let id = "\(prefix)table:\(number)"
    let name = caption == nil ? "aria-label=\"\(HTMLText.escaped(options.words.table))\"" : "aria-labelledby=\"\(id)\""
    guard let region = Node.block("<div class=\"table\" role=\"region\" tabindex=\"0\" \(name)>", "</div>"),
      let body = Node.block("<table>", "</table>")
    else { return paragraph }
    region.append(body)
    paragraph.insertBefore(region)
    if let before = table.before, let text = Node.paragraph() {
      region.insertBefore(text)
      fill(text, with: TableRow.trimmed(manuscript.bytes, before), &sheet)
    }
    paragraph.unlink()
    if let caption { body.append(self.caption(caption, id: id, &sheet)) }
    addRows(of: table, to: body, &sheet)
    return region
  }

  private mutating func addRows(of table: Table, to body: Node, _ sheet: inout CellSheet) {
    let head = Node.block("<thead>", "</thead>")
    head?.append(row(table.head, of: table, .head, &sheet))
    body.append(head)
    guard !table.rows.isEmpty, let rest = Node.block("<tbody>", "</tbody>") else { return }
    body.append(rest)
    for cells in table.rows { rest.append(row(cells, of: table, .body, &sheet)) }
  }

  private mutating func row(_ row: TableRow, of table: Table, _ tags: CellTags, _ sheet: inout CellSheet) -> Node? {
    let node = Node.block("<tr>", "</tr>")
    for (column, alignment) in table.alignments.enumerated() {
      guard let cell = Node.inline(tags.opening(alignment), tags.closing) else { continue }
      node?.append(cell)
      if column < row.cells.count { fill(cell, with: row.cells[column], &sheet) }
    }
    let columns = table.alignments.count
    if row.cells.count > columns {
      let extra = row.cells[columns].lowerBound..<(row.cells.last?.upperBound ?? 0)
      report(
        .raggedTable, "this row has \(row.cells.count) cells, its table \(columns) columns", at: extra,
        label: "not shown", notes: ["a pipe inside a cell is written \\|"])
    }
    return node
  }

  private mutating func caption(_ words: Range<Int>, id: String, _ sheet: inout CellSheet) -> Node? {
    let block = Node.block("", "")
    if let caption = Node.inline("<caption id=\"\(id)\">", "</caption>") {
      block?.append(caption)
      fill(caption, with: words, &sheet)
    }
    return block
  }

  /// Gives a node a text's inlines: at once where they are only words, else when all texts are parsed.
  private mutating func fill(_ node: Node, with span: Range<Int>, _ sheet: inout CellSheet) {
    setSpan(span, of: node)
    let text = manuscript.bytes[span]
    if !CellSheet.isPlain(text) { return sheet.add(span, to: node) }
    if !text.isEmpty { node.append(.text(text)) }
  }
}

/// What libcmark prints around the cells of a row.
private enum CellTags {
  case head, body

  func opening(_ alignment: TableRow.Alignment) -> String {
    switch (self, alignment) {
    case (.head, .none): "<th scope=\"col\">"
    case (.head, .left): "<th scope=\"col\" class=\"left\">"
    case (.head, .center): "<th scope=\"col\" class=\"center\">"
    case (.head, .right): "<th scope=\"col\" class=\"right\">"
    case (.body, .none): "<td>"
    case (.body, .left): "<td class=\"left\">"
    case (.body, .center): "<td class=\"center\">"
    case (.body, .right): "<td class=\"right\">"
    }
  }

  var closing: String { self == .head ? "</th>\n" : "</td>\n" }
}

extension Code {
  static let raggedTable = Code(
    "W0307", "ragged-table", "A row of a table has at most as many cells as its head. What is beyond is not shown.")
  static let tableHead = Code(
    "W0308", "table-head",
    "Text with a line of hyphens and pipes looks like a table, but is one only where the line above has as many cells.")
}
