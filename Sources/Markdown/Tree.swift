import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document as libcmark parsed it. Its nodes lie in the arena in use and end with it.
struct Tree {
  let root: Node

  /// Parses a document. Nothing only where there is no memory left.
  init?(_ markdown: ArraySlice<UInt8>, smart: Bool) {
    guard let memory = Arena.memory else { return nil }
    let root = markdown.withUnsafeBufferPointer { text in
      // libcmark takes eight instructions a byte to find a text valid; these take less than one.
      let isValid = text.isASCII || String(validating: text, as: UTF8.self) != nil
      let check = isValid ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
      let parser = cmark_parser_new_with_mem(check | (smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT), memory)
      text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      return Node(cmark_parser_finish(parser))
    }
    guard let root else { return nil }
    self.root = root
  }

  /// Lends the tree as libcmark's renderer prints it.
  func withHTML<Result>(rawHTML: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let text = cmark_render_html(root.pointer, rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).withMemoryRebound(to: UInt8.self, body)
  }
}
