import Templates

/// The page that both engines draw: a table of twenty rows among some words.
struct Agenda: View {
  let title: String
  let summary: String
  let open: Bool
  let place: Place
  let notes: [String]
  let rows: [Row]

  static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .text("summary", "What to know first") { $0.summary },
      .flag("open", "Whether the talks go on") { $0.open },
      .group("place", "Where they meet") { $0.place },
      .texts("notes", "What was remarked") { $0.notes },
      .list("rows", "What is on the table") { $0.rows },
    ]
  }

  /// Where the parties meet.
  struct Place: View {
    let town: String
    let country: String

    static var fields: [ViewField<Self>] {
      [.text("town", "The town") { $0.town }, .text("country", "Its country") { $0.country }]
    }
  }

  /// One row of the table.
  struct Row: View {
    let id: String
    let link: Link
    let name: String
    let stance: String
    let says: String?
    let count: Int
    let agreed: Bool

    static var fields: [ViewField<Self>] {
      [
        .text("id", "Its anchor") { $0.id }, .link("link", "Its page") { $0.link },
        .text("name", "Its name") { $0.name },
        .text("stance", "Where it stands") { $0.stance }, .optionalText("says", "What is said of it") { $0.says },
        .number("count", "How many sources it has") { $0.count },
        .flag("agreed", "Whether it is settled") { $0.agreed },
      ]
    }
  }
}

extension Agenda {
  /// Always the same, with characters that must be escaped and letters beyond ASCII, as pages have them.
  static let example = Agenda(
    title: "Talks at \"Lake\" Sevan", summary: "Two texts, one line & a map: what each side wants, article by article.",
    open: true, place: Place(town: "Sevan", country: "Հայաստան"),
    notes: ["The map of 1976 isn't annexed.", "Article 4 <draft> was read twice.", "Both sides met again."],
    rows: (1...20).map { number in
      Row(
        id: "article-\(number)", link: Link(relative: "../issues/article-\(number).html?a=1&b=2"),
        name: "Article \(number): the line of 1991", stance: number.isMultiple(of: 3) ? "rejects" : "accepts",
        says: number.isMultiple(of: 4) ? nil : "Not before the map is annexed & signed by both.", count: number % 5,
        agreed: number.isMultiple(of: 2))
    })
}
