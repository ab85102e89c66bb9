/// A closed list of words.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// What a word of the list is, for messages: `stance`.
  static var meaning: String { get }
  /// The words, and what they mean where they do not tell it themselves, for messages.
  static var scale: [String] { get }
  /// What else a word of the list is called, in small letters.
  static var otherNames: [String: Self] { get }
}

extension Vocabulary {
  package static var scale: [String] { allCases.map(\.rawValue) }
  package static var otherNames: [String: Self] { [:] }
}

/// How a party stands to an option. Ordinal, never averaged.
package enum Stance: String, Vocabulary {
  case demands, supports, accepts, conditional, resists, rejects, undeclared
  package static let meaning = "stance"

  /// Wants it or can live with it.
  package var isFor: Bool { self == .demands || self == .supports || self == .accepts }
  /// Argues against it or rules it out.
  package var isAgainst: Bool { self == .resists || self == .rejects }
}

/// On what a position rests.
package enum Basis: String, Vocabulary {
  case stated, reported, attributed, assessed, inferred
  package static let meaning = "basis"
}

/// What a position is in the bargaining.
package enum PositionKind: String, Vocabulary {
  case demand, offer, condition, redLine = "red_line", concession, preference
  package static let meaning = "kind of position"
}

/// Where an issue stands, as its author says.
package enum IssueStatus: String, Vocabulary {
  case open, narrowing, agreedInPrinciple = "agreed_in_principle", agreed, implemented, reopened, shelved
  package static let meaning = "status of an issue"
}

package enum ProcessStatus: String, Vocabulary {
  case active, suspended, concluded, failed
  package static let meaning = "status of a process"
}

package enum Direction: String, Vocabulary {
  case improved, deteriorated, unchanged
  package static let meaning = "direction"
}

package enum PartyType: String, Vocabulary {
  case state, organisation, movement, mediator
  package static let meaning = "party type"
}

/// How near to the words themselves a statement is.
package enum StatementForm: String, Vocabulary {
  case verbatim, paraphrase, asReported = "as_reported"
  package static let meaning = "form of a statement"
}

package enum Confidence: String, Vocabulary {
  case low, moderate, high
  package static let meaning = "confidence"
}

package enum Outcome: String, Vocabulary {
  case yes, no, void
  package static let meaning = "outcome"
}

package enum BriefingStatus: String, Vocabulary {
  case draft, final, corrected
  package static let meaning = "status of a briefing"
}

/// How far a source can be relied on (Admiralty code).
package enum Reliability: String, Vocabulary {
  case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"
  package static let meaning = "reliability"
  package static let scale = [
    "A completely reliable", "B usually", "C fairly", "D not usually", "E unreliable", "F cannot be judged",
  ]
}

/// How far one claim can be believed (Admiralty code).
package enum Credibility: String, Vocabulary {
  case one = "1", two = "2", three = "3", four = "4", five = "5", six = "6"
  package static let meaning = "credibility"
  package static let scale = [
    "1 confirmed by other independent sources", "2 probably true", "3 possibly true", "4 doubtful", "5 improbable",
    "6 cannot be judged",
  ]
}

/// Words of estimative probability (ICD 203), each with its range in percent.
package enum Likelihood: String, Vocabulary {
  case almostNoChance = "almost-no-chance", veryUnlikely = "very-unlikely", unlikely, even, likely
  case veryLikely = "very-likely", almostCertain = "almost-certain"
  package static let meaning = "likelihood"
  /// The standard's second word for each.
  package static let otherNames: [String: Likelihood] = [
    "remote": .almostNoChance, "highly improbable": .veryUnlikely, "improbable": .unlikely,
    "roughly even chance": .even, "roughly even odds": .even, "probable": .likely, "highly probable": .veryLikely,
    "nearly certain": .almostCertain,
  ]

  /// Percent: at least the lower bound, less than the upper.
  package var range: Range<Double> {
    switch self {
    case .almostNoChance: 1..<5
    case .veryUnlikely: 5..<20
    case .unlikely: 20..<45
    case .even: 45..<55
    case .likely: 55..<80
    case .veryLikely: 80..<95
    case .almostCertain: 95..<99
    }
  }

  /// The middle of the range in percent.
  package var middle: Double { (range.lowerBound + range.upperBound) / 2 }

  /// The word for a probability in percent.
  package init(percent: Double) {
    self = Self.allCases.first { percent < $0.range.upperBound } ?? .almostCertain
  }
}

/// What issues can be to each other.
package enum LinkKind: String, Vocabulary {
  case preconditionOf = "precondition_of", tradedAgainst = "traded_against", reciprocalOf = "reciprocal_of", blocks
  case partOf = "part_of"
  package static let meaning = "link between issues"

  /// Whether it says the same seen from either end.
  package var isSymmetric: Bool { self == .tradedAgainst || self == .reciprocalOf }
}

/// The item types of the Citation Style Language 1.0.2.
package enum SourceType: String, Vocabulary {
  case article, articleJournal = "article-journal", articleMagazine = "article-magazine", articleNewspaper =
    "article-newspaper"
  case bill, book, broadcast, chapter, classic, collection, dataset, document, entry
  case entryDictionary = "entry-dictionary", entryEncyclopedia = "entry-encyclopedia", event, figure, graphic, hearing,
    interview
  case legalCase = "legal_case", legislation, manuscript, map, motionPicture = "motion_picture", musicalScore =
    "musical_score"
  case pamphlet, paperConference = "paper-conference", patent, performance, periodical
  case personalCommunication = "personal_communication", post, postWeblog = "post-weblog", regulation, report, review
  case reviewBook = "review-book", software, song, speech, standard, thesis, treaty, webpage
  package static let meaning = "source type (CSL)"
}
