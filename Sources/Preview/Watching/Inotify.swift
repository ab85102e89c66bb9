#if os(Linux)
  import FlyingSocks

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// The system's events of files and folders (inotify(7)). They are in the queue before the call that caused them returns, so
  /// an empty queue means that nothing has happened.
  struct Inotify: Sendable {
    /// Can be waited for like a socket.
    let socket: Socket

    private static let changes = UInt32(
      IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
    /// What can change which folders and links there are.
    private static let upheavals = UInt32(
      IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT)
    private static let arrivals = UInt32(IN_CREATE | IN_MOVED_TO)

    private var numbers: Set<Int32> = []

    /// Nil where the system has no more queues for this user.
    init?() {
      let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard file >= 0 else { return nil }
      socket = Socket(file: Socket.FileDescriptor(rawValue: file))
    }

    enum Watch {
      /// With the number that its events bear.
      case watched(Int32)
      /// There is nothing at the path, or it may not be read.
      case missing
      /// The system watches no more for this user (`fs.inotify.max_user_watches`).
      case refused
    }

    /// Watches what stands at a path, a link's target for the link; again without harm.
    mutating func watch(_ path: String) -> Watch {
      let number = inotify_add_watch(socket.file.rawValue, path, Self.changes)
      guard number < 0 else {
        numbers.insert(number)
        return .watched(number)
      }
      return errno == ENOSPC || errno == ENOMEM ? .refused : .missing
    }

    /// Watches no longer what has gone elsewhere.
    mutating func forget(allBut standing: Set<Int32>) {
      for number in numbers.subtracting(standing) { inotify_rm_watch(socket.file.rawValue, number) }
      numbers = standing
    }

    /// What has happened since the queue was last emptied.
    enum News: Sendable, Hashable {
      case nothing
      /// Files were changed.
      case files
      /// Folders or links may have come or gone, or more happened than the queue could hold.
      case folders
    }

    /// Empties the queue. Hidden files, as editors keep them while they write, are no news.
    func drain() -> News {
      var news = News.nothing
      while let bytes = try? socket.read(atMost: 65_536) {
        var event = bytes[...]
        while event.count >= 16 {
          let (mask, length) = (Self.number(event.dropFirst(4)), Int(Self.number(event.dropFirst(12))))
          let name = event.dropFirst(16).prefix(length)
          event = event.dropFirst(16 + length)
          if mask & Self.upheavals & ~UInt32(IN_IGNORED) != 0 || mask & Self.arrivals != 0 {
            if name.first != UInt8(ascii: ".") { news = .folders }
          } else if mask & UInt32(IN_IGNORED) == 0, name.first != UInt8(ascii: "."), news == .nothing {
            news = .files
          }
        }
      }
      return news
    }

    /// A number of four bytes, the least first, as all machines that Swift runs Linux on keep it.
    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
      bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
#endif
