/// The forms of a phrase that numbers tell apart, as Unicode's CLDR names them. English has two, Russian three, Arabic all six.
enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form a whole number takes in a language: the cardinal rules of CLDR 46, for whole numbers below a million.
struct PluralRule: Sendable {
  /// The forms that whole numbers take, in CLDR's order.
  let forms: [PluralForm]
  private let choose: @Sendable (Int) -> PluralForm

  /// The rule of a language, by its tag (`ru`, `pt-BR`); that of English where no other is known.
  init(language: String) {
    self = Self.byLanguage[String(language.prefix { $0 != "-" }).lowercased()] ?? .oneOther
  }

  func form(of count: Int) -> PluralForm { choose(count) }
}

extension PluralRule {
  private init(_ forms: [PluralForm], _ choose: @escaping @Sendable (Int) -> PluralForm) {
    (self.forms, self.choose) = (forms, choose)
  }

  private static let byLanguage: [String: PluralRule] = {
    let families: [(languages: String, rule: PluralRule)] = [
      ("ja zh ko vi th id ms lo my", PluralRule([.other]) { _ in .other }),
      ("hy fr pt fa hi bn am gu kn zu", PluralRule([.one, .other]) { $0 < 2 ? .one : .other }),
      ("ru uk be", PluralRule([.one, .few, .many]) { eastSlavic($0) ?? .many }),
      ("sr hr bs", PluralRule([.one, .few, .other]) { eastSlavic($0) ?? .other }),
      ("pl", PluralRule([.one, .few, .many]) { $0 == 1 ? .one : eastSlavic($0) == .few ? .few : .many }),
      ("cs sk", PluralRule([.one, .few, .other]) { $0 == 1 ? .one : (2...4).contains($0) ? .few : .other }),
      ("ar", PluralRule(PluralForm.allCases, arabic)),
      ("he", PluralRule([.one, .two, .other]) { $0 == 1 ? .one : $0 == 2 ? .two : .other }),
      ("lt", PluralRule([.one, .few, .other], lithuanian)), ("lv", PluralRule([.zero, .one, .other], latvian)),
      ("ro", PluralRule([.one, .few, .other], romanian)),
      ("sl", PluralRule([.one, .two, .few, .other]) { [1: .one, 2: .two, 3: .few, 4: .few][$0 % 100] ?? .other }),
    ]
    let pairs = families.flatMap { family in family.languages.split(separator: " ").map { (String($0), family.rule) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private static let oneOther = PluralRule([.one, .other]) { $0 == 1 ? .one : .other }

  /// 1, 21, 31 … are one; 2–4, 22–24 … are few; those from 11 to 14 are neither.
  private static func eastSlavic(_ count: Int) -> PluralForm? {
    guard !(11...14).contains(count % 100) else { return nil }
    return count % 10 == 1 ? .one : (2...4).contains(count % 10) ? .few : nil
  }

  private static func arabic(_ count: Int) -> PluralForm {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func lithuanian(_ count: Int) -> PluralForm {
    guard count % 10 != 0, !(11...19).contains(count % 100) else { return .other }
    return count % 10 == 1 ? .one : .few
  }

  private static func latvian(_ count: Int) -> PluralForm {
    guard count % 10 != 0, !(11...19).contains(count % 100) else { return .zero }
    return count % 10 == 1 ? .one : .other
  }

  private static func romanian(_ count: Int) -> PluralForm {
    count == 1 ? .one : count == 0 || (1...19).contains(count % 100) ? .few : .other
  }
}
