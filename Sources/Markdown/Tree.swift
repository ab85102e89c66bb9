import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document as libcmark parsed it: the one owner of its nodes, which are freed with it.
struct Tree: ~Copyable {
  let root: Node

  /// Parses a document. Nothing only where there is no memory left.
  init?(_ markdown: ArraySlice<UInt8>, smart: Bool) {
    let options = CMARK_OPT_VALIDATE_UTF8 | (smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    let pointer = markdown.withUnsafeBytes { buffer in
      let text = buffer.assumingMemoryBound(to: CChar.self)
      return cmark_parse_document(text.baseAddress, text.count, options)
    }
    guard let root = Node(pointer) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root.pointer) }

  /// Lends the tree as libcmark's renderer prints it.
  func withHTML<Result>(rawHTML: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let text = cmark_render_html(root.pointer, rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    defer { free(text) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).withMemoryRebound(to: UInt8.self, body)
  }
}
