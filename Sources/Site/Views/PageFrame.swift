package import Templates

/// An entry of a menu.
package struct FrameMenuItem: View {
  package let label: String
  package let link: Link
  package let current: Bool

  package static var fields: [ViewField<Self>] {
    [
      .text("label", "Its words") { $0.label },
      .link("link", "Where it leads") { $0.link },
      .flag("current", "Whether this page is it") { $0.current },
    ]
  }
}

/// The process that a page belongs to, for the head of the page.
package struct FrameProcess: View {
  package let title: String
  package let link: Link
  package let whole: Link
  package let items: [FrameMenuItem]

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its state of play") { $0.link },
      .link("whole", "All of it on one page") { $0.whole },
      .list("items", "Its parts that have pages: issues, timeline, quotes, …") { $0.items },
    ]
  }
}

/// A feed that belongs to the page.
package struct FrameFeed: View {
  package let title: String
  package let link: Link

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its address") { $0.link },
    ]
  }
}

/// Another language that the page can be read in.
package struct FrameLanguage: View {
  package let name: String
  package let tag: String
  package let link: Link
  package let alternate: Link
  package let current: Bool

  package static var fields: [ViewField<Self>] {
    [
      .text("name", "The language's name in itself: `Հայերեն`") { $0.name },
      .text("tag", "Its tag: `hy`") { $0.tag },
      .link("link", "The same page in it") { $0.link },
      .link("alternate", "The same as a full address, where the site has a `base_url`") { $0.alternate },
      .flag("current", "Whether this page is in it") { $0.current },
    ]
  }
}

/// What is to be said of a page's translation.
package struct FrameNotice: View {
  package let title: String
  package let text: String
  package let original: LinkedName

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "In a few words") { $0.title },
      .text("text", "In a sentence") { $0.text },
      .group("original", "The page in the language it was written in, by that language's name") { $0.original },
    ]
  }
}

/// A piece of JSON-LD about the page.
package struct FrameData: View {
  package let json: JSONText

  package static var fields: [ViewField<Self>] {
    [
      .json("json", "The object, as schema.org defines it") { $0.json }
    ]
  }
}

/// What stands around every page: the document's head, the page's head and foot.
package struct PageFrame: View {
  package let language: String
  package let direction: String
  package let title: String
  package let headline: String
  package let description: String?
  package let canonical: Link?
  package let picture: Link?
  package let stylesheet: Link
  package let script: Link
  package let icon: Link
  package let siteTitle: String
  package let home: Link
  package let homeCurrent: Bool
  package let logo: Link?
  package let search: Link
  package let everything: Link
  package let words: Link
  package let menu: [FrameMenuItem]
  package let process: FrameProcess?
  package let crumbs: [LinkedName]
  package let asOf: DateView?
  package let feeds: [FrameFeed]
  package let languages: [FrameLanguage]
  package let notices: [FrameNotice]
  package let structured: [FrameData]
  package let editor: String?
  package let contact: LinkedName?

  package static var fields: [ViewField<Self>] {
    [
      .text("language", "The language tag of the page: `en`") { $0.language },
      .text("direction", "`ltr` or `rtl`") { $0.direction },
      .text("title", "The document's title: page, process and site") { $0.title },
      .text("headline", "The page's own title, for whoever shows a link to it") { $0.headline },
      .optionalText("description", "One sentence for search engines and previews") { $0.description },
      .optionalLink("canonical", "The page's full address; needs `base_url`") { $0.canonical },
      .optionalLink("picture", "The full address of the picture that goes with a link to the page; needs `base_url`") {
        $0.picture
      },
      .link("stylesheet", "`assets/parley.css` from here") { $0.stylesheet },
      .link("script", "The theme's script, which only adds to what pages can do without it") { $0.script },
      .link("icon", "`assets/icon.svg` from here") { $0.icon },
      .text("site_title", "The site's title") { $0.siteTitle },
      .link("home", "The home page") { $0.home },
      .flag("home_current", "Whether this page is it") { $0.homeCurrent },
      .optionalLink("logo", "The site's logo") { $0.logo },
      .link("search", "`search.html`") { $0.search },
      .link("everything", "`everything.html`: every page on one") { $0.everything },
      .link("words", "`assets/words.js`, which marks the words of a search that led here") { $0.words },
      .list("menu", "The ordinary pages named in `menu`") { $0.menu },
      .flag("has_menu", "Whether there are any of `menu`") { !$0.menu.isEmpty },
      .optionalGroup("process", "The process the page belongs to") { $0.process },
      .list("crumbs", "The pages above this one, from the outside in, without the page itself") { $0.crumbs },
      .flag("has_crumbs", "Whether there are any of `crumbs`") { !$0.crumbs.isEmpty },
      .optionalGroup("as_of", "The day the site is built for, where that is not the latest") { $0.asOf },
      .list("feeds", "The feeds of site, process and issue that the page belongs to") { $0.feeds },
      .flag("has_feeds", "Whether there are any of `feeds`") { !$0.feeds.isEmpty },
      .list("languages", "The languages to choose from; empty where there is one") { $0.languages },
      .flag("has_languages", "Whether there are any of `languages`") { !$0.languages.isEmpty },
      .list("notices", "What of the page is not translated, or is a draft; empty in the first language") { $0.notices },
      .list("structured", "JSON-LD about the page") { $0.structured },
      .optionalText("editor", "Who publishes the site") { $0.editor },
      .optionalGroup("contact", "How to reach them") { $0.contact },
    ]
  }
}
