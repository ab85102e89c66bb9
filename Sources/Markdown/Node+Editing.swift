import CCmark

/// What the passes do to libcmark's tree. A node made here must be put into a tree, which then owns it.
extension Node {
  /// A new text node. Bytes of zero end the text.
  static func text(_ bytes: some Collection<UInt8>) -> Node? {
    let node = new(CMARK_NODE_TEXT)
    node?.setLiteral(bytes)
    return node
  }

  static func softBreak() -> Node? { new(CMARK_NODE_SOFTBREAK) }
  static func paragraph() -> Node? { new(CMARK_NODE_PARAGRAPH) }

  static func link(to address: some Collection<UInt8>) -> Node? {
    let node = new(CMARK_NODE_LINK)
    if let node { withCString(address) { _ = cmark_node_set_url(node.pointer, $0) } }
    return node
  }

  /// A block that libcmark prints as these two pieces of HTML around its children, each on lines of its own.
  static func block(_ opening: String, _ closing: String) -> Node? {
    custom(CMARK_NODE_CUSTOM_BLOCK, opening, closing)
  }

  /// An inline that libcmark prints as these two pieces of HTML around its children.
  static func inline(_ opening: String, _ closing: String) -> Node? {
    custom(CMARK_NODE_CUSTOM_INLINE, opening, closing)
  }

  func setLiteral(_ bytes: some Collection<UInt8>) {
    Node.withCString(bytes) { _ = cmark_node_set_literal(pointer, $0) }
  }

  func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, CInt(level)) }

  func append(_ child: Node?) {
    guard let child else { return }
    cmark_node_append_child(pointer, child.pointer)
  }

  func prepend(_ child: Node?) {
    guard let child else { return }
    cmark_node_prepend_child(pointer, child.pointer)
  }

  func insertBefore(_ node: Node?) {
    guard let node else { return }
    cmark_node_insert_before(pointer, node.pointer)
  }

  func insertAfter(_ node: Node?) {
    guard let node else { return }
    cmark_node_insert_after(pointer, node.pointer)
  }

  /// Takes over all children of another node, after its own.
  func adoptChildren(of other: Node) {
    while let child = other.firstChild { append(child) }
  }

  /// Puts another node here, which takes over the children; this one is freed.
  func replace(with node: Node?) {
    guard let node else { return }
    insertBefore(node)
    node.adoptChildren(of: self)
    unlink()
  }

  /// Leaves the children in this node's place; the node itself is freed.
  func unwrap() {
    while let child = firstChild { insertBefore(child) }
    unlink()
  }

  /// Takes the node, and all inside it, out of its tree.
  func unlink() { cmark_node_unlink(pointer) }

  private static func new(_ kind: cmark_node_type) -> Node? {
    Arena.memory.flatMap { Node(cmark_node_new_with_mem(kind, $0)) }
  }

  private static func custom(_ kind: cmark_node_type, _ opening: String, _ closing: String) -> Node? {
    guard let node = new(kind) else { return nil }
    // Without `withCString`, Swift makes an array of each string first.
    if !opening.isEmpty { _ = opening.withCString { cmark_node_set_on_enter(node.pointer, $0) } }
    if !closing.isEmpty { _ = closing.withCString { cmark_node_set_on_exit(node.pointer, $0) } }
    return node
  }

  /// Lends a copy of the bytes that ends with a zero.
  private static func withCString(_ bytes: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { text in
      let (_, end) = text.initialize(from: bytes)
      text.initializeElement(at: end, to: 0)
      guard let start = text.baseAddress else { return }
      start.withMemoryRebound(to: CChar.self, capacity: text.count) { body($0) }
    }
  }
}
