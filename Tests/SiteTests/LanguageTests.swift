import Diagnostics
import Dossier
import Records
import Testing

@testable import Site

/// The words of the interface in the languages that the default theme speaks.
struct LanguageTests {
  private static let languages = ["ar", "az", "en", "fr", "hy", "ru"]

  private func phrases(_ language: String) throws -> Phrasebook {
    var settings = Settings()
    settings.languages = [language]
    return try Phrasebook.read(.ofRepository("templates"), settings).0[0]
  }

  @Test(arguments: languages)
  func `A language has every word, with the forms for numbers that it tells apart, and nothing is filled in wrongly`(
    language: String
  ) throws {
    var settings = Settings()
    settings.languages = [language]
    #expect(try Phrasebook.read(.ofRepository("templates"), settings).1.map(\.message) == [])
  }

  @Test(arguments: [
    ("ru", [0, 1, 2, 5, 11, 21, 22, 25, 111, 121], "many one few many many one few many many one"),
    ("en", [0, 1, 2, 21], "other one other other"), ("fr", [0, 1, 2], "one one other"),
    ("hy", [0, 1, 2], "one one other"), ("az", [0, 1, 2], "other one other"),
    ("ar", [0, 1, 2, 3, 10, 11, 99, 100, 102, 103], "zero one two few few many many other other few"),
    ("pl", [1, 2, 5, 12, 21, 22], "one few many many many few"), ("cs", [1, 4, 5], "one few other"),
    ("lt", [1, 2, 10, 11, 21], "one few other other one"), ("lv", [0, 1, 10, 11, 21], "zero one zero zero one"),
    ("ro", [0, 1, 2, 19, 20, 101], "few one few few other few"), ("sl", [1, 101, 2, 3, 5], "one one two few other"),
    ("he", [1, 2, 3], "one two other"), ("ja", [0, 1], "other other"), ("pt-BR", [0, 2], "one other"),
  ])
  func `A number takes the form that CLDR gives it`(language: String, counts: [Int], forms: String) {
    let rule = PluralRule(language: language)
    #expect(counts.map { rule.form(of: $0).rawValue }.joined(separator: " ") == forms)
    #expect(counts.allSatisfy { rule.forms.contains(rule.form(of: $0)) })
  }

  @Test(arguments: [
    ("ru", 1, "1 источник"), ("ru", 3, "3 источника"), ("ru", 11, "11 источников"), ("ar", 2, "مصدران"),
    ("ar", 12, "12 مصدرًا"), ("fr", 0, "0 source"), ("hy", 5, "5 աղբյուր"), ("az", 12_345, "12\u{A0}345 mənbə"),
    ("en", 9_999, "9999 sources"), ("en", 1_234_567, "1,234,567 sources"),
  ])
  func `A phrase with a number in it`(language: String, count: Int, phrase: String) throws {
    #expect(try phrases(language)(.sources, count) == phrase)
  }

  @Test(arguments: [("ru", "12,5"), ("en", "12.5"), ("fr", "12,5"), ("ar", "12.5")])
  func `A number has the language's own sign before its decimals`(language: String, number: String) throws {
    #expect(try phrases(language).number(12.5) == number)
  }

  @Test(arguments: [
    ("ru", "2024-09-26", "26 сентября 2024"), ("ru", "2024-09", "сентябрь 2024"),
    ("ru", "2021-04/..", "с апреля 2021 года"), ("ru", "../2024", "до 2024 года"),
    ("ru", "2024-09/2024-11", "сентябрь – ноябрь 2024"), ("ru", "2024-09-XX", "один из дней сентября 2024"),
    ("ru", "2024-23/..", "начало: осень 2024"), ("ru", "2021-05~/..", "начало: примерно май 2021"),
    ("fr", "2024-09-01", "1er septembre 2024"), ("fr", "2024-09-01/2024-09-03", "1er–3 septembre 2024"),
    ("fr", "../2024-09-26", "jusqu’au 26 septembre 2024"), ("fr", "2021-12-03?", "probablement le 3 décembre 2021"),
    ("hy", "2024-09-26", "2024 թ. սեպտեմբերի 26"), ("hy", "2024-09/..", "2024 թ. սեպտեմբերից"),
    ("az", "2024-11-11/2024-11-22", "11–22 noyabr 2024"), ("ar", "2024-09-26/..", "منذ 26 سبتمبر 2024"),
  ])
  func `A date in words, declined where the language does so`(language: String, date: String, words: String) throws {
    let phrases = try phrases(language)
    #expect(EDTFDate(parsing: date).map { DateWords.full(phrases).words($0) } == words)
  }

  @Test(arguments: languages) func `An arrow leads from what was to what is, the way the language is read`(
    language: String
  ) throws {
    let phrases = try phrases(language)
    #expect(phrases[.arrow] == (language == "ar" ? "←" : "→"))
  }

  @Test func `English stands in for what a language lacks, and that is said`() throws {
    let built = try Built(["site.yaml": "title: T\nlanguages: [de]\n"], theme: ["strings/de.yaml": "search: Suche\n"])
    #expect(built.diagnostics.map(\.code.id) == ["W0430"])
    #expect(built["search.html"]?.contains("<h1>Suche</h1>") == true)
    #expect(built["search.html"]?.contains("Narrow it down") == true)
  }

  @Test(arguments: [("ru", "ltr"), ("ar", "rtl"), ("hy", "ltr")])
  func `A site in one language is in it from its head to its foot`(language: String, direction: String) throws {
    let built = try Built(["site.yaml": "title: T\nlanguages: [\(language)]\n"])
    let phrases = try phrases(language)
    #expect(built.findings == [])
    for page in built.pages {
      #expect(page.text.contains("<html lang=\"\(language)\" dir=\"\(direction)\">"), "\(page.path)")
      #expect(page.text.contains(phrases[.search]), "\(page.path)")
    }
  }
}
