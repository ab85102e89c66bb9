import Dossier
import Exports

/// The things that a process consists of.
extension Page {
  func quotation(_ statement: Statement) -> [Written.Named] {
    let original = statement.original.map { words in
      object("Quotation", ["text": .words(words), "inLanguage": .words(statement.language)])
    }
    return .init(held: [
      "name": .words(title(of: statement)), "text": .words(statement.text),
      "inLanguage": .words(
        original == nil ? statement.language ?? language(of: statement.text) : language(of: statement.text)),
      "creator": entry(statement.speaker).map { thing($0) }, "dateCreated": .words(statement.date?.machineForm),
      "translationOfWork": original,
      "translator": statement.translator.map { object("Person", ["name": .words($0)]) },
      "citation": .members(all(statement.sources, Source.self).map { work($0) }), "url": .words(place),
    ])
  }

  func occasion(_ event: Event) -> [Written.Named] {
    let (start, end) = event.date.ends
    let guests = all(event.parties, Party.self).map { thing($0) } + all(event.people, Person.self).map { thing($0) }
    return .init(held: [
      "name": .words(event.title), "description": .words(plainText(event.head.summary?.prose)),
      "startDate": .words(start), "endDate": .words(end),
      "location": event.place.map { object("Place", ["name": .words($0)]) }, "attendee": .members(guests),
      "superEvent": event.partOf.flatMap { entry($0) }.map { thing($0) }, "url": .words(place),
    ])
  }

  func human(_ person: Person) -> [Written.Named] {
    .init(held: [
      "name": .words(person.name),
      "alternateName": .members((person.nativeName?.entries ?? []).map { .text($0.text) }),
      "description": .words(plainText(person.head.summary?.prose)),
      "memberOf": .members(person.roles.map { office($0) }), "sameAs": .members(person.links.pages),
      "url": .words(place),
    ])
  }

  func body(_ party: Party) -> [Written.Named] {
    let parent = party.type == .state ? nil : party.parent.flatMap { entry($0) }
    return .init(held: [
      "name": .words(party.name), "alternateName": .words(party.short == party.name ? nil : party.short),
      "description": .words(plainText(party.head.summary?.prose)), "parentOrganization": parent.map { thing($0) },
      "sameAs": .members(party.links.pages), "url": .words(place),
    ])
  }

  func word(_ term: Term) -> [Written.Named] {
    .init(held: [
      "name": .words(term.term), "alternateName": .members(term.abbreviations.map(Written.text)),
      "description": .words(plainText(term.definition.prose)),
      "inDefinedTermSet": .words(address(of: "\(file.id)/\(Kind.term.folder)/index.html")), "url": .words(place),
    ])
  }

  /// A thing by its name and its page, as a value of another.
  func thing(_ entry: any Entry) -> Written {
    let type =
      switch entry {
      case let party as Party: party.schemaType
      case is Person: "Person"
      case is Event: "Event"
      default: "Thing"
      }
    return object(type, ["name": .words(name(of: entry)), "url": .words(address(of: entry.reference.path))])
  }
}

extension Page {
  private func work(_ source: Source) -> Written {
    object(
      "CreativeWork",
      [
        "name": .words(source.title), "url": .words(source.url),
        "datePublished": .words(source.published?.machineForm),
      ])
  }

  private func office(_ role: Role) -> Written {
    let party = role.party.flatMap { entry($0) }
    return object(
      party == nil ? "Role" : "OrganizationRole",
      [
        "roleName": .words(role.title), "memberOf": party.map { thing($0) },
        "startDate": .words(role.from?.machineForm), "endDate": .words(role.to?.machineForm),
      ])
  }
}

extension Party {
  /// Its class at schema.org.
  var schemaType: String { type == .state ? "Country" : "Organization" }
}

extension NamedTexts? {
  /// Web pages elsewhere, without addresses for mail and telephone.
  fileprivate var pages: [Written] {
    (self?.entries ?? []).filter { $0.text.lowercased().hasPrefix("http") }.map { .text($0.text) }
  }
}

extension EDTFDate {
  /// Its first and last day, month or year, as far as they are sure.
  fileprivate var ends: (start: String?, end: String?) {
    func sure(_ edge: Edge) -> String? {
      if case .part(let part) = edge { EDTFDate(.single(part)).machineForm } else { nil }
    }
    return switch form {
    case .single: (machineForm, machineForm)
    case .span(let from, let to): (sure(from), sure(to))
    }
  }
}
