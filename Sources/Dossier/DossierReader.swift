package import Diagnostics
package import Records

extension Dossier {
  /// Makes the model of a site from its records: every mistake in them is a diagnostic, and none hides another.
  package static func read(_ records: Records, showing: Showing) -> (Dossier, [Diagnostic]) {
    var reader = DossierReader(records: records.all, showing: showing)
    let dossier = reader.read()
    return (dossier, reader.diagnostics)
  }
}

/// Two looks at the records: first every id, then every field.
private struct DossierReader {
  let records: [Record]
  let showing: Showing
  let shelving: Shelving
  var catalogue = Catalogue()
  var diagnostics: [Diagnostic] = []
  private var spotted: [Spotted] = []

  private struct Spotted {
    let kind: Kind
    let process: String
    let record: Record
    let head: Head
  }

  init(records: [Record], showing: Showing) {
    self.records = records
    self.showing = showing
    shelving = Shelving(records)
  }

  mutating func read() -> Dossier {
    var dossier = Dossier()
    var site: Record?
    for (order, record) in records.enumerated() {
      switch shelving.spot(of: record) {
      case .settings: site = record
      case .page: spot(record, as: .page, in: record.shelf.joined(separator: "/"), order: order)
      case .thing(let kind, let process): spot(record, as: kind, in: process, order: order)
      case .nowhere(let fault): diagnostics.append(fault)
      }
    }
    dossier.catalogue = catalogue
    dossier.settings = settings(site)
    dossier.pages = pages()
    dossier.files = shelving.processes.sorted().compactMap { file($0) }
    return shown(dossier)
  }
}

extension DossierReader {
  private mutating func spot(_ record: Record, as kind: Kind, in process: String, order: Int) {
    let id = id(of: record, kind: kind, process: process)
    guard let id else { return }
    if kind != .position, let taken = catalogue.add(kind, id.text, in: process, at: id.place) {
      diagnostics.append(
        Diagnostic(
          .duplicateID, "two things of the kind \(kind.rawValue) have the id \"\(id.text)\"", at: id.place,
          label: "the second",
          related: [.init(taken, "the first")], notes: ["an id is the name of one thing; rename one of them"]))
      return
    }
    guard !record.isBroken || kind == .process else { return }
    var head = Head()
    head.reference = Reference(kind, id.text, in: process)
    head.origin = Origin(fields: record.fields, place: record.place)
    head.body = record.body
    head.order = order
    spotted.append(Spotted(kind: kind, process: process, record: record, head: head))
  }

  private mutating func id(of record: Record, kind: Kind, process: String) -> Scalar? {
    if kind == .process {
      if record.form == .row, let id = record.id, id.text != process { misnamed(id, process) }
      return Scalar(text: process, place: record.place)
    }
    guard let id = record.id else {
      if kind == .position { return Scalar(text: "", place: record.place) }
      diagnostics.append(
        Diagnostic(
          .missingID, "this row has no id", at: record.place,
          notes: ["an id is lower-case words with hyphens: id: blinken-2024-09-26"]))
      return nil
    }
    guard kind != .position, kind != .page, !id.text.isID else { return id }
    let nearest = id.text.asID
    diagnostics.append(
      Diagnostic(
        .badID, "\"\(id.text)\" is no id", at: id.place, suggestion: nearest.isEmpty ? nil : nearest,
        label: record.form == .row ? nil : "in the file's name",
        notes: ["an id is lower-case words with hyphens: letters a to z, digits, and - between them"]))
    return id
  }

  /// The name of a process is that of its folder, whatever its row says.
  private mutating func misnamed(_ id: Scalar, _ process: String) {
    diagnostics.append(
      Diagnostic(
        .badID, "this process stands in the folder \"\(process)\" and is called \"\(id.text)\"", at: id.place,
        suggestion: process))
  }

