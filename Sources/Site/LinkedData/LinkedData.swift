import Dossier
import Exports
import Templates

/// What a page is about, in words that search engines share (schema.org, as JSON-LD). Never a ClaimReview: Parley says who says
/// what, and rates nobody.
extension Page {
  /// The objects of a page; none where it only lists.
  var linkedData: [FrameData] {
    subject.map { type, fields in
      let head: [Written.Named] = [
        .init("@context", .text("https://schema.org")), .init("@type", .text(type)), .init("@id", .text(place)),
      ]
      return [FrameData(json: JSONText(JSONWriter.bytes(.fields(head + fields))))]
    } ?? []
  }

  /// An object, as a value of another.
  func object(_ type: String, _ fields: KeyValuePairs<String, Written?>) -> Written {
    .fields([.init("@type", .text(type))] + [Written.Named](held: fields))
  }

  /// The full address of a path; from this page where the site does not say where it will stand.
  func address(of path: String) -> String { (site.fullAddress(of: path) ?? link(to: path)).text }

  /// The page's own.
  var place: String { address(of: route.place) }
}

extension Page {
  private typealias Subject = (type: String, fields: [Written.Named])

  private var subject: Subject? {
    switch route.subject {
    case .process: ("BackgroundNewsArticle", article(on: file.process))
    case .data: ("Dataset", dataset)
    case .thing(let reference): file.entry(reference).flatMap { subject(of: $0) }
    default: nil
    }
  }

  private func subject(of entry: any Entry) -> Subject? {
    switch entry {
    case let issue as Issue: ("BackgroundNewsArticle", article(on: issue))
    case let briefing as Briefing: ("AnalysisNewsArticle", article(briefing))
    case let statement as Statement: ("Quotation", quotation(statement))
    case let event as Event: ("Event", occasion(event))
    case let person as Person: ("Person", human(person))
    case let party as Party: (party.schemaType, body(party))
    case let term as Term: ("DefinedTerm", word(term))
    default: nil
    }
  }
}

extension Written {
  /// A text, where there is one.
  static func words(_ text: String?) -> Written? { text.flatMap { $0.isEmpty ? nil : .text($0) } }

  /// A list, where anything is in it.
  static func members(_ members: [Written]) -> Written? { members.isEmpty ? nil : .list(members) }
}

extension [Written.Named] {
  /// Those of some fields that hold something.
  init(held fields: KeyValuePairs<String, Written?>) {
    self = fields.compactMap { name, value in value.map { Written.Named(name, $0) } }
  }
}
