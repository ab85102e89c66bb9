import Dossier
import Markdown
import Records
import Templates

/// A page that is being made: what it shows, from where its links lead, and as of when.
struct Page: Sendable {
  private let siteBox: Boxed<Site>
  let route: Route
  private let fileBox: Boxed<CaseFile>
  /// The day the page is drawn for: what comes after it is still to come.
  let day: CalendarDay?
  /// Where links lead, and what ids begin with, on a page that gathers a whole process.
  var gathering: Gathering?
  /// The numbers of sources in the list at the end, in a letter, where nothing leads to the evidence of a cell or a change.
  var notes: [Reference: Int] = [:]

  init(site: Site, route: Route, file: CaseFile) {
    self.init(Boxed(site), route, file)
  }

  /// The same page with another state of its case file.
  init(_ page: Page, showing file: CaseFile) {
    self.init(page.siteBox, page.route, file)
    gathering = page.gathering
    notes = page.notes
  }

  private init(_ site: Boxed<Site>, _ route: Route, _ file: CaseFile) {
    (siteBox, self.route, fileBox, day) = (site, route, Boxed(file), file.day)
  }

  // To lend the two, where a plain getter copies them with all that they refer to, is a fiftieth of a build; and two threads that
  // count references to the same things wait for each other.
  var site: Site { _read { yield siteBox.value } }

  /// The case file it is made from, which for an edition is that of its day; an empty one where it belongs to no process.
  var file: CaseFile { _read { yield fileBox.value } }

  var phrases: Phrasebook { site.phrases }

  /// The same page, gathering all things of its case file.
  var gathered: Page {
    var page = self
    page.gathering = Gathering(file)
    return page
  }

  /// The id that something has here which has another on the page at a path of its own.
  func id(_ id: String, on path: String) -> String { (gathering?.setting(of: path).prefix ?? "") + id }

  /// The thing a reference names, of this process or another, as the page knows it: nothing that came later than its day.
  func entry(_ reference: Reference) -> (any Entry)? {
    reference.process == file.id ? file.entry(reference) : site.dossier.entry(reference, until: file.horizon)
  }

  /// The things that references name, in their order; what is not shown is left out.
  func all<E: Entry>(_ references: [Reference], _ type: E.Type) -> [E] { references.compactMap { entry($0) as? E } }

  /// The way to a thing's page; nothing where it is not shown.
  func link(_ reference: Reference) -> Link? {
    guard shows(reference) else { return nil }
    let path = reference.path
    let spot = gathering?.spot(at: path, id: nil)
    return Link(relative: spot.map { "#" + $0 } ?? path.relative(to: route.place))
  }

  /// Whether `entry` gives the thing a reference names.
  private func shows(_ reference: Reference) -> Bool {
    reference.process == file.id ? file.holds(reference) : entry(reference) != nil
  }

  /// The way to a place of the site in the page's language, and perhaps a spot on that page.
  func link(to place: String, query: String = "", at anchor: String? = nil) -> Link {
    if let spot = gathering?.spot(at: place, id: anchor) { return Link(relative: "#" + spot) }
    let way = place == route.place && anchor != nil ? "" : place.relative(to: route.place).asPathOfAddress
    return Link(relative: way + query + (anchor.map { "#" + $0 } ?? ""))
  }

  /// The way to a file that all languages of the site share, or to a page in another language, by its path from the root.
  func link(toFile path: String, query: String = "", at anchor: String? = nil) -> Link {
    Link(relative: path.relative(to: route.path).asPathOfAddress + query + (anchor.map { "#" + $0 } ?? ""))
  }

  /// The language of a text of a view: that of the page, unless it was left in another.
  func language(of text: String) -> String { site.dossier.told?.left[text] ?? route.language }

  /// The same page, made from what was known at a moment.
  func asOf(_ moment: Instant) -> Page { Page(self, showing: site.state(of: file, asOf: moment)) }
}

extension String {
  /// A path as it stands in an address: what would end the path there, or begin an escape, is escaped.
  fileprivate var asPathOfAddress: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else {
      return self
    }
    return replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}
