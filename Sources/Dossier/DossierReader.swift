package import Diagnostics
package import Records

extension Dossier {
  /// Makes the model of a site from its records, in each of its languages: every mistake in them is a diagnostic, and none hides
  /// another. What an earlier reading made of the same records is not made again.
  package static func read(
    _ records: Records, showing: Showing, after earlier: ReadThings = ReadThings()
  ) -> (Dossier, [Diagnostic]) {
    let translations = Translations(records.all, drafts: showing.drafts)
    let earlier = earlier.before(translations.basis)
    var reader = DossierReader(spotting: Spotting(translations.inFirst()), showing: showing, after: earlier)
    var dossier = reader.read()
    dossier.read.translations = translations.basis
    var diagnostics =
      reader.diagnostics + translations.diagnostics + reader.spotting.faults(of: records.idleColumns)
    for language in translations.languages {
      let found = translations.told(in: language)
      var reader = DossierReader(
        spotting: Spotting(found.records), showing: showing, after: earlier.told[language] ?? ReadThings())
      var other = reader.read()
      dossier.read.told[language] = other.read
      // What is wrong with an original has been said.
      diagnostics += found.faults + reader.diagnostics.filter { found.told.holds($0.place) }
      dossier.heldBack += found.heldBack
      other.told = found.told
      dossier.translations.append(other)
    }
    return (dossier, diagnostics)
  }
}

/// The second look at the records: every field, now that each id is known.
private struct DossierReader {
  let spotting: Spotting
  let showing: Showing
  var diagnostics: [Diagnostic] = []

  private var things: [Spotted] { spotting.things }
  /// The things of each process.
  private let byProcess: [String: [Spotted]]
  private let shared: [Spotted]
  private var catalogue: Catalogue { spotting.catalogue }
  /// What an earlier reading made, as far as it still stands.
  private var earlier: ReadThings
  /// What this one makes.
  private var made: ReadThings
  private var zone = ZoneOffset.utc

  init(spotting: Spotting, showing: Showing, after earlier: ReadThings) {
    (self.spotting, self.showing) = (spotting, showing)
    byProcess = Dictionary(grouping: spotting.things.filter { $0.kind != .page }, by: \.process)
    shared = byProcess[Catalogue.shared] ?? []
    self.earlier = earlier.standing(spotting.catalogue, shared: shared)
    made = ReadThings(catalogue: spotting.catalogue, shared: shared)
    diagnostics = spotting.diagnostics
  }

  mutating func read() -> Dossier {
    var dossier = Dossier()
    dossier.catalogue = catalogue
    dossier.settings = settings()
    zone = dossier.settings.timeZone ?? .utc
    made.zone = zone
    if earlier.zone != zone { earlier = ReadThings() }
    dossier.pages = pages()
    dossier.files = spotting.processes.compactMap { file($0) }
    checkShared(besides: dossier.files)
    dossier.read = made
    return shown(dossier)
  }
}

extension DossierReader {
  private mutating func settings() -> Settings {
    var settings = Settings()
    guard let record = spotting.site else {
      let place = SourceText(path: "content/site.yaml", bytes: []).place(0..<0)
      diagnostics.append(Diagnostic(.noSettings, "a site needs a file content/site.yaml with its title", at: place))
      return settings
    }
    guard !record.isBroken else { return settings }
    var decoder = Decoder(catalogue: catalogue, process: "")
    settings.origin = Origin(fields: record.fields, place: record.place)
    _ = decoder.read(record.fields, into: &settings, fields: Settings.fields, at: record.place)
    diagnostics += decoder.diagnostics
    let pages = things.filter { $0.kind == .page }.map { ($0.shelf + [$0.head.id]).joined(separator: "/") }
    diagnostics += settings.unknownNames(pages: pages, processes: spotting.processes)
    return settings
  }

  private mutating func pages() -> [OrdinaryPage] {
    var pages: [OrdinaryPage] = []
    for thing in things where thing.kind == .page {
      let found = earlier.pages[thing.head.origin.place] ?? page(thing)
      made.pages[thing.head.origin.place] = found
      pages += [found.page].compactMap(\.self)
      diagnostics += found.diagnostics
    }
    return pages
  }

