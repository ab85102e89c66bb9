import Diagnostics
import Markdown

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One way of making HTML of a document.
enum Way: String, CaseIterable {
  /// `cmark_markdown_to_html`.
  case libcmark
  /// `Passage.parse`: the same, with all that Parley adds.
  case parley

  /// How many bytes of HTML come out: of use only to keep the work from being left out.
  func length(of source: SourceText, _ options: PassageOptions) -> Int {
    switch self {
    case .libcmark: CommonMark.html(source.bytes).count
    case .parley: Passage.parse(source, range: 0..<source.bytes.count, options: options).0.plainText.utf8.count
    }
  }

  /// Reads all documents, so many times.
  func read(_ sources: [SourceText], times: Int) -> Int {
    let options = PassageOptions()
    return (0..<times).reduce(0) { sum, _ in sources.reduce(sum) { $0 + length(of: $1, options) } }
  }
}

/// Microseconds of this process's own time, which other programs on the machine do not lengthen.
func microseconds(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) * 1e6 / Double(CLOCKS_PER_SEC)
}

/// Prints what a document takes, the best of twenty rounds in which both ways take turns: `mixed libcmark 63.1`.
func printTimes() {
  for corpus in Corpus.allCases {
    let sources = corpus.documents().map { SourceText(path: "a.md", bytes: $0) }
    var best: [Way: Double] = [:]
    for _ in 0..<20 {
      for way in Way.allCases {
        let time = microseconds { _ = way.read(sources, times: 5) } / Double(5 * sources.count)
        best[way] = min(best[way] ?? .infinity, time)
      }
    }
    for way in Way.allCases { print(corpus.rawValue, way.rawValue, best[way] ?? 0) }
  }
}

// Without arguments: times. With a corpus, a way and a number: reads so many times, for another program to count.
let arguments = CommandLine.arguments.dropFirst()
if let corpus = arguments.first.flatMap(Corpus.init), let way = arguments.dropFirst().first.flatMap(Way.init) {
  let sources = corpus.documents().map { SourceText(path: "a.md", bytes: $0) }
  exit(way.read(sources, times: arguments.last.flatMap { Int($0) } ?? 1) == 0 ? 1 : 0)
} else {
  printTimes()
}
