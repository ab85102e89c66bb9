#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many files and sockets the program may hold open.
enum OpenFiles {
  /// As many as the system lets it without asking anybody; 1024, which many shells begin with, is less than a thousand streams
  /// of events need.
  static func allowMany() {
    #if canImport(Glibc)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(files, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 16_384)
    _ = setrlimit(files, &limit)
  }
}
