import Records
import Testing

@testable import Dossier

/// What is said in other languages than a site's first: files and rows beside the originals, and fields under a language.
struct TranslationTests {
  private static let site = "title: T\nlanguages: [en, ru]\n"
  private static let border = """
    ---
    title: The border
    question: Where does it run?
    options:
      map-1975: By the map of 1975
      new-map: By a new map
    positions:
      - {party: armenia, option: map-1975, stance: supports, says: The old map.}
      - {party: armenia, option: new-map, stance: resists, says: No new map.}
    ---
    Both sides draw maps.

    """
  private static let armenia = "---\nname: Armenia\n---\n"

  /// The site in Russian, beside whatever it is made of.
  private func told(_ files: [String: String], drafts: Bool = false) throws -> (
    sketch: Sketch, file: CaseFile, told: Told
  ) {
    let own = ["/site.yaml": Self.site, "issues/border.md": Self.border, "parties/armenia.md": Self.armenia]
    let sketch = try Sketch(own.merging(files) { $1 }, drafts: drafts)
    let dossier = try #require(sketch.dossier.translations.first)
    return (sketch, try #require(dossier.file("p")), try #require(dossier.told))
  }

  private let whole = """
    ---
    title: Граница
    question: Где она проходит?
    options: {map-1975: По карте 1975 года, new-map: По новой карте}
    positions:
      - {option: new-map, says: Никаких новых карт.}
      - {option: map-1975, says: Старая карта.}
    ---
    Обе стороны рисуют карты.

    """

  @Test func `A file beside the original says its texts, and facts stay the original's`() throws {
    let (sketch, file, told) = try told(["issues/border.ru.md": whole])
    let issue = try #require(file.issues["border"])
    #expect(sketch.findings == [])
    #expect(issue.title == "Граница")
    #expect(issue.options?.entries.map(\.text) == ["По карте 1975 года", "По новой карте"])
    #expect(issue.positions.map { $0.says?.text } == ["Старая карта.", "Никаких новых карт."])
    #expect(issue.positions.map(\.stance) == [.supports, .resists])
    #expect(issue.head.body?.text.trimmed == "Обе стороны рисуют карты.")
    #expect(told.translation(of: issue.reference)?.isWhole == true)
    #expect(sketch.file.issues["border"]?.title == "The border")
  }

  @Test func `Fields under the language in the thing itself, and rows with its id, say the same`() throws {
    let inside = Self.border.replacing("question:", with: "ru: {title: Граница}\nquestion:")
    #expect(try told(["issues/border.md": inside]).file.issues["border"]?.title == "Граница")
    let rows = "- id: border\n  title: Граница\n"
    #expect(try told(["issues.ru.yaml": rows]).file.issues["border"]?.title == "Граница")
    #expect(try told(["issues/border.md": inside]).sketch.file.issues["border"]?.title == "The border")
  }

  @Test func `A position in a table is translated by the row that has its facts`() throws {
    let head = "issue,party,option,stance,says\n"
    let (sketch, file, _) = try told([
      "issues/border.md": "---\ntitle: B\nquestion: Q?\noptions: {a: A, b: B}\n---\n",
      "positions.csv": head + "border,armenia,a,supports,Yes.\nborder,armenia,b,resists,No.\n",
      "positions.ru.csv": "issue,option,says\nborder,b,Нет.\nborder,c,Что?\n",
    ])
    #expect(file.issues["border"]?.positions.map { $0.says?.text } == ["Yes.", "Нет."])
    #expect(sketch.findings == ["W0351 p/positions.ru.csv:3:1 «border,c,Что?»"])
  }

  @Test func `What is not translated stays as it was written, and is known to be`() throws {
    let (sketch, file, told) = try told(["issues/border.ru.md": "---\ntitle: Граница\n---\n"])
    #expect(file.issues["border"]?.question == "Where does it run?")
    #expect(told.left["Where does it run?"] == "en")
    #expect(told.left["Граница"] == nil)
    #expect(told.translation(of: Reference(.issue, "border", in: "p"))?.isWhole == false)
    #expect(told.translation(of: Reference(.party, "armenia", in: "p")) == nil)
    #expect(sketch.findings == ["W0353 p/issues/border.ru.md:1:1 «---»"])
    #expect(
      sketch.notes == ["missing: question, options.map-1975, options.new-map, positions.says, positions.says, body"])
  }

