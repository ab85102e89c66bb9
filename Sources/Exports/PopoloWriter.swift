import Dossier

/// People, parties and offices as Popolo (popoloproject.com): persons, organizations, posts and memberships.
struct PopoloWriter {
  private let file: CaseFile
  private let texts: TextForms

  static func bytes(_ file: CaseFile, _ texts: TextForms) -> [UInt8] {
    let writer = PopoloWriter(file: file, texts: texts)
    return JSONWriter.bytes(
      .fields([
        .init("persons", .list(file.people.map(writer.person))),
        .init("organizations", .list(file.parties.map(writer.organization))),
        .init("posts", .list(writer.posts)),
        .init("memberships", .list(file.people.flatMap(writer.memberships))),
      ]))
  }
}

extension PopoloWriter {
  private func person(_ person: Person) -> Written {
    let others = (person.nativeName?.entries ?? []).map { (name: $0.text, note: $0.name) }
    return .fields(
      [.init("id", .text(person.id)), .init("name", .text(person.name))] + otherNames(others)
        + line("summary", person.head.summary) + addresses(person.links))
  }

  private func organization(_ party: Party) -> Written {
    let short = party.short.flatMap { $0 == party.name ? nil : (name: $0, note: "short") }
    let parent = file.parties[party.parent].map { [Written.Named("parent_id", .text($0.id))] } ?? []
    let type = party.type.map { [Written.Named("classification", .text($0.rawValue))] } ?? []
    return .fields(
      [.init("id", .text(party.id)), .init("name", .text(party.name))] + otherNames([short].compactMap(\.self)) + type
        + parent + line("abstract", party.head.summary) + addresses(party.links))
  }

  /// Each office once, however many held it.
  private var posts: [Written] {
    var seen: Set<String> = []
    return file.people.flatMap(\.roles).compactMap { role in
      guard let party = file.parties[role.party] else { return nil }
      let id = Self.post(role, of: party)
      guard seen.insert(id).inserted else { return nil }
      return .fields([
        .init("id", .text(id)), .init("label", .text(role.title)), .init("organization_id", .text(party.id)),
      ])
    }
  }

  /// An office of a party that is not in this file is told without it.
  private func memberships(of person: Person) -> [Written] {
    person.roles.map { role in
      let party = file.parties[role.party].map { party -> [Written.Named] in
        [
          .init("organization_id", .text(party.id)), .init("post_id", .text(Self.post(role, of: party))),
        ]
      }
      let dates = [("start_date", role.from), ("end_date", role.to)].compactMap { name, date in
        date?.certain.map { Written.Named(name, .text($0)) }
      }
      return .fields(
        [.init("person_id", .text(person.id)), .init("role", .text(role.title))] + (party ?? []) + dates)
    }
  }

  private static func post(_ role: Role, of party: Party) -> String { "\(party.id)/\(role.title)" }

  private func line(_ name: String, _ text: InlineText?) -> [Written.Named] {
    let words = text.map { texts.plain($0.prose) } ?? ""
    return words.isEmpty ? [] : [.init(name, .text(words))]
  }

  /// Names beside the usual one; the note says in which language, or that it is short.
  private func otherNames(_ names: [(name: String, note: String)]) -> [Written.Named] {
    let list = names.map { name, note in
      Written.fields([.init("name", .text(name))] + (note.isEmpty ? [] : [.init("note", .text(note))]))
    }
    return list.isEmpty ? [] : [.init("other_names", .list(list))]
  }

  /// Web pages are links; mail and telephone are contact details.
  private func addresses(_ links: NamedTexts?) -> [Written.Named] {
    let entries = links?.entries ?? []
    let details = entries.compactMap { entry in
      entry.text.contact.map { contact in
        Written.fields(
          (entry.name.isEmpty ? [] : [.init("label", .text(entry.name))])
            + [.init("type", .text(contact.type)), .init("value", .text(contact.value))])
      }
    }
    let pages = entries.filter { $0.text.contact == nil }.map { entry in
      Written.fields(
        [.init("url", .text(entry.text))] + (entry.name.isEmpty ? [] : [.init("note", .text(entry.name))]))
    }
    return [("contact_details", details), ("links", pages)].filter { !$1.isEmpty }.map { .init($0, .list($1)) }
  }
}

extension String {
  fileprivate var contact: (type: String, value: String)? {
    for (scheme, type) in [("mailto:", "email"), ("tel:", "voice")] where lowercased().hasPrefix(scheme) {
      return (type, String(dropFirst(scheme.count)))
    }
    return nil
  }
}

extension EDTFDate {
  /// A year, a month or a day that is sure, which is all that Popolo can say.
  fileprivate var certain: String? {
    guard case .single(let part) = form, part.qualifier == .none, part.unknownYearDigits == 0 else { return nil }
    return switch part.rest {
    case .none, .month, .day: text
    case .season, .someMonth, .someDay, .time: nil
    }
  }
}
