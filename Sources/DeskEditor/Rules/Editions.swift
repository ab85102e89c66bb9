import Diagnostics
import Dossier

extension Rule {
  /// An edition is what people have read. Its seal is a mark of its words; where they differ, somebody changed them.
  static let changedEdition = Rule(.changedEdition) { desk in
    desk.file.briefings.compactMap { edition in
      guard edition.isFinal, let seal = edition.seal, seal != edition.mark else { return nil }
      let sealed = seal.split(separator: "-").first.flatMap { Int($0) } ?? 0
      if edition.corrections.count > sealed {
        return Diagnostic(
          .unsealedEdition, "the edition has a correction since it was sealed",
          at: edition.head.origin.place(of: "seal"),
          suggestion: edition.mark)
      }
      return Diagnostic(
        .changedEdition, "the edition was changed after it was final, and no correction says so",
        at: edition.head.origin.place(of: "seal"),
        notes: [
          "an entry of corrections says what was wrong: corrections: [{date: …, note: …}]",
          "what readers cannot notice needs none: then the new seal is \(edition.mark)",
        ])
    }
  }

  static let unsealedEdition = Rule(.unsealedEdition) { desk in
    desk.file.briefings.compactMap { edition in
      guard edition.isFinal, edition.seal == nil, desk.file.horizon == nil else { return nil }
      return Diagnostic(
        .unsealedEdition, "the edition is final and not sealed, so nobody would notice a later change",
        at: edition.head.origin.place(of: "status"), notes: ["write seal: \(edition.mark)"])
    }
  }
}

extension Briefing {
  fileprivate var isFinal: Bool { status == .final || status == .corrected }
}

extension Code {
  static let changedEdition = Code(
    "W0634", "changed-edition",
    "A final edition stays as it was read. Its seal is a mark of its title, dates, key points and text, after the number of its corrections; a change needs a correction, and then a new seal."
  )
  static let unsealedEdition = Code(
    "I0635", "unsealed-edition",
    "With a seal in its front matter, an edition that is changed after it was final is found. The message says the seal to write."
  )
}
