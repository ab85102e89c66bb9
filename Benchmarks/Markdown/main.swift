import CCmark
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

  /// Makes it; gives a number, of use only to keep the work from being left out.
  func html(of source: SourceText, _ options: PassageOptions) -> Int {
    switch self {
    case .libcmark:
      source.bytes.withUnsafeBytes { bytes in
        let text = bytes.assumingMemoryBound(to: CChar.self)
        let smart = options.smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
        let html = cmark_markdown_to_html(text.baseAddress, text.count, CMARK_OPT_VALIDATE_UTF8 | smart)
        defer { free(html) }
        return html == nil ? 0 : 1
      }
    case .parley: Passage.parse(source, range: 0..<source.bytes.count, options: options).0.holes.count + 1
    }
  }

  /// Reads all documents, so many times.
  func read(_ sources: [SourceText], _ options: PassageOptions, times: Int) -> Int {
    (0..<times).reduce(0) { sum, _ in sources.reduce(sum) { $0 + html(of: $1, options) } }
  }
}

/// Microseconds of this process's own time, which other programs on the machine do not lengthen.
func microseconds(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) * 1e6 / Double(CLOCKS_PER_SEC)
}

/// Prints what a document takes, the middle of 41 rounds in which both ways take turns: `mixed libcmark 63.1`.
func printTimes() {
  for corpus in Corpus.allCases {
    let sources = corpus.documents().map { SourceText(path: "a.md", bytes: $0) }
    var times: [Way: [Double]] = [:]
    for _ in 0..<41 {
      for way in Way.allCases {
        times[way, default: []].append(microseconds { _ = way.read(sources, corpus.options, times: 5) } / Double(5 * sources.count))
      }
    }
    for way in Way.allCases { print(corpus.rawValue, way.rawValue, times[way].map { $0.sorted()[20] } ?? 0) }
  }
}

/// Reads one of the worst bodies once, with everything on.
func readWorst(_ name: String, bytes: Int) -> Bool {
  guard let body = Worst.body(name, bytes: bytes) else { return false }
  var options = PassageOptions()
  options.smart = true
  options.lexicon = Lexicon([LexiconEntry(id: "t", phrases: ["line of contact", "a b c d"])])
  let source = SourceText(path: "a.md", bytes: body)
  return Passage.parse(source, range: 0..<body.count, options: options).0.holes.count <= body.count
}

// Without arguments: times. The rest is for another program to count: `mixed libcmark 3` reads a corpus three times,
// `worst links 5000` one bad body, `worst` names them.
let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case (nil, _): printTimes()
case ("worst", 1): print(Worst.names.joined(separator: "\n"))
case ("worst", 3): exit(readWorst(arguments[1], bytes: Int(arguments[2]) ?? 0) ? 0 : 1)
case (let name?, 3):
  guard let corpus = Corpus(rawValue: name), let way = Way(rawValue: arguments[1]) else { exit(64) }
  let sources = corpus.documents().map { SourceText(path: "a.md", bytes: $0) }
  exit(way.read(sources, corpus.options, times: Int(arguments[2]) ?? 1) == 0 ? 1 : 0)
default: exit(64)
}
