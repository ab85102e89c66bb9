import Dossier
import Templates

extension PageFrame {
  /// The frame of a page. Its title stands before those of its process and of the site.
  init(_ title: String, about description: String? = nil, on page: Page) {
    let settings = page.site.dossier.settings
    let process = page.processInFrame
    let titles = [title, process.map(\.title), settings.title].compactMap(\.self)
    var seen: Set<String> = []
    let whole = titles.filter { seen.insert($0).inserted }
    let joined = whole.dropFirst().reduce(whole.first ?? "") { page.phrases(.titleJoint, ["page": $0, "site": $1]) }
    self.init(
      language: page.route.language, direction: page.route.language.direction, title: joined, headline: title,
      description: description ?? page.ownDescription ?? settings.description,
      canonical: page.site.fullAddress(of: page.route.place), picture: page.picture,
      stylesheet: page.link(toFile: "assets/parley.css"), script: page.link(toFile: "assets/parley.js"),
      icon: page.link(toFile: "assets/icon.svg"), siteTitle: settings.title,
      home: page.link(to: "index.html"), homeCurrent: page.route.subject == .home,
      logo: settings.logo.flatMap { page.site.files.target(of: "/" + $0, from: "content/site.yaml") }.map {
        page.link(toFile: $0)
      },
      search: page.link(to: "search.html"), everything: page.link(to: "everything.html"),
      words: page.link(toFile: "assets/words.js"), menu: page.menu, process: process, crumbs: page.crumbs,
      asOf: page.site.asOf.map { DateView($0, on: page) }, feeds: page.feeds, languages: page.languages,
      notices: page.notices,
      structured: page.linkedData,
      editor: settings.editor,
      contact: settings.contact.map { address in
        LinkedName(name: address, link: Link(external: address.contains("@") ? "mailto:" + address : address))
      })
  }
}

extension String {
  /// Which way a language is written, by its tag.
  var direction: String { ["ar", "fa", "he", "ur", "yi"].contains(prefix { $0 != "-" }) ? "rtl" : "ltr" }
}

extension Page {
  /// The same page in each of the site's languages. Every page stands in all of them, at the same place.
  fileprivate var languages: [FrameLanguage] {
    site.tongues.map { tongue in
      let path = tongue.folder + route.place
      return FrameLanguage(
        name: tongue.name, tag: tongue.tag, link: link(toFile: path),
        alternate: site.fullAddress(ofFile: path) ?? link(toFile: path), current: tongue.tag == route.language)
    }
  }

  /// What the page is about where its author does not say: of a thing, what tells it from others; of a list, what it lists.
  fileprivate var ownDescription: String? {
    switch route.subject {
    case .thing(let reference): entry(reference).flatMap { note(on: $0) }
    case .list(let kind, _):
      Section.all.first { $0.kind == kind }.flatMap { phrases.text($0.title.rawValue + "_means") }
    case .changes: phrases.text("changes_means")
    case .data: phrases.text("data_means")
    case .everything, .index: phrases.text("everything_means")
    default: nil
    }
  }

  /// The picture that goes with a link to the page: the author's; else that of its process, or of the first that has one; else the site's logo.
  /// Whoever shows links takes no drawings (SVG).
  fileprivate var picture: Link? {
    let settings = site.dossier.settings
    let process = file.id.isEmpty ? site.dossier.files.first { !$0.issues.isEmpty } : site.dossier.file(file.id)
    // It has no words, and so is the same in all languages.
    if settings.sharePicture == nil, let process, !process.issues.isEmpty {
      return site.fullAddress(ofFile: SharePicture.path(of: process.id))
    }
    let logo = settings.logo.flatMap { name in
      [".png", ".jpg", ".jpeg"].contains(where: name.lowercased().hasSuffix) ? name : nil
    }
    return (settings.sharePicture ?? logo).flatMap { site.files.target(of: "/" + $0, from: "content/site.yaml") }
      .flatMap { site.fullAddress(ofFile: $0) }
  }

  fileprivate var menu: [FrameMenuItem] {
    site.dossier.settings.menu.compactMap { name in
      site.dossier.page(Reference(page: name)).map { entry in
        FrameMenuItem(
          label: entry.name, link: link(to: entry.reference.path), current: route.subject == .ordinary(entry.reference))
      }
    }
  }

  private var process: Process? { file.id.isEmpty ? nil : file.process }

  fileprivate var processInFrame: FrameProcess? {
    process.map { process in
      // An edition shows an earlier state and leads to the pages there are today.
      let today = site.dossier.file(file.id) ?? file
      let lists = Section.all.filter { !$0.isEmpty(today) }.map { section in
        FrameMenuItem(
          label: phrases[section.title], link: link(to: section.path(in: file)),
          current: section.route(in: file) == route.subject)
      }
      return FrameProcess(
        title: process.title, link: link(to: process.reference.path),
        whole: link(to: "\(process.id)/all.html"), items: lists)
    }
  }

  /// The pages above this one, from the outside in.
  fileprivate var crumbs: [LinkedName] {
    guard let process, route.subject != .process(process.id) else { return [] }
    let home = LinkedName(name: process.title, link: link(to: process.reference.path))
    guard case .thing(let reference) = route.subject,
      let section = Section.all.first(where: { $0.kind == reference.kind })
    else { return [home] }
    return [home, LinkedName(name: phrases[section.title], link: link(to: section.path(in: file)))]
  }

  fileprivate var feeds: [FrameFeed] {
    let title = site.dossier.settings.title
    var feeds = [FrameFeed(title: phrases(.feedOfSite, ["site": title]), link: link(to: "feed.xml"))]
    if let process {
      feeds.append(
        FrameFeed(title: phrases(.feedOfProcess, ["process": process.title]), link: link(to: "\(process.id)/feed.xml")))
    }
    if case .thing(let reference) = route.subject, let issue = file.issues[reference] {
      let path = "\(reference.process)/issues/\(reference.id).xml"
      feeds.append(FrameFeed(title: phrases(.feedOfIssue, ["issue": issue.title]), link: link(to: path)))
    }
    return feeds
  }
}
