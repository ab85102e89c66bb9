import CCmark
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory of one document: handed out piece by piece, and given back all at once.
///
/// libcmark asks for memory three times a node, and gives it back node by node; with `malloc` that is a third of its work.
/// Its allocator is told sizes and nothing else, so the arena in use is found through the thread. Each thread keeps its
/// first block from document to document.
struct Arena {
  /// What libcmark is given to ask for memory.
  private var allocator = cmark_mem(
    calloc: { count, size in Arena.current?.pointee.piece(count * size).map { memset($0, 0, count * size) } },
    realloc: { piece, size in Arena.current?.pointee.resized(piece, size) },
    free: { _ in })
  /// Where the next piece begins, and how many bytes there are from there.
  private var next: UnsafeMutableRawPointer
  private var left: Int
  private let first: UnsafeMutableRawPointer
  private var more: [UnsafeMutableRawPointer] = []

  /// In bytes: enough for most bodies.
  private static let blockSize = 256 * 1024
  /// Before each piece stands how many bytes it has.
  private static let headSize = MemoryLayout<Int>.size

  /// Lends an arena for what `body` does; nothing that lies in it may be kept. Nothing where there is no memory.
  static func use<Result>(_ body: () -> Result) -> Result? {
    guard let arena = current ?? make() else { return nil }
    defer { arena.pointee.reset() }
    return body()
  }

  /// The allocator of the arena in use.
  static var memory: UnsafeMutablePointer<cmark_mem>? { current?.pointer(to: \.allocator) }
}

extension Arena {
  /// The thread's variable that holds its arena, plus one; 0 until there is one. A plain `static let` would be looked up at
  /// each call.
  private static let key = Atomic<UInt>(0)

  /// The thread's arena.
  private static var current: UnsafeMutablePointer<Arena>? {
    let key = key.load(ordering: .relaxed)
    guard key > 0 else { return nil }
    return pthread_getspecific(pthread_key_t(key - 1))?.assumingMemoryBound(to: Arena.self)
  }

  /// Makes the thread's arena.
  private static func make() -> UnsafeMutablePointer<Arena>? {
    guard let key = madeKey(), let block = malloc(blockSize) else { return nil }
    let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    arena.initialize(to: Arena(next: block, left: blockSize, first: block))
    guard pthread_setspecific(key, arena) == 0 else {
      end(arena)
      return nil
    }
    return arena
  }

  /// The key, made by whichever thread comes first.
  private static func madeKey() -> pthread_key_t? {
    var own = pthread_key_t()
    let known = key.load(ordering: .relaxed)
    guard known == 0 else { return pthread_key_t(known - 1) }
    guard pthread_key_create(&own, end) == 0 else { return nil }
    let (isFirst, first) = key.compareExchange(expected: 0, desired: UInt(own) + 1, ordering: .relaxed)
    if !isFirst { pthread_key_delete(own) }
    return isFirst ? own : pthread_key_t(first - 1)
  }

  /// Frees a thread's arena, when the thread ends.
  private static let end: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
    guard let arena = pointer?.assumingMemoryBound(to: Arena.self) else { return }
    arena.pointee.reset()
    free(arena.pointee.first)
    arena.deinitialize(count: 1)
    arena.deallocate()
  }

  private init(next: UnsafeMutableRawPointer, left: Int, first: UnsafeMutableRawPointer) {
    (self.next, self.left, self.first) = (next, left, first)
  }

  private mutating func reset() {
    for block in more { free(block) }
    more.removeAll()
    (next, left) = (first, Arena.blockSize)
  }
}

extension Arena {
  @inline(__always)
  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer? {
    let room = (size &+ 7) & ~7
    let whole = Arena.headSize &+ room
    if whole > left, !grow(whole) { return nil }
    next.storeBytes(of: room, as: Int.self)
    let piece = next + Arena.headSize
    next += whole
    left &-= whole
    return piece
  }

  @inline(never)
  private mutating func grow(_ size: Int) -> Bool {
    let blockSize = max(size, Arena.blockSize << min(more.count, 6))
    guard let block = malloc(blockSize) else { return false }
    more.append(block)
    (next, left) = (block, blockSize)
    return true
  }

  /// The last piece grows where it is.
  private mutating func resized(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    guard let old else { return piece(size) }
    let room = (old - Arena.headSize).load(as: Int.self)
    guard size > room else { return old }
    if old + room == next {
      next = old - Arena.headSize
      left += Arena.headSize + room
    }
    guard let piece = piece(size) else { return nil }
    if piece != old { memcpy(piece, old, room) }
    return piece
  }
}
