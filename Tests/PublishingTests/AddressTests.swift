import Testing

@testable import Publishing

/// Texts of site.yaml that reach git, rsync and rclone, and those that do not.
@Suite struct AddressTests {
  @Test(arguments: [
    "ext::sh -c id", "-u./evil", "--upload-pack=sh", "fd::17", "https://a:b@example.org/x", "a;b", "$(id)", "x\nname",
    "ada:lovelace@example.org:x.git",
  ])
  func `Git is given no option, no helper and no password`(text: String) {
    #expect(throws: AddressFault.self) { try Address.git(text) }
  }

  @Test(arguments: [
    "https://example.org/x.git", "ssh://git@example.org:22/x.git", "git@example.org:group/x.git", "origin", "../x.git",
    "/srv/x.git",
    "file:///srv/x.git", ".",
  ])
  func `Git is given addresses as it takes them`(text: String) throws {
    #expect(try Address.git(text) == text)
  }

  @Test(arguments: [
    "-e sh", "host:-e", "/srv/www", "host:a;b", "host:$(id)", "host:a b", "-oProxyCommand=x:y", "host:*",
    "rsync://a:b@host/m",
  ])
  func `Rsync is given no option, no pattern and no folder of this machine`(text: String) {
    #expect(throws: AddressFault.self) { try Address.rsync(text) }
  }

  @Test(arguments: [
    "me@example.org:/srv/www/talks", "example.org::web/talks", "rsync://127.0.0.1:8730/web/talks", "host:www",
  ])
  func `Rsync is given folders of other hosts`(text: String) throws {
    #expect(try Address.rsync(text) == text)
  }

  @Test(arguments: [":s3,secret_access_key=x:bucket", "-v:x", "/srv/www", "name:a;b"])
  func `Rclone is given no remote that is made up on the spot`(text: String) {
    #expect(throws: AddressFault.self) { try Address.rclone(text) }
  }

  @Test(arguments: ["talks", ".zip", "a/.tar.gz", "-x.zip", "https://example.org/a.zip", "a\u{0}.zip"])
  func `An archive has the name of one`(text: String) {
    #expect(throws: AddressFault.self) { try Address.archive(text) }
  }

  @Test(arguments: ["-f", "a..b", "a.lock", "/a", "a//b", ".a", "a b"])
  func `A branch has the name of a branch`(text: String) {
    #expect(throws: AddressFault.self) { try Address.branch(text) }
  }

  @Test func `What is printed shows no password`() {
    #expect(Address.masked("fatal: https://ada:lovelace@example.org/x") == "fatal: https://***@example.org/x")
    #expect(Address.masked("secret_access_key=abc,region=x") == "secret_access_key=***,region=x")
    #expect(Address.masked("https://a-token@example.org/x") == "https://***@example.org/x")
    #expect(Address.masked("ada:lovelace@example.org:x") == "ada:***@example.org:x")
    #expect(Address.masked("git@example.org:group/x.git") == "git@example.org:group/x.git")
    #expect(Address.starred("https://ada:love@x") == "https://********@x")
  }

  @Test(arguments: [
    ("me@host:/srv/talks", "../before", "../before", "me@host:/srv/talks/../before"),
    ("me@host:/srv/talks", "/srv/before", "/srv/before", "me@host:/srv/before"),
    ("rsync://host:873/web/a/talks", "../before", "/a/before", "rsync://host:873/web/a/before"),
    ("host::web/talks", "/before", "/before", "host::web/before"),
  ])
  func `What is replaced is kept where a daemon understands it too`(
    target: String, folder: String, option: String, address: String
  ) {
    let backup = RsyncBackup(folder, of: target)
    #expect(backup.option == option && backup.address == address && backup.inside == nil)
    #expect(RsyncBackup("old", of: target).inside == "old")
  }
}