  private func page(_ thing: Spotted) -> ReadThings.ReadPage {
    var decoder = Decoder(catalogue: catalogue, process: "", zone: zone)
    var page: OrdinaryPage? = decoder.entry(thing.head)
    page?.folder = thing.shelf
    page?.takeHeading()
    return ReadThings.ReadPage(
      page: page, diagnostics: decoder.diagnostics, looksElsewhere: decoder.looksElsewhere)
  }

  private mutating func file(_ id: String) -> CaseFile? {
    let own = byProcess[id] ?? []
    guard let found = earlier.process(id, of: own) ?? process(id, of: own) else { return nil }
    made.processes[id] = found
    diagnostics += found.diagnostics
    return found.file
  }

  private func process(_ id: String, of own: [Spotted]) -> ReadThings.ReadProcess? {
    guard let cover = own.first(where: { $0.kind == .process }) else { return nil }
    var decoder = Decoder(catalogue: catalogue, process: id, zone: zone)
    let process: Process? = cover.isBroken ? nil : decoder.entry(cover.head)
    var file = CaseFile(process: process ?? Process.named(cover.head))
    for thing in own { decoder.add(thing.head, to: &file) }
    addShared(to: &file, &decoder, from: own)
    let rows: [Position] = own.filter { $0.kind == .position }.compactMap { decoder.entry($0.head) }
    decoder.file(rows, in: &file)
    file.settle()
    return ReadThings.ReadProcess(
      own: own, file: file, diagnostics: decoder.diagnostics + file.faultsOfParts + file.faultsOfTerms,
      looksElsewhere: decoder.looksElsewhere)
  }

  /// What other processes share too comes along where this one uses it, in a field or in a text, or where something that came
  /// along does.
  private func addShared(to file: inout CaseFile, _ decoder: inout Decoder, from own: [Spotted]) {
    let there = Set(own.map { Reference($0.kind, $0.head.id, in: file.id) })
    var waiting = shared.filter { !there.contains(Reference($0.kind, $0.head.id, in: file.id)) }
    guard !waiting.isEmpty else { return }
    var mentions = Mentions(own.map(\.head))
    while let next = waiting.firstIndex(where: { shared in
      let keys = shared.kind == .source ? catalogue.keys(of: shared.head.id, in: Catalogue.shared) : []
      return decoder.used.contains(Reference(shared.kind, shared.head.id, in: file.id))
        || ([shared.head.id] + keys).contains { mentions.hold(shared.kind, $0) }
    }) {
      var head = waiting.remove(at: next).head
      head.reference = Reference(head.reference.kind, head.id, in: file.id)
      mentions.add(head)
      decoder.add(head, to: &file)
    }
  }

  /// A shared thing that no process uses is checked too.
  private mutating func checkShared(besides files: [CaseFile]) {
    var decoder = Decoder(catalogue: catalogue, process: Catalogue.shared, zone: zone)
    var scratch = CaseFile(process: Process())
    for thing in things where thing.process == Catalogue.shared {
      let isUsed = files.contains { $0.entry(Reference(thing.kind, thing.head.id, in: $0.id)) != nil }
      if !isUsed { decoder.add(thing.head, to: &scratch) }
    }
    diagnostics += decoder.diagnostics
  }

  private func shown(_ dossier: Dossier) -> Dossier {
    var dossier = dossier.holdingBack(showing).reckoned(after: earlier.reckoning)
    if let asOf = showing.asOf { dossier = dossier.asOf(asOf.latest) }
    return dossier.inOrder().linked()
  }
}

extension Process {
  /// Stands for a process whose own file is broken, so that its things can still be checked.
  fileprivate static func named(_ head: Head) -> Process {
    var process = Process()
    process.head = head
    process.title = head.id
    return process
  }
}

extension Decoder {
  fileprivate mutating func add(_ head: Head, to file: inout CaseFile) {
    Drawer.all.first { $0.kind == head.reference.kind }?.add(head, &file, &self)
  }
}

extension Code {
  static let noSettings = Code(
    "E0222", "no-settings", "The file content/site.yaml makes a folder a site. Its one required field is title.")
}
