#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures by the process's own time, which other programs on the machine do not lengthen.
enum Stopwatch {
  /// Each engine's microseconds a page, the median of all rounds. In every round each engine draws for about as long, so
  /// that a slow moment of the machine meets them all.
  static func medians(of engines: [Engine], rounds: Int) -> [Double] {
    let turns = engines.map { engine in max(1, Int(3_000 / time(engine, turns: 20))) }
    let samples = (0..<rounds).map { _ in zip(engines, turns).map { time($0, turns: $1) } }
    return engines.indices.map { index in samples.map { $0[index] }.sorted()[rounds / 2] }
  }

  private static func time(_ engine: Engine, turns: Int) -> Double {
    let start = microseconds()
    var bytes = 0
    for _ in 0..<turns { bytes += engine.draw().count }
    let time = microseconds() - start
    return bytes == 0 ? .infinity : time / Double(turns)
  }

  private static func microseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
