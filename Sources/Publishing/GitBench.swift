import Output

/// A place to make a commit in, beside the user's repository: new objects, an index, and nothing else.
struct GitBench: Sendable {
  let bench: Workbench
  private let environment: [String: String]

  /// A file of a commit.
  struct File {
    let path: String
    let length: Int
    /// Neither a link nor another repository.
    let isPlain: Bool
  }

  /// Makes a bench that sees the repository a site lies in, with its settings; where it lies in none, an empty one.
  static func make(site: String) async throws(PublishingError) -> GitBench {
    let bench = try Workbench()
    let found = try await Tool.git.outcome(["-C", site, "rev-parse", "--absolute-git-dir", "--git-common-dir"])
    let objects = Storage.joined(bench.path, "objects")
    try PublishingError.passingOn { () throws(OutputError) in try Storage.makeFolders(objects) }
    var environment = [
      "GIT_INDEX_FILE": Storage.joined(bench.path, "index"), "GIT_TERMINAL_PROMPT": "0",
      "GIT_ALLOW_PROTOCOL": "https:http:ssh:git:file", "GIT_OPTIONAL_LOCKS": "0",
    ]
    if found.status == 0 {
      let folder = found.line
      let common = try await Tool.git.succeed(
        ["-C", site, "rev-parse", "--path-format=absolute", "--git-path", "objects"]
      ).line
      environment["GIT_DIR"] = folder
      environment["GIT_OBJECT_DIRECTORY"] = objects
      environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = common
    } else {
      let folder = Storage.joined(bench.path, "repository")
      try await Tool.git.succeed(["init", "--quiet", "--bare", "--", folder])
      environment["GIT_DIR"] = folder
    }
    return GitBench(bench: bench, environment: environment)
  }

  /// Runs git here. Hooks are for the user's own commits, and letters of files are for nobody to change.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], with more: [String: String] = [:]
  ) async throws(PublishingError) -> Tool.Outcome {
    let settings = ["core.hooksPath=/dev/null", "core.autocrlf=false", "gc.auto=0", "maintenance.auto=false"]
    return try await Tool.git.succeed(
      settings.flatMap { ["-c", $0] } + arguments, input: input, environment: environment.merging(more) { $1 })
  }

  /// Fetches a branch; its last commit, or nothing where there is no such branch.
  func fetch(_ branch: String, from address: String) async throws(PublishingError) -> String? {
    let name = "refs/heads/" + branch
    let heads = try await run(["ls-remote", "--", address, name])
    guard let tip = heads.line.split(separator: "\t").first.map(String.init) else { return nil }
    try await run(
      ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", "--refmap=", "--", address, name])
    return tip
  }

  /// What Parley published with a commit.
  func list(of commit: String) async throws(PublishingError) -> Manifest {
    guard try await files(of: commit).contains(where: { $0.path == Manifest.fileName }) else { return Manifest() }
    let bytes = try await run(["cat-file", "blob", "\(commit):\(Manifest.fileName)"]).output
    return try PublishingError.passingOn { () throws(OutputError) in
      try Manifest(bytes: bytes, path: Manifest.fileName)
    }
  }

  func files(of commit: String) async throws(PublishingError) -> [File] {
    try await run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit]).text.split(separator: "\0").compactMap { line in
      guard let match = line.wholeMatch(of: /(\d+) \w+ \w+ +(\d+|-)\t(.+)/.dotMatchesNewlines()) else { return nil }
      return File(path: String(match.3), length: Int(match.2) ?? 0, isPlain: match.1.hasPrefix("100"))
    }
  }

  /// The day a commit was made, in UTC.
  func day(of commit: String) async throws(PublishingError) -> String? {
    let line = try await run(
      ["show", "-s", "--format=%cd", "--date=format-local:%Y-%m-%d", commit], with: ["TZ": "UTC"])
    return line.line.isEmpty ? nil : line.line
  }

  func parent(of commit: String) async throws(PublishingError) -> String? {
    let words = try await run(["rev-list", "--parents", "-n", "1", commit]).line.split(separator: " ")
    return words.count > 1 ? String(words[1]) : nil
  }

  func remove(_ paths: [String]) async throws(PublishingError) {
    guard !paths.isEmpty else { return }
    let nothing = String(repeating: "0", count: 40)
    let lines = paths.map { "0 \(nothing)\t\($0)\0" }.joined()
    try await run(["update-index", "-z", "--index-info"], input: Array(lines.utf8))
  }

  /// Puts files of a site into the index.
  func add(_ entries: [Manifest.Entry], of site: any PublishedSite) async throws(PublishingError) {
    guard !entries.isEmpty else { return }
    let folder = try bench.lay(entries, of: site, in: "site")
    try await add(entries.map { ($0.path, Storage.joined(folder, $0.path)) })
  }

  /// Puts files into the index, each with a path and its bytes.
  func add(_ files: [(path: String, bytes: [UInt8])]) async throws(PublishingError) {
    var laid: [(String, String)] = []
    for (number, file) in files.enumerated() {
      laid.append((file.path, try bench.store(file.bytes, as: "own/\(number)")))
    }
    try await add(laid)
  }

  /// Makes a commit of the index, on top of another where there is one.
  func commit(_ message: String, on parent: String?) async throws(PublishingError) -> String {
    let tree = try await run(["write-tree"]).line
    let parents = parent.map { ["-p", $0] } ?? []
    return try await run(
      ["commit-tree", tree] + parents, input: Array((message + "\n").utf8), with: try await author()
    ).line
  }

  /// Lays files of a commit in a folder and gives the folder.
  func checkOut(_ paths: [String], of commit: String) async throws(PublishingError) -> String {
    for path in paths {
      try bench.store(try await run(["cat-file", "blob", "\(commit):\(path)"]).output, as: "kept/" + path)
    }
    return Storage.joined(bench.path, "kept")
  }
}

extension GitBench {
  private func add(_ laid: [(path: String, place: String)]) async throws(PublishingError) {
    let places = laid.map { $0.place + "\n" }.joined()
    let names = try await run(["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array(places.utf8))
      .text.split(separator: "\n")
    let lines = zip(names, laid).map { "100644 \($0)\t\($1.path)\0" }.joined()
    try await run(["update-index", "-z", "--index-info"], input: Array(lines.utf8))
  }

  /// Where git knows nobody, as in CI, Parley signs for itself.
  private func author() async throws(PublishingError) -> [String: String] {
    let known = try await Tool.git.outcome(["var", "GIT_COMMITTER_IDENT"], environment: environment)
    guard known.status != 0 else { return [:] }
    return ["AUTHOR", "COMMITTER"].reduce(into: [:]) { words, who in
      words["GIT_\(who)_NAME"] = "Parley"
      words["GIT_\(who)_EMAIL"] = "parley@localhost"
    }
  }
}
