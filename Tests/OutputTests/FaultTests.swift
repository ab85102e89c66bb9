import Testing

@testable import Output

@Suite struct FaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let marker = "New files of a site that Parley is writing to /somewhere/public\n"

  @Test func `What a killed deposit left is cleared by the next`() throws {
    try folder.write(marker, to: ".parley-staging-1/parley")
    try folder.write("half a pa", to: ".parley-staging-1/17")
    try folder.write("half a pa", to: ".parley-staging-1/site/a/page.html")
    try folder.makeFolder(".parley-staging-2")
    try folder.deposit(["a.html": "1"])
    #expect(folder.all() == ["public/", "public/.parley", "public/a.html"])
  }

  @Test func `A folder of that name without the marker is left alone`() throws {
    try folder.write("mine", to: ".parley-staging-1/notes.txt")
    try folder.write("mine", to: ".parley-staging-2/parley")
    try folder.deposit(["a.html": "1"])
    #expect(folder.text(".parley-staging-1/notes.txt") == "mine")
    #expect(folder.text(".parley-staging-2/parley") == "mine")
  }

  @Test func `A deposit that is under way keeps others from the folder, and its staging is not cleared`() throws {
    let first = try folder.output().begin()
    try first.add(OutputFile(path: "a.html", bytes: [1]))
    #expect(throws: OutputError.busy(folder.path + "/public")) { try folder.output().begin() }
    let other = try OutputFolder(path: folder.path + "/other", home: nil)
    #expect(try other.deposit(files(["b.html": "2"])).written == ["b.html"])
    #expect(try first.commit().written == ["a.html"])
  }

  @Test func `A deposit that was cut off in the renames is completed by the next`() throws {
    let (new, old) = (Digest(of: Array("new".utf8)).hexadecimal, Digest(of: Array("old".utf8)).hexadecimal)
    try folder.write("new", to: "public/came.html")
    try folder.write("new", to: "public/also.html")
    try folder.write("own", to: "public/did-not.html")
    try folder.write("old", to: "public/was.html")
    let list = "+\(new) 3 also.html\n+\(new) 3 came.html\n+\(new) 3 did-not.html\n\(old) 3 was.html\n"
    try folder.write("parley 1\n" + list, to: "public/.parley")
    let outcome = try folder.deposit(["came.html": "newer", "was.html": "new"])
    #expect(outcome == Outcome(written: ["came.html", "was.html"], removed: ["also.html"]))
    #expect(folder.text("public/did-not.html") == "own")
    let after = try Manifest.stored(in: folder.path + "/public")
    #expect(after?.entries.map(\.path) == ["came.html", "was.html"])
    #expect(after?.arriving.isEmpty == true)
  }

  @Test func `A deposit that fails between two renames leaves whole files, and the next may change them all`() throws {
    try folder.deposit(["b.html": "old"])
    let deposit = try folder.output().begin()
    for file in try files(["a.html": "new", "b.html": "new"]) { try deposit.add(file) }
    try folder.remove(".parley-staging-1/2")
    #expect(throws: OutputError.self) { try deposit.commit() }
    #expect(folder.text("public/a.html") == "new")
    #expect(folder.text("public/b.html") == "old")
    #expect(folder.all() == ["public/", "public/.parley", "public/a.html", "public/b.html"])
    try folder.deposit(["a.html": "newer", "b.html": "newer"])
    #expect(folder.text("public/a.html") == "newer")
    #expect(folder.text("public/b.html") == "newer")
  }

  @Test func `A file that could not be written spoils the whole deposit, and the old site stays`() throws {
    try folder.deposit(["a.html": "old"])
    let deposit = try folder.output().begin()
    try deposit.add(OutputFile(path: "a.html", bytes: [1]))
    try folder.write("in the way", to: ".parley-staging-1/2")
    let fault = OutputError.machine(path: folder.path + "/.parley-staging-1/2", reason: "File exists")
    #expect(throws: fault) { try deposit.add(OutputFile(path: "b.html", bytes: [2])) }
    #expect(throws: fault) { try deposit.commit() }
    #expect(folder.text("public/a.html") == "old")
    #expect(folder.all() == ["public/", "public/.parley", "public/a.html"])
  }

  @Test func `A name too long for the disk is found out before anything changes`() throws {
    try folder.deposit(["a.html": "old"])
    let long = String(repeating: "x", count: 300)
    let place = folder.path + "/public/\(long)"
    #expect(throws: OutputError.machine(path: place, reason: "File name too long")) {
      try folder.deposit(["a.html": "new", long + "/b.html": "new"])
    }
    #expect(folder.text("public/a.html") == "old")
  }

  @Test func `An error of the machine names the path and the reason`() {
    let error = OutputError.machine(path: "public/a.html", reason: "Permission denied")
    #expect("\(error)" == "public/a.html: Permission denied")
  }
}
