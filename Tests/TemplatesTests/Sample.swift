@testable import Templates

/// A view with a value of every type.
struct Sample: View {
  var title = "Talks"
  var note: String?
  var body = HTML(trusted: Array("<p>Body</p>".utf8))
  var summary: HTML?
  var link = Link(relative: "../issues/x.html")
  var source: Link?
  var count = 3
  var data = JSONText(Array(#"{"a":"</script>"}"#.utf8))
  var open = true
  var people: [Person] = [Person(name: "Ann"), Person(name: "Ben", role: "envoy")]
  var tags = ["one", "two"]
  var place = Spot(town: "Munich")
  var origin: Spot?

  static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .optionalText("note", "A remark") { $0.note },
      .html("body", "Its text") { $0.body },
      .optionalHTML("summary", "What to know first") { $0.summary },
      .link("link", "Where it leads") { $0.link },
      .optionalLink("source", "Where it is from") { $0.source },
      .number("count", "How many there are") { $0.count },
      .json("data", "The same for machines") { $0.data },
      .flag("open", "Whether it goes on") { $0.open },
      .list("people", "Who was there") { $0.people },
      .texts("tags", "What it is about") { $0.tags },
      .group("place", "Where it was") { $0.place },
      .optionalGroup("origin", "Where it began") { $0.origin },
    ]
  }
}

struct Person: View {
  var name: String
  var role: String?

  static var fields: [ViewField<Self>] {
    [.text("name", "The whole name") { $0.name }, .optionalText("role", "What they are") { $0.role }]
  }
}

struct Spot: View {
  var town: String
  var country: String?

  static var fields: [ViewField<Self>] {
    [.text("town", "The town") { $0.town }, .optionalText("country", "Its country") { $0.country }]
  }
}
