import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A node of libcmark's tree. It does not own what it points at and must not outlive its `Tree`.
struct Node: Hashable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var isText: Bool { kind == CMARK_NODE_TEXT }
  var isBreak: Bool { kind == CMARK_NODE_SOFTBREAK || kind == CMARK_NODE_LINEBREAK }
  var holdsInlines: Bool { kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING }

  var literal: [UInt8] { withLiteral { Array($0) } }
  var title: [UInt8] { Node.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: [UInt8] { Node.bytes(cmark_node_get_fence_info(pointer)) }

  /// Lends the bytes of a text or code node without copying them.
  func withLiteral<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let text = cmark_node_get_literal(pointer) else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// Lends the bytes of a link's address without copying them.
  func withURL<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let text = cmark_node_get_url(pointer) else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// A number of the passes' own, 0 where none was set; libcmark keeps it and makes nothing of it.
  var tag: Int {
    get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set { cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue)) }
  }

  /// The node that follows in the order of writing, its children first, inside `root`.
  func successor(in root: Node) -> Node? {
    firstChild ?? successorAfterChildren(in: root)
  }

  /// The node that follows in the order of writing once this one and all inside it are done with.
  func successorAfterChildren(in root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