  @Test func `A translated quotation has the words of the original beside it`() throws {
    let (_, file, _) = try told([
      "statements.yaml": "- {id: said, speaker: armenia, text: Peace is near., date: 2024}\n",
      "statements.ru.yaml": "- {id: said, text: Мир близок.}\n",
    ])
    let statement = try #require(file.statements["said"])
    #expect(statement.text == "Мир близок.")
    #expect(statement.original == "Peace is near.")
    #expect(statement.language == "en")
  }

  @Test func `A translation that is a draft is held back, and the original shown in its place`() throws {
    let draft = whole.replacing("title: Граница", with: "draft: yes\ntitle: Граница")
    let (sketch, file, told) = try told(["issues/border.ru.md": draft])
    #expect(file.issues["border"]?.title == "The border")
    #expect(told.translation(of: Reference(.issue, "border", in: "p")) == nil)
    #expect(sketch.dossier.heldBack.map(\.path) == ["content/p/issues/border.ru.md"])
    #expect(try self.told(["issues/border.ru.md": draft], drafts: true).file.issues["border"]?.title == "Граница")
  }

  @Test func `A translation of a draft leaves no trace`() throws {
    let original = Self.border.replacing("title: The border", with: "draft: yes\ntitle: The border")
    let (sketch, file, _) = try told(["issues/border.md": original, "issues/border.ru.md": whole])
    #expect(file.issues.isEmpty)
    #expect(sketch.findings == [])
  }

  @Test func `A translation says of itself that nobody has reviewed it`() throws {
    let note = whole.replacing("title: Граница", with: "unreviewed: yes\ntranslated_by: The desk\ntitle: Граница")
    let translation = try told(["issues/border.ru.md": note]).told.translation(of: Reference(.issue, "border", in: "p"))
    #expect(translation?.isUnreviewed == true)
    #expect(translation?.translator == "The desk")
  }

  @Test func `An original that changed after it was translated is found by its mark`() throws {
    let note = whole.replacing("title: Граница", with: "translates: 00000000\ntitle: Граница")
    let said = try told(["issues/border.ru.md": note]).sketch.notes
    let mark = try #require(said.first?.suffix(8))
    let right = note.replacing("00000000", with: mark)
    #expect(try told(["issues/border.ru.md": right]).sketch.findings == [])
    let moved = Self.border.replacing("stance: resists", with: "stance: rejects")
    #expect(try told(["issues/border.md": moved, "issues/border.ru.md": right]).sketch.findings == [])
    let changed = Self.border.replacing("By a new map", with: "By an older map")
    #expect(
      try told(["issues/border.md": changed, "issues/border.ru.md": right]).sketch.findings
        == ["W0350 p/issues/border.ru.md:1:1 «---»"])
  }

  @Test func `Whatever is wrong in a translation is said at its place, and what is wrong in the original once`() throws
  {
    let wrong = """
      ---
      titel: Граница
      order: 3
      options: {map-1976: По карте}
      ---
      """
    let broken = Self.border.replacing("stance: resists", with: "stance: hates")
    let (sketch, _, _) = try told(["issues/border.md": broken, "issues/border.ru.md": wrong])
    #expect(
      sketch.findings == [
        "E0204 p/issues/border.md:9:47 «hates»", "E0201 p/issues/border.ru.md:2:1 «titel» → title",
        "E0227 p/issues/border.ru.md:3:1 «order»",
        "W0352 p/issues/border.ru.md:4:11 «map-1976» → map-1975",
      ])
  }

  @Test func `A name that ends in letters is no translation where the site has one language`() throws {
    let sketch = try Sketch(["/about.md": "A\n", "/about.new.md": "B\n"])
    #expect(sketch.dossier.pages.map(\.reference.id).sorted() == ["about", "about.new"])
    #expect(sketch.findings == [])
    #expect(
      try Sketch(["terms.yaml": "[]", "issues/a.hy.md": "---\ntitle: A\nquestion: Q?\n---\n"]).findings.count == 1)
  }
}
