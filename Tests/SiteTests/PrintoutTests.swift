import Dossier
import Testing

@testable import Site

/// A briefing on its way to a printer.
struct PrintoutTests {
  private func printout(_ more: [String: String] = [:], _ paper: Printout.Paper = .a4) throws -> [String: String] {
    let content = [
      "p/briefings/2024-09-30.md":
        "---\ntitle: September\ndate: 2024-09-30\n---\nThe [talks](event:talks), [out](https://out.example/?a=1&b=2), ![a map](map.png)[^1].\n\n[^1]: A note.\n",
      "p/briefings/map.png": "not looked at", "p/briefings/other.png": "not looked at either",
      "p/events.yaml": "- {id: talks, title: Talks, date: 2024-05-01}\n",
    ]
    let site = try Built(content.merging(more) { $1 }).site
    let printout = try #require(try site.printout(of: Reference(.briefing, "2024-09-30", in: "p"), on: paper))
    #expect(printout.page == "p/briefings/2024-09-30.html")
    return Dictionary(uniqueKeysWithValues: printout.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func `A printout holds the page and what it is drawn with, and nothing that runs`() throws {
    let files = try printout()
    let page = try #require(files["p/briefings/2024-09-30.html"])
    #expect(Markup(html: page).faults == [])
    #expect(!page.contains("<script"))
    #expect(page.contains("src=\"map.png\"") && files["p/briefings/map.png"] != nil)
    #expect(files["p/briefings/other.png"] == nil && files["index.html"] == nil)
    #expect(files["assets/parley.css"] != nil)
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../../assets/paper-size.css\">"))
    #expect(files["assets/paper-size.css"]?.hasPrefix("@page { size: a4 }") == true)
    #expect(try printout([:], .letter)["assets/paper-size.css"]?.hasPrefix("@page { size: letter }") == true)
  }

  @Test func `Links of a printout lead to itself, to other hosts, and to the site where it says where it stands`()
    throws
  {
    let page = try #require(try printout()["p/briefings/2024-09-30.html"])
    let links = page.matches(of: /<a [^>]*href="([^"]*)"/).map { String($0.1) }
    #expect(links.contains("https://out.example/?a=1&amp;b=2"))
    #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://out.example") })
    let settings = ["site.yaml": "title: T\nbase_url: https://example.org/s\n"]
    let told = try #require(try printout(settings)["p/briefings/2024-09-30.html"])
    #expect(told.contains("href=\"https://example.org/s/p/events/talks.html\" data-own=\"\">talks</a>"))
    #expect(!told.contains(" href=\"../") || !told.matches(of: /<a [^>]*href="\.\./).isEmpty == false)
  }
}
