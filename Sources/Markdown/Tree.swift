import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document as libcmark parsed it, in an arena's memory.
struct Tree {
  let root: Node

  /// Parses a document. Nothing only where there is no memory left.
  init?(_ markdown: ArraySlice<UInt8>, smart: Bool, in arena: borrowing Arena) {
    let options = CMARK_OPT_VALIDATE_UTF8 | (smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    guard let parser = cmark_parser_new_with_mem(options, Arena.memory) else { return nil }
    markdown.withUnsafeBytes { buffer in
      let text = buffer.assumingMemoryBound(to: CChar.self)
      cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    guard let root = Node(cmark_parser_finish(parser)) else { return nil }
    self.root = root
  }

  /// Lends the tree as libcmark's renderer prints it.
  func withHTML<Result>(rawHTML: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let text = cmark_render_html(root.pointer, rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).withMemoryRebound(to: UInt8.self, body)
  }
}
