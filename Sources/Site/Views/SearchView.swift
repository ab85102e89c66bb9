package import Templates

/// The search. Without JavaScript it leads to the index of everything.
package struct SearchView: View {
  package let frame: PageFrame
  package let style: Link
  package let script: Link
  package let index: Link
  package let groups: [SearchGroup]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .link("style", "`assets/search.css` from here") { $0.style },
      .link("script", "`assets/search.js` from here, which asks the index beside it") { $0.script },
      .link("index", "`everything.html`: every page on one") { $0.index },
      .list("groups", "The parts of that page") { $0.groups },
    ]
  }
}

/// The pages of one kind in one process, as a part of the index of everything.
package struct SearchGroup: View {
  package let id: String
  package let title: String
  package let process: String?
  package let link: Link
  package let count: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor here, the same as there") { $0.id },
      .text("title", "`Issues`") { $0.title },
      .optionalText("process", "The process's title, where there are several") { $0.process },
      .link("link", "Where they are listed") { $0.link },
      .number("count", "How many they are") { $0.count },
    ]
  }
}
