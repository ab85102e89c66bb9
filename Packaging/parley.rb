# A formula for Homebrew, on macOS and Linux. Whoever publishes a release puts its archive's address and checksum here; from a checkout:
#   brew tap-new local/parley && cp Packaging/parley.rb "$(brew --repository local/parley)/Formula/"
#   brew install --HEAD local/parley/parley
class Parley < Formula
  desc "Static sites about negotiations, each claim with its source"
  homepage "https://example.org/parley"
  url "https://example.org/parley/parley-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"
  head ENV.fetch("HOMEBREW_PARLEY_REPOSITORY", "https://example.org/parley.git"), using: :git, branch: "main"

  depends_on "pkgconf" => :build
  depends_on "cmark"
  uses_from_macos "swift" => :build

  def install
    # Homebrew builds in a sandbox of its own, in which SwiftPM's cannot run.
    system "make", "install", "PREFIX=#{prefix}", "FLAGS=--disable-sandbox"
  end

  test do
    system bin/"parley", "new", "site", "talks"
    system bin/"parley", "build", "talks"
    assert_match "<h1", (testpath/"talks/public/index.html").read
  end
end
