import Diagnostics
import Records

/// What of a site's records is said in other languages than its first: files beside the originals (`border.hy.md`,
/// `terms.hy.yaml`), and fields under the name of a language (`hy: {title: …}`).
struct Translations {
  /// The site's languages beside the first, in their order.
  let languages: [String]
  /// The records of what is said in the first language.
  private(set) var originals: [Record]
  private(set) var diagnostics: [Diagnostic] = []
  private var files: [Beside: [Record]] = [:]
  let first: String
  private let shelving: Shelving

  /// Where a translation stands: beside the record of this shelf and name.
  private struct Beside: Hashable {
    let language: String
    let shelf: [String]
    let id: String
  }

  /// What an earlier reading is held against.
  private(set) var basis: TranslationBasis

  /// With drafts, translations that are held back count too.
  init(_ records: [Record], drafts: Bool) {
    let listed = records.first { $0.shelf.isEmpty && $0.form == .settings && $0.id?.text == "site" }?.listedLanguages
    first = listed?.first ?? "en"
    languages = (listed ?? []).dropFirst().filter { $0 != listed?.first }
    basis = TranslationBasis(languages: [first] + languages, drafts: drafts)
    let named = records.map { ($0, $0.besides) }
    guard named.contains(where: { $1 != nil }) || !languages.isEmpty else {
      (originals, shelving) = (records, Shelving([]))
      return
    }
    originals = named.filter { $1 == nil }.map(\.0)
    shelving = Shelving(originals)
    let there = Set(originals.map(\.spot))
    for (record, besides) in named {
      guard let besides else { continue }
      let isBeside = there.contains(besides.spot) && !(languages.isEmpty && shelving.kind(of: record) == .page)
      // A name that only looks like a translation's is another's to judge.
      guard languages.contains(besides.language) || isBeside else {
        originals.append(record)
        continue
      }
      basis.places.append(record.place)
      add(record, besides, there)
    }
  }
}

extension Translations {
  private mutating func add(_ record: Record, _ besides: Record.Besides, _ there: Set<Record.Spot>) {
    guard languages.contains(besides.language) else {
      // All rows of a file are in one language.
      let isSaid = diagnostics.contains { $0.place.source === record.place.source }
      if !isSaid { diagnostics.append(unlisted(besides.language, record)) }
      return
    }
    guard there.contains(besides.spot) || record.isNamelessRow else {
      diagnostics.append(adrift(record, besides, there))
      return
    }
    files[Beside(language: besides.language, shelf: besides.spot.shelf, id: besides.spot.id), default: []].append(
      record)
  }
}

/// Records as they are told in a language.
struct ToldRecords {
  var records: [Record] = []
  var told: Told
  /// Translations that are held back.
  var heldBack: [HeldBack] = []
  /// What is to be said of the translations.
  var faults: [Diagnostic]
}

extension Translations {
  /// The originals without what is said in other languages.
  func inFirst() -> [Record] {
    languages.isEmpty ? originals : originals.map { told($0, in: nil).record }
  }

  /// All records as they are told in a language.
  func told(in language: String) -> ToldRecords {
    let rows = partners(in: language)
    var all = ToldRecords(told: Told(language: language), faults: rows.faults)
    for (index, original) in originals.enumerated() {
      let spot = original.spot
      let named =
        original.isNamelessRow
        ? rows.partners[index] : files[Beside(language: language, shelf: spot.shelf, id: spot.id)]
      let outcome = told(original, in: language, beside: named ?? [])
      all.records.append(outcome.record)
      all.faults += outcome.faults
      for place in outcome.places { all.told.note(part: place) }
      for text in outcome.left { all.told.left[text] = outcome.origin }
      guard let reference = shelving.reference(of: original) else { continue }
      all.told.things[reference] = outcome.translation
      all.heldBack += outcome.held.map { HeldBack(reference: reference, path: $0.source.path, reason: .draft) }
    }
    return all
  }

  private struct Outcome {
    var record: Record
    var origin = ""
    var left: [String] = []
    var places: [Place] = []
    var held: [Place] = []
    var translation: Translation?
    var faults: [Diagnostic] = []
  }

  private func told(_ original: Record, in language: String?, beside: [Record] = []) -> Outcome {
    guard let fields = shelving.fields(of: original), !original.isBroken else { return Outcome(record: original) }
    let origin = original.writtenLanguage ?? first
    var telling = Telling(language: language, others: Set(languages), origin: origin)
    var translations = beside.filter { !$0.isBroken }
    let (note, faults) = TranslationNote.read(translations.map(\.fields) + original.inside(language, fields))
    let held =
      note.isDraft && !basis.drafts ? translations.map(\.place) + original.inside(language, fields).map(\.place) : []
    if !held.isEmpty { translations = [] }
    let shown = held.isEmpty ? original : original.without(language, fields)
    let mapping = telling.told(shown.fields, by: translations.map(\.fields), fields)
    let body = telling.told(shown.body, by: translations.first { $0.body?.isEmpty == false }?.body)
    var result = Outcome(record: shown.rewritten(fields: mapping, body: body), origin: origin, left: telling.left)
    guard let language else { return result }
    result.record = result.record.quoting(original, first, shelving.kind(of: original))
    result.places = translations.map { $0.place.source.place(0..<$0.place.source.bytes.count) } + telling.inside
    result.held = held
    result.faults = faults + telling.diagnostics
    guard telling.count > 0, language != origin else {
      if telling.missing.isEmpty {
        result.translation = Translation(isWhole: true, isUnreviewed: false, translator: nil, place: nil)
      }
      return result
    }
    let opening = translations.first?.place ?? telling.inside.first?.firstLine ?? original.place
    result.translation = Translation(
      isWhole: telling.missing.isEmpty, isUnreviewed: note.isUnreviewed, translator: note.translator, place: opening)
    result.faults += original.staleness(note, fields, at: opening)
    if !telling.missing.isEmpty { result.faults.append(.untold(telling.missing, at: opening)) }
    return result
  }

  /// Rows of translations that have no id, by the place of the original that has the same facts: positions. Those that have none are
  /// told.
  private func partners(in language: String) -> (partners: [Int: [Record]], faults: [Diagnostic]) {
    let nameless = files.filter { $0.key.language == language && $0.key.id.isEmpty }
    var (partners, faults): ([Int: [Record]], [Diagnostic]) = ([:], [])
    for (beside, rows) in nameless.sorted(by: { $0.key.shelf.lexicographicallyPrecedes($1.key.shelf) }) {
      let fields = Kind.position.fields
      for row in rows where !row.isBroken {
        let facts = row.fields.entries.filter { entry in fields.contains { $0.isFact(named: entry.key.text) } }
        let match = originals.indices.first { index in
          originals[index].spot.shelf == beside.shelf && partners[index] == nil
            && originals[index].fields.holds(facts, fields)
        }
        guard let match else {
          faults.append(.unmatched(at: row.place))
          continue
        }
        partners[match, default: []].append(row)
      }
    }
    return (partners, faults)
  }
}
