import Dossier
import Testing

@testable import Site

/// The drawings that are made with the site.
struct FigureTests {
  private func page(_ path: String, _ files: [String: String]) throws -> String {
    try #require(try Built(files)[path])
  }

  /// Everything between two texts, in order.
  private func all(_ start: String, _ end: String, in text: String) -> [String] {
    text.components(between: start, and: end)
  }

  // MARK: Time

  @Test func `Busy years are drawn wider, and empty ones take no room`() {
    let days = [CalendarDay(year: 1987, month: 1, day: 1)] + (1...9).map { CalendarDay(year: 2024, month: $0, day: 1) }
    let scale = TimeScale(showing: days)
    #expect(scale.years.map(\.year) == [1987, 2024])
    let widths = scale.years.map { $0.end - $0.start }
    #expect(abs(widths[1] / widths[0] - 3) < 0.001)
    #expect(scale.years[1].start < 0.3)
  }

  @Test func `Days stand in their order within a scale, also those of years that are not drawn`() {
    let scale = TimeScale(showing: [
      CalendarDay(year: 1990, month: 6, day: 1), CalendarDay(year: 2024, month: 6, day: 1),
    ])
    let shares = [(1980, 1), (1990, 2), (1990, 11), (2001, 5), (2024, 1), (2024, 12), (2030, 1)].map { year, month in
      scale.share(of: CalendarDay(year: year, month: month, day: 1))
    }
    #expect(shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
  }

  @Test func `A scale of nothing is no trap`() {
    #expect(TimeScale(showing: []).share(of: CalendarDay(year: 2024, month: 1, day: 1)) == 0)
  }

  @Test func `Each event is a dot, and those of one day stand one below the other`() throws {
    let page = try page(
      "p/events/index.html",
      ["p/events.csv": "id,date,title\na,2024-03-01,One\nb,2024-03-01,Two\nc,2024-09-01,Three\n"])
    #expect(all("<circle class=\"dot\" cx=", "</title>", in: page).count == 3)
    let tops = all("%\" cy=\"", "\"", in: page).prefix(3)
    #expect(Array(tops) == ["49", "64", "49"])
    #expect(page.contains("A drawing of 3 events from 1 March 2024 to 1 September 2024"))
  }

  @Test func `A thousand events of one week make no endless drawing`() throws {
    let rows = (1...1000).map { "e\($0),2024-03-0\($0 % 7 + 1),Event \($0)\n" }.joined()
    let page = try page("p/events/index.html", ["p/events.csv": "id,date,title\n" + rows])
    let height = try #require(all("width=\"100%\" height=\"", "\"", in: page).first.flatMap { Int($0) })
    #expect(height < 200)
  }

  @Test func `An issue's bars are its statuses, the last with its symbol, and stand in words below`() throws {
    let page = try page(
      "p/events/index.html",
      [
        "p/events.csv": "id,date,title\na,2024-03-01,One\nb,2024-09-01,Two\n",
        "p/issues/x.md": """
        ---
        title: X
        question: Q
        history:
          - {status: open, date: 2024-03-01}
          - {status: agreed, date: 2024-06-01}
        ---
        """,
      ])
    #expect(all("class=\"status-bar ", "\"", in: page) == ["status-open", "status-agreed"])
    #expect(all("height=\"1\"><use href=\"#mark:", "\"", in: page) == ["status-agreed"])
    let words = try #require(page.split(separator: "class=\"lanes\"").last)
    #expect(words.contains("Agreed</span> <span class=\"meta\"><time datetime=\"2024-06-01\">1 Jun 2024"))
  }

  // MARK: Links between issues

  private func wired(_ links: [String: String]) throws -> (names: [String], kinds: [String], page: String) {
    var files = ["p/parties.yaml": "- {id: a, name: A}\n"]
    for (id, link) in links {
      files["p/issues/\(id).md"] = "---\ntitle: \(id.uppercased())\nquestion: Q\nlinks: [\(link)]\n---\n"
    }
    let page = try page("p/issues/index.html", files)
    let names = all("class=\"wired-name\"><a href=\"", "</a>", in: page).map { String($0.suffix(1)) }
    return (names, all("<g class=\"wire ", "\"", in: page), page)
  }

  @Test func `What is to be settled first stands above what waits for it`() throws {
    let drawn = try wired([
      "x": "", "y": "{precondition_of: x, claimed_by: a}", "z": "{precondition_of: y, claimed_by: a}",
    ])
    #expect(drawn.names == ["Z", "Y", "X"])
    #expect(drawn.kinds == ["precondition_of", "precondition_of"])
  }

  @Test func `Links of one kind to one issue share a wire, and what holds both ways has one`() throws {
    let drawn = try wired([
      "w": "{reciprocal_of: v}", "v": "{reciprocal_of: w}", "x": "", "y": "{blocks: x}", "z": "{blocks: x}",
    ])
    #expect(drawn.kinds.sorted() == ["blocks", "reciprocal_of"])
  }

  @Test func `A circle of preconditions is marked on its wires and its issues`() throws {
    let drawn = try wired([
      "x": "{precondition_of: y, claimed_by: a}", "y": "{precondition_of: x, claimed_by: a}", "z": "{blocks: x}",
    ])
    #expect(drawn.kinds.sorted() == ["blocks", "precondition_of deadlock", "precondition_of deadlock"])
    #expect(all("<li class=\"deadlock\">", "</a>", in: drawn.page).count == 2)
  }

  @Test func `No two wires run in one place where they would cover each other`() throws {
    let links = [
      "a1": "{blocks: e1}", "b1": "{precondition_of: e1, claimed_by: a}", "c1": "{part_of: e1}",
      "d1": "{traded_against: a1}",
      "e1": "",
    ]
    let drawn = try wired(links)
    let left = all("<path d=\"M116 ", "\"", in: drawn.page).compactMap {
      $0.split(separator: "Q")[1].split(separator: " ").first
    }
    #expect(Set(left).count == 4)
  }

  // MARK: Calibration

  @Test func `Below ten scored forecasts there is no picture, from ten on there is`() throws {
    func ledger(_ count: Int) throws -> String {
      let rows = (1...count).map { number in
        "a\(number),Q,C,2024-01-01,\(number % 2 == 0 ? "likely" : "unlikely"),2024-02-01,K,\(number % 4 == 0 ? "yes" : "no"),2024-02-02\n"
      }
      let head = "id,question,claim,made,likelihood,resolves,criteria,outcome,resolved\n"
      return try page("p/assessments/index.html", ["p/assessments.csv": head + rows.joined()])
    }
    #expect(try !ledger(9).contains("calibration-figure"))
    let drawn = try ledger(12)
    #expect(
      all("<circle class=\"point\" ", ">", in: drawn) == [
        "cx=\"139\" cy=\"290\" r=\"12\"", "cx=\"237\" cy=\"150\" r=\"12\"",
      ])
    #expect(drawn.contains("A drawing of how often 12 scored forecasts came true"))
  }

  // MARK: All of them

  @Test func `No page carries a style of its own, so that the strictest policy holds`() throws {
    for page in try Built.demonstration().pages where !page.path.hasSuffix(".email.html") {
      #expect(!page.text.contains(" style=\""), "\(page.path)")
      #expect(!page.text.contains("<style"), "\(page.path)")
    }
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [String] {
    var (rest, found) = (self[...], [String]())
    while let from = rest.firstRange(of: start), let to = rest[from.upperBound...].firstRange(of: end) {
      found.append(String(rest[from.upperBound..<to.lowerBound]))
      rest = rest[to.upperBound...]
    }
    return found
  }
}
