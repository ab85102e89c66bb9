import Dossier

/// The words of the interface that pages need beside those that templates name themselves. Their texts are in
/// `templates/strings/LANG.yaml`, under these keys.
enum Phrase: String, CaseIterable {
  case titleJoint = "title_joint"
  case thisLanguage = "this_language"
  case notTranslated = "not_translated"
  case notTranslatedMeans = "not_translated_means"
  case partlyTranslated = "partly_translated"
  case partlyTranslatedMeans = "partly_translated_means"
  case draftTranslation = "draft_translation"
  case draftTranslationMeans = "draft_translation_means"
  case stateOfPlay = "state_of_play"
  case issues, parties, people, timeline, quotes, forecasts, briefings, sources, glossary, data
  case whatChanged = "what_changed"
  case search, everything, status
  case changesSinceEdition = "changes.since_edition"
  case changesUpToEdition = "changes.up_to_edition"
  case changesBetweenEditions = "changes.between_editions"
  case changesBetweenDates = "changes.between_dates"
  case processAsAWhole = "process_as_a_whole"
  case condition
  case onOption = "on_option"
  case arrow
  case percent
  case percentRange = "percent_range"
  case kilobytes
  case stalledSince = "stalled_since"
  case feedOfSite = "feed_of_site"
  case feedOfProcess = "feed_of_process"
  case feedOfIssue = "feed_of_issue"
  case gradeWords = "grade_words"
  case partiesNegotiating = "parties.negotiating"
  case partiesMediating = "parties.mediating"
  case partiesOthers = "parties.others"
  case changePosition = "change.position"
  case changeStatus = "change.status"
  case changeEvent = "change.event"
  case changeStatement = "change.statement"
  case changeAssessment = "change.assessment"
  case changeOutcome = "change.outcome"
  case changeWithdrawn = "change.withdrawn"
  case changeIssue = "change.issue"
  case changeAnnounced = "change.announced"
  case changeDispute = "change.dispute"
  case changeCorrection = "change.correction"
  case dataTables = "data.tables"
  case dataFeeds = "data.feeds"
  case dataStandards = "data.standards"
  case aboutCalendar = "data.about.calendar"
  case aboutReferences = "data.about.csl"
  case dataEverything = "data.everything"
  case aboutDossier = "data.about.dossier"
  case aboutSchema = "data.about.schema"
  case aboutMatrix = "data.about.matrix"
  case aboutPeople = "data.about.popolo"
  case aboutFeed = "data.about.feed"
  case aboutTable = "data.about.table"
  case readAtSource = "read_at_the_source"
  case nothingHere = "nothing_here"
  case backToText = "back_to_the_text"
  case wholeProcess = "whole_process"
  case timelineDrawn = "timeline_drawn"
  case inAll = "in_all"
  case wholeSite = "whole_site"
  case quoteOpen = "quote_open"
  case quoteClose = "quote_close"
  case always

  case dateYear = "date.year"
  case dateMonth = "date.month"
  case dateDay = "date.day"
  case dateSeason = "date.season"
  case dateDecade = "date.decade"
  case dateCentury = "date.century"
  case dateSomeDay = "date.some_day"
  case dateSomeMonth = "date.some_month"
  case dateTime = "date.time"
  case dateUTC = "date.utc"
  case spanDays = "date.span_days"
  case spanMonths = "date.span_months"
  case spanDaysInYear = "date.span_days_in_year"
  case spanYears = "date.span_years"
  case span = "date.span"
  case since = "date.since"
  case until = "date.until"
  case endUnknown = "date.end_unknown"
  case startUnknown = "date.start_unknown"
  case about = "date.about"
  case probably = "date.probably"
  case perhaps = "date.perhaps"
  case mayBeLater = "date.may_be_later"

  case decimalSign = "number.decimal"
  case thousands = "number.thousands"
}

/// A phrase with a number in it, which has a form for each sort of number its language tells apart.
enum CountedPhrase: String, CaseIterable {
  case daysLeft = "days_left"
  case daysAgo = "days_ago"
  case deadlocks
  case statements = "count.statements"
  case sources = "count.sources"
  case events = "count.events"
  case forecasts = "count.forecasts"
  case moreSources = "more_sources"
  case moreChanges = "more_changes"
  case calibrationDrawn = "calibration_drawn"
  case uses
}

extension Phrase {
  /// Every key that pages may ask for in a language: those of one form, and of each phrase with a number in it the forms that the
  /// language tells apart.
  static func keys(in language: String) -> [String] { uncounted + CountedPhrase.keys(in: language) }

  /// Every key that English has, with the language's own forms for numbers; forms that it does not tell apart are left out.
  static func keys(in language: String, beside english: some Sequence<String>) -> [String] {
    let others = english.filter { key in !CountedPhrase.allCases.contains { key.hasPrefix($0.rawValue + ".") } }
    return others.sorted() + CountedPhrase.keys(in: language)
  }

  /// Those of one form: these, the words of every closed list, and the names of months and seasons.
  private static let uncounted: [String] =
    allCases.map(\.rawValue)
    + listed("stance", Stance.self) + listed("stance", Stance.self, suffix: ".means")
    + listed("status", IssueStatus.self) + listed("status", IssueStatus.self, suffix: ".means")
    + Standing.allCases.flatMap { ["standing.\($0.rawValue)", "standing.\($0.rawValue).means"] }
    + listed("basis", Basis.self) + listed("basis", Basis.self, suffix: ".means")
    + listed("direction", Direction.self) + listed("direction", Direction.self, suffix: ".means")
    + listed("outcome", Outcome.self) + listed("outcome", Outcome.self, suffix: ".means")
    + listed("process_status", ProcessStatus.self) + listed("kind", PositionKind.self) + listed("link", LinkKind.self)
    + listed("party_type", PartyType.self) + listed("form", StatementForm.self) + listed("likelihood", Likelihood.self)
    + listed("confidence", Confidence.self) + listed("reliability", Reliability.self)
    + listed("credibility", Credibility.self) + Kind.allCases.map { "things.\($0.rawValue)" }
    + (1...12).flatMap { ["month.\($0)", "month_short.\($0)"] } + (21...24).map { "season.\($0)" }

  private static func listed<V: Vocabulary>(_ list: String, _ type: V.Type, suffix: String = "") -> [String] {
    V.allCases.map { "\(list).\($0.rawValue)\(suffix)" }
  }
}

extension CountedPhrase {
  fileprivate static func keys(in language: String) -> [String] {
    let forms = PluralRule(language: language).forms
    return allCases.flatMap { phrase in forms.map { "\(phrase.rawValue).\($0.rawValue)" } }
  }
}
