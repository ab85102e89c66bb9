import Output
import Programs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that makes a PDF of a page that lies on this machine.
struct Press: Sendable {
  let program: Program
  private let arguments: @Sendable (_ page: String, _ pdf: String, _ bench: String) -> [String]

  /// Those that are known, the one that draws pages best first. The browser runs no script and asks no other host for anything.
  static let all =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(browser)
    + [
      Press(program: Program(name: "weasyprint", remedy: remedy)) { page, pdf, _ in
        ["--quiet", "--encoding", "utf-8", page, pdf]
      }
    ]

  /// Makes the PDF, and gives its bytes. `bench` is a folder of ours that the program may use.
  func print(_ page: String, on bench: String) async throws(ProgramError) -> [UInt8] {
    let pdf = Storage.joined(bench, "page.pdf")
    // Some programs write down the day; so far as they let themselves be told, it is not this machine's.
    let outcome = try await program.outcome(
      arguments(page, pdf, bench), environment: ["SOURCE_DATE_EPOCH": "0", "HOME": bench])
    if outcome.status == 0, let bytes = try? Storage.contents(of: pdf), bytes.starts(with: "%PDF-".utf8) {
      return bytes
    }
    let words = outcome.errors.split(separator: "\n").suffix(6).joined(separator: "\n")
    throw .failed(program, words: words.isEmpty ? "status \(outcome.status), and no PDF" : words)
  }
}

extension Press {
  static let remedy =
    "install a program that makes PDF: Chromium (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), "
    + "or WeasyPrint (apt-get install weasyprint; brew install weasyprint)"

  private static func browser(_ name: String) -> Press {
    Press(program: Program(name: name, remedy: remedy)) { page, pdf, bench in
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
        "--disable-sync", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + Storage.joined(bench, "browser"), "--no-pdf-header-footer", "--timeout=30000",
        // A browser of root's has no sandbox. Nothing of the page runs in any case.
        geteuid() == 0 ? "--no-sandbox" : "", "--print-to-pdf=" + pdf, "file://" + page.percentEncoded,
      ].filter { !$0.isEmpty }
    }
  }
}

extension String {
  /// A path as it stands in an address.
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { text, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"#%<>?[\\]^`{|}".utf8.contains(byte)
      let hex = Array("0123456789ABCDEF")
      text += isPlain ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }
  }
}