  private mutating func settings(_ record: Record?) -> Settings {
    var settings = Settings()
    guard let record else {
      let place = SourceText(path: "content/site.yaml", bytes: []).place(0..<0)
      diagnostics.append(Diagnostic(.noSettings, "a site needs a file content/site.yaml with its title", at: place))
      return settings
    }
    guard !record.isBroken else { return settings }
    var decoder = Decoder(catalogue: catalogue, process: "")
    settings.origin = Origin(fields: record.fields, place: record.place)
    _ = decoder.read(record.fields, into: &settings, fields: Settings.fields, at: record.place)
    diagnostics += decoder.diagnostics
    return settings
  }

  private mutating func pages() -> [OrdinaryPage] {
    var pages: [OrdinaryPage] = []
    for spotted in spotted where spotted.kind == .page {
      var decoder = Decoder(catalogue: catalogue, process: "")
      if var page: OrdinaryPage = decoder.entry(spotted.head) {
        page.folder = spotted.record.shelf
        pages.append(page)
      }
      diagnostics += decoder.diagnostics
    }
    return pages
  }

  private mutating func file(_ id: String) -> CaseFile? {
    let own = spotted.filter { $0.process == id && $0.kind != .page }
    guard let cover = own.first(where: { $0.kind == .process }) else { return nil }
    var decoder = Decoder(catalogue: catalogue, process: id)
    let process: Process? = cover.record.isBroken ? nil : decoder.entry(cover.head)
    var file = CaseFile(process: process ?? Process.named(cover.head))
    for spotted in own { decoder.add(spotted.head, to: &file) }
    addShared(to: &file, &decoder, bodies: own.compactMap(\.record.body))
    let rows: [Position] = own.filter { $0.kind == .position }.compactMap { decoder.entry($0.head) }
    decoder.file(rows, in: &file)
    file.settle()
    diagnostics += decoder.diagnostics
    return file
  }

  /// What other processes share too comes along where this one uses it, in a field or in a body.
  private func addShared(to file: inout CaseFile, _ decoder: inout Decoder, bodies: [Prose]) {
    let own = Set(spotted.filter { $0.process == file.id }.map { Reference($0.kind, $0.head.id, in: file.id) })
    var waiting = spotted.filter {
      $0.process == Catalogue.shared && !own.contains(Reference($0.kind, $0.head.id, in: file.id))
    }
    guard !waiting.isEmpty else { return }
    let texts = bodies.map { $0.source.text(in: $0.range) }
    while let next = waiting.firstIndex(where: { shared in
      let reference = Reference(shared.kind, shared.head.id, in: file.id)
      let names = ["\(shared.kind.rawValue):\(shared.head.id)", "@\(shared.head.id)"]
      return decoder.used.contains(reference) || texts.contains { text in names.contains { text.contains($0) } }
    }) {
      var head = waiting.remove(at: next).head
      head.reference = Reference(head.reference.kind, head.id, in: file.id)
      decoder.add(head, to: &file)
    }
  }

  private func shown(_ dossier: Dossier) -> Dossier {
    var dossier = dossier.holdingBack(showing).reckoned()
    if let asOf = showing.asOf { dossier = dossier.asOf(asOf.latest) }
    return dossier.inOrder()
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

extension String {
  /// Whether it is lower-case words of a–z and digits with single hyphens between them.
  fileprivate var isID: Bool {
    !isEmpty && !hasPrefix("-") && !hasSuffix("-") && !contains("--")
      && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// The id nearest to a text.
  fileprivate var asID: String {
    lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}

extension Code {
  static let duplicateID = Code(
    "E0219", "duplicate-id",
    "Within a process, an id names one thing of a kind. A thing may be a file or a row, never both.")
  static let missingID = Code(
    "E0220", "missing-id", "Every row has an id, so that others can refer to it and its page has an address.")
  static let badID = Code(
    "E0221", "bad-id",
    "An id is part of addresses, so it holds nothing but lower-case letters a to z, digits, and hyphens between words.")
  static let noSettings = Code(
    "E0222", "no-settings", "The file content/site.yaml makes a folder a site. Its one required field is title.")
}
