import Diagnostics
package import Records

/// What `content/site.yaml` says of the site as a whole.
package struct Settings: Part {
  package var title = ""
  package var description: String?
  package var baseURL: String?
  package var languages: [String] = []
  package var editor: String?
  package var contact: String?
  package var logo: String?
  package var sharePicture: String?
  package var timeZone: ZoneOffset?
  package var rawHTML = false
  package var nesting: Nesting?
  /// Megabytes of the largest text that is read.
  package var largestFile: Int?
  package var home: [String] = []
  package var menu: [String] = []
  package var rules: NamedTexts?
  package var waivers: [Waiver] = []
  package var publish: Destinations?
  package var origin = Origin.unset

  package init() {}

  /// Bytes of the largest text that the `site.yaml` of a content folder lets be read, looked up before anything else is.
  package static func largestText(in content: Folder) throws(DiskError) -> Int {
    guard content.paths.contains("site.yaml") else { return Records.largestText }
    let bytes = try content.read("site.yaml", atMost: Records.largestText)
    let (records, _) = Records.read(SourceText(path: "", bytes: bytes), path: "site.yaml", as: .yaml)
    guard case .scalar(let scalar)? = records.first?.fields["largest_file"], let size = Int(scalar.text),
      (1...1_000).contains(size)
    else { return Records.largestText }
    return size << 20
  }

  /// The language that pages are written in unless they say otherwise.
  package var language: String { languages.first ?? "en" }

  package static let fields: [Field<Settings>] = [
    .required("title", .text, \.title, "The name of the site."),
    .optional("description", .text, \.description, "What it is, in a sentence."),
    .optional(
      "base_url", .home, \.baseURL,
      "Where it will stand; feeds, sitemap and canonical links need it, nothing else does."),
    .list("languages", .language, \.languages, "Codes of its languages: the first is the one it is written in."),
    .optional("editor", .name, \.editor, "Who publishes it."),
    .optional("contact", .contact, \.contact, "An address for letters: desk@example.org, or that of a web page."),
    .optional("logo", .code, \.logo, "The name of a picture file."),
    .optional(
      "share_picture", .code, \.sharePicture,
      "A PNG, JPEG or WebP file that goes with links to the site, 1200 by 630 dots; without it Parley draws each process's matrix."
    ),
    .optional(
      "time_zone", .zone, \.timeZone,
      "What a date without a time means for embargoes: UTC, or the distance to it, as +04:00."),
    .flag("raw_html", \.rawHTML, "Whether HTML in Markdown is HTML; else it is shown as text."),
    .optional("nesting", .parts, \.nesting, "How deep a text may nest before it is refused."),
    .optional(
      "largest_file", .number(in: 1...1_000), \.largestFile,
      "The most that a text file may hold, in MB; 8 where nothing is said."),
    .list("home", .code, \.home, "Processes on the home page, in this order."),
    .list("menu", .code, \.menu, "Ordinary pages in the head of each page."),
    .optional("rules", .texts, \.rules, "Levels of findings, by code or by name: {W0611: off}."),
    .list("switched_off", .parts, \.waivers, "Single findings that are let be, each with the reason."),
    .optional("publish", .destinations, \.publish, "Where the site is published: targets by name."),
  ]
}
