package import Dossier
import Records

/// A page for each kind, in Markdown: what it is, where it stands, its fields as they are declared, and one from a site to look at.
package struct KindGuide {
  private let dossier: Dossier

  package init(of dossier: Dossier) { self.dossier = dossier }

  /// Files by their names, `index.md` first.
  package var pages: [(name: String, text: String)] {
    [("index.md", index)] + Kind.allCases.map { ($0.pageName, page(of: $0)) }
  }

  private static let made = "Made from the declarations by `parley schema --guide`."
}

extension KindGuide {
  private var index: String {
    """
    # What there is to write

    \(Self.made) A file is one thing; its folder says of what kind, and its name is how others refer to it. The names of fields are the same in a file, in a row
    of YAML or JSON, and in a table. How to decide on what no program can is told in [How to decide](../judgement.md).

    | kind | what it is | where it stands |
    |---|---|---|

    """
      + Kind.allCases.map { kind in
        "| [\(kind.rawValue)](\(kind.pageName)) | \(kind.sentence.said) | \(kind.place) |\n"
      }.joined()
  }

  private func page(of kind: Kind) -> String {
    """
    # \(kind == .page ? "Ordinary page" : kind.rawValue.capitalizedFirst)

    \(kind.sentence.said.capitalizedFirst). \(kind.sentence.more)

    It stands in \(kind.place).\(kind == .position ? "" : " `parley new \(kind.rawValue) ID` begins one, with each field explained where it stands.")
    \(Self.made) Back to [all kinds](index.md).

    ## Fields

    \(table(kind.pageFields))
    """ + parts(of: kind.pageFields).map { "\n### \($0.name)\n\n\(table($0.fields))" }.joined() + example(of: kind)
  }

  private func table(_ fields: [FieldOutline]) -> String {
    let rows = fields.map { field in
      let names = field.names.map { "`\($0)`" }.joined(separator: " or ")
      return
        "| \(names)\(field.isRequired ? ", needed" : "") | \(field.shape.words.inTable) | \(field.meaning.inTable) |\n"
    }
    return "| field | takes | what belongs there |\n|---|---|---|\n" + rows.joined()
  }

  /// The parts that fields have, each once.
  private func parts(of fields: [FieldOutline]) -> [(name: String, fields: [FieldOutline])] {
    fields.flatMap { field -> [(name: String, fields: [FieldOutline])] in
      guard let own = field.shape.ownParts else { return [] }
      return [("Parts of `\(field.names[0])`", own)] + parts(of: own)
    }
  }

  private func example(of kind: Kind) -> String {
    guard let example = KindExample(of: kind, in: dossier) else { return "" }
    return "\n## For example\n\nFrom `\(example.path)`:\n\n```\(example.language)\n\(example.text)\n```\n"
  }
}

extension FieldShape {
  /// The fields of the parts it holds.
  fileprivate var ownParts: [FieldOutline]? {
    switch self {
    case .parts(let fields): fields
    case .list(let member): member.ownParts
    default: nil
    }
  }
}

extension Kind {
  /// `an-issue.md`: a file called `process.md` would make a process of its folder.
  fileprivate var pageName: String { withArticle.asID + ".md" }

  /// What a file holds; a position has none of its own and is known by its row.
  fileprivate var pageFields: [FieldOutline] { self == .position ? columns.filter { $0.names[0] != "body" } : fields }

  fileprivate var place: String {
    switch self {
    case .process: "`process.md`, in a folder of its own below `content/`"
    case .position: "its issue, under `positions`, or in `positions.csv` of its process"
    case .page: "`content/` or a folder of it that is no process's"
    default: "`\(folder)/` of its process, or as a row in `\(folder).yaml`, `\(folder).csv` or `\(folder).json`"
    }
  }

  /// What it is, and what to know when writing one.
  fileprivate var sentence: (said: String, more: String) {
    switch self {
    case .process:
      ("one negotiation, with its question, parties and deadlines", "Everything else of it stands in the same folder.")
    case .party:
      ("a state, an organisation, a movement, a mediator", "A party that several processes share stands in `shared/`.")
    case .person:
      (
        "somebody who speaks, with the offices they held",
        "An office has its days, so that a quotation shows the one of its time."
      )
    case .issue:
      (
        "a question to be settled, and the options on the table",
        "An option is what could be agreed, in words that both sides would recognise."
      )
    case .position:
      (
        "what a party holds on one option",
        "A new position does not replace the old one: both stand, each with its day, and the latest counts. What nobody has said is `undeclared`."
      )
    case .event: ("something that happened or is to come", "Its date may be a month, a season or a span.")
    case .statement:
      (
        "somebody's words, exactly, with every version of them",
        "Words that another language reports are a version, with its source."
      )
    case .assessment:
      (
        "a forecast, with a likelihood and, in time, its outcome",
        "It says beforehand by what it will be judged, and stays when it was wrong."
      )
    case .source: ("where it is written, and how far it can be relied on", "Grades are those of the Admiralty code.")
    case .term: ("a word that a newcomer would not know", "Where it first stands in a text, it is explained.")
    case .briefing: ("a dated edition, drawn from what was known that day", "What came later never shows in it.")
    case .page:
      ("a page that is nobody's entry: about, contact", "It needs no field at all: a plain Markdown file is one.")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// As a cell of a table in Markdown shows it.
  fileprivate var inTable: String {
    replacing("|", with: "\\|").replacing("[", with: "\\[").replacing("<", with: "\\<")
  }
}
