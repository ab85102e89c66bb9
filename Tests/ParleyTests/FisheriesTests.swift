import Testing

/// An invented negotiation about fish, `Fixtures/fisheries`, built by the real program: nothing in it is made for one conflict.
/// It has something of every kind and of every word of the closed lists, in files, YAML and CSV, and two processes that share
/// a mediator, a person and a source.
struct FisheriesTests {
  private static let fixture =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/fisheries"

  private static func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.copy(fixture)
    return site
  }

  private let site: TemporaryFolder

  init() throws {
    site = try Self.site()
    let run = try Run("build", in: site)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  private func page(_ name: String) throws -> String { try #require(site.text("public/" + name), "\(name)") }

  @Test func `Every kind of thing has its pages`() throws {
    for name in [
      "index.html", "about.html", "grey-sea/index.html", "grey-sea/changes.html", "grey-sea/issues/shares.html",
      "grey-sea/issues/bycatch.html", "grey-sea/parties/halmora.html", "grey-sea/parties/small-boats.html",
      "grey-sea/people/edda-karrow.html", "grey-sea/events/autumn-session.html", "grey-sea/events/arrests.html",
      "grey-sea/statements/karrow-2031-03-02.html", "grey-sea/assessments/shares-in-2032.html",
      "grey-sea/sources/leaflet.html", "grey-sea/terms/bycatch.html", "grey-sea/briefings/2031-09-20.html",
      "grey-sea/data/dossier.json", "grey-sea/feed.xml", "landing-rights/index.html",
    ] { #expect(site.text("public/" + name) != nil, "\(name)") }
  }

  @Test func `The state of play has its parties, and where the options stand`() throws {
    let play = try page("grey-sea/index.html")
    for party in ["Halmora", "Brennoy", "Quessland", "Sarnhold", "Grey Sea Fisheries Forum", "Union of Small Boats"] {
      #expect(play.contains(party), "\(party)")
    }
    let matrix = try #require(play.firstMatch(of: /<table class="matrix">(?s:.*?)<\/table>/)).0
    for word in ["Common ground", "Deadlock", "Contested", "One-sided", "Reopened", "Shelved", "Implemented"] {
      #expect(matrix.contains(word), "\(word)")
    }
  }

  @Test func `Issues that wait for each other in a circle are marked, beside every other link`() throws {
    let links = try page("grey-sea/issues/index.html")
    #expect(links.matches(of: /<li class="circle">/).count == 3)
    #expect(links.contains("No order leads to these while the claims stand"))
    for relation in ["must be settled before", "is traded against", "blocks", "is to be matched by", "is part of"] {
      #expect(links.contains(relation), "\(relation)")
    }
  }

  @Test func `Words stand in the language they were said in, with every wording of them`() throws {
    #expect(try page("grey-sea/statements/lindqvar-2031-03-02.html").contains("<q lang=\"fr\" dir=\"auto\">Nos filets"))
    #expect(try page("grey-sea/statements/abelund-2031-06-09.html").contains("Η θάλασσα δεν έχει μνήμη"))
    #expect(try page("grey-sea/statements/varnay-2032-01-10.html").contains("lang=\"ar\""))
    let net = try page("grey-sea/statements/varnay-2031-05-14.html")
    #expect(net.contains("as wide as a net") && net.contains("we prefer it"))
    #expect(try page("grey-sea/statements/lindqvar-2031-12-04.html").contains("karrow-2031-12-02.html"))
    // The office is that of the day: a minister in March, the head of government in December.
    #expect(try page("grey-sea/statements/karrow-2031-03-02.html").contains(", Minister of the Sea"))
    #expect(try page("grey-sea/statements/karrow-2031-12-02.html").contains(", Prime Minister"))
  }

  @Test func `Sources of every grade are there, and what they differ on`() throws {
    let sources = try page("grey-sea/sources/index.html")
    // Once in the legend, and once at least with a source.
    for grade in "ABCDEF" { #expect(sources.split(separator: ">\(grade)<").count > 2, "\(grade)") }
    let session = try page("grey-sea/events/autumn-session.html")
    #expect(session.contains("Sources differ"))
    #expect(try page("grey-sea/sources/bell-september.html").contains("The delegates were in Port Ansel."))
    for version in ["Stellhaven", "17 September 2031"] { #expect(session.contains(version), "\(version)") }
  }

  @Test func `Forecasts are open, resolved, void and entered with hindsight`() throws {
    let ledger = try page("grey-sea/assessments/index.html")
    for word in ["Still open", "With an outcome", "Void", "never scored", "0.11", "0.02"] {
      #expect(ledger.contains(word), "\(word)")
    }
    #expect(ledger.contains(/<td>2 forecasts<\/td><td>0\.06<\/td>/))
  }

  @Test func `An edition of September knows nothing of December`() throws {
    let edition = try page("grey-sea/briefings/2031-09-20.html")
    #expect(edition.contains("Since the edition of 10 March 2031"))
    #expect(edition.contains("It was Port Ansel."))
    for later in ["2 Dec 2031", "Not before the shares", "Advice on herring"] {
      #expect(!edition.contains(later), "\(later)")
    }
    let last = try page("grey-sea/briefings/2032-01-15.html")
    #expect(last.contains("Not before the shares"))
    #expect(last.contains("Since the edition of 20 September 2031"))
  }

  @Test func `As of a day, what was said in May and printed in October is not there in June`() throws {
    _ = try Run("build", "--as-of", "2031-06-30", in: site)
    #expect(site.text("public/grey-sea/statements/karrow-leak.html") == nil)
    _ = try Run("build", "--as-of", "2031-10-01", in: site)
    #expect(site.text("public/grey-sea/statements/karrow-leak.html") != nil)
  }

  @Test func `What two processes share has a page in each`() throws {
    for process in ["grey-sea", "landing-rights"] {
      #expect(try page("\(process)/parties/forum.html").contains("Grey Sea Fisheries Forum"))
      #expect(try page("\(process)/people/ilse-varnay.html").contains("Secretary"))
      #expect(try page("\(process)/sources/forum-minutes.html").contains("Minutes of the Forum"))
    }
    #expect(try page("landing-rights/people/ilse-varnay.html").contains("A quay has two ends"))
    #expect(!(try page("landing-rights/people/ilse-varnay.html").contains("no wider than a net")))
  }

  @Test func `No word of the site that Parley itself shows is in any file`() throws {
    // The style sheet names typefaces after the scripts they hold.
    let files = site.trace("public").keys.filter { !$0.hasPrefix("assets/") && site.text("public/" + $0) != nil }
    #expect(files.count > 100)
    for word in ["Armenia", "Azerbaijan", "Baku", "Yerevan", "Karabakh", "TURAN", "Blinken", "Aliyev", "COP29"] {
      #expect(files.filter { site.text("public/" + $0)?.contains(word) == true } == [], "\(word)")
    }
  }
}
