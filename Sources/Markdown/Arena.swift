import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for all that libcmark makes of one body: the one owner of its nodes. Memory is taken from the front of large
/// pieces, and given back all at once.
///
/// libcmark and the passes ask for memory some 1,600 times in a page of 6 KB. Taken from an arena, the page costs
/// 950,000 instructions instead of 1,170,000: more is saved than all passes over inlines take (Benchmarks/Markdown).
struct Arena: ~Copyable {
  private let pieces: UnsafeMutablePointer<Pieces>
  private let outer: UnsafeMutableRawPointer?

  /// Makes the arena that this thread's calls of libcmark take from until it is gone, for a body of so many bytes.
  init(for count: Int) {
    pieces = .allocate(capacity: 1)
    pieces.initialize(to: Pieces(min(max(count, 256), 1 << 16) * 20))
    outer = pthread_getspecific(Arena.key)
    pthread_setspecific(Arena.key, pieces)
  }

  deinit {
    pthread_setspecific(Arena.key, outer)
    pieces.pointee.freeAll()
    pieces.deallocate()
  }

  /// How libcmark takes memory: it says nothing of what for, so the arena is the thread's.
  nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { memset(Arena.take($0 * $1), 0, $0 * $1) },
        realloc: { Arena.enlarge($0, to: $1) },
        free: { _ in }))
    return memory
  }()

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()
}

extension Arena {
  private static var current: UnsafeMutablePointer<Pieces> {
    // libcmark, too, ends the program where there is no memory.
    guard let pieces = pthread_getspecific(key) else { abort() }
    return pieces.assumingMemoryBound(to: Pieces.self)
  }

  private static func take(_ count: Int) -> UnsafeMutableRawPointer { current.pointee.take(count) }

  private static func enlarge(_ memory: UnsafeMutableRawPointer?, to count: Int) -> UnsafeMutableRawPointer {
    guard let memory else { return take(count) }
    return current.pointee.enlarge(memory, to: count)
  }
}

/// The pieces of an arena. Before each stretch that is taken stands its length; at the head of each piece, the address
/// of the piece before.
private struct Pieces {
  private static let word = MemoryLayout<Int>.size
  private var piece: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer
  private var left: Int
  /// How large the next piece will be.
  private var size: Int

  init(_ size: Int) {
    piece = Pieces.piece(of: size, after: nil)
    next = piece + Pieces.word
    left = size - Pieces.word
    self.size = size * 2
  }

  mutating func take(_ count: Int) -> UnsafeMutableRawPointer {
    let length = Pieces.rounded(count)
    if length > left { add(atLeast: length) }
    next.storeBytes(of: count, as: Int.self)
    let memory = next + Pieces.word
    next += length
    left -= length
    return memory
  }

  /// The last stretch grows where it is; any other moves.
  mutating func enlarge(_ memory: UnsafeMutableRawPointer, to count: Int) -> UnsafeMutableRawPointer {
    let start = memory - Pieces.word
    let old = start.load(as: Int.self)
    guard count > old else { return memory }
    let growth = Pieces.rounded(count) - Pieces.rounded(old)
    if start + Pieces.rounded(old) == next, growth <= left {
      start.storeBytes(of: count, as: Int.self)
      next += growth
      left -= growth
      return memory
    }
    let moved = take(count)
    memcpy(moved, memory, old)
    return moved
  }

  func freeAll() {
    var rest: UnsafeMutableRawPointer? = piece
    while let piece = rest {
      rest = piece.load(as: UnsafeMutableRawPointer?.self)
      free(piece)
    }
  }

  private mutating func add(atLeast length: Int) {
    let count = max(size, length + Pieces.word)
    piece = Pieces.piece(of: count, after: piece)
    next = piece + Pieces.word
    left = count - Pieces.word
    size = min(size * 2, 1 << 22)
  }

  private static func piece(of count: Int, after last: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let memory = malloc(count) else { abort() }
    memory.storeBytes(of: last, as: UnsafeMutableRawPointer?.self)
    return memory
  }

  /// The length of a stretch with its own head, in whole words.
  private static func rounded(_ count: Int) -> Int { (count + 2 * word - 1) & ~(word - 1) }
}
