import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// CommonMark as libcmark reads and prints it, with nothing of ours added.
package enum CommonMark {
  /// The version of the libcmark at hand: `0.30.2`.
  package static var version: String { String(cString: cmark_version_string()) }

  /// A document as libcmark's own HTML, raw HTML and dangerous links left out.
  package static func html(_ markdown: [UInt8]) -> [UInt8] {
    html(markdown, options: CMARK_OPT_DEFAULT)
  }

  /// A document as libcmark's own HTML, raw HTML and links of any kind included: only for text one trusts.
  package static func unsafeHTML(_ markdown: [UInt8]) -> [UInt8] {
    html(markdown, options: CMARK_OPT_UNSAFE)
  }

  static func html(_ markdown: [UInt8], options: CInt) -> [UInt8] {
    markdown.withUnsafeBytes { buffer in
      let text = buffer.assumingMemoryBound(to: CChar.self)
      return bytes(taking: cmark_markdown_to_html(text.baseAddress, text.count, options | CMARK_OPT_VALIDATE_UTF8))
    }
  }

  /// The bytes of a C string that libcmark made, which is freed.
  static func bytes(taking text: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
