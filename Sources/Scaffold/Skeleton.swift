package import Dossier

/// The file of a new thing: what it needs is filled in from what is known, what it may have stands below, commented out. All of it is
/// made from the fields' own declarations.
package struct Skeleton: Sendable {
  /// A whole Markdown file.
  package let text: String
  /// Fields that are there and that only a person can fill in. While there are any, the thing is a draft.
  package let open: [String]

  /// Nothing where a field that it needs can name nothing yet; `lacking` says so.
  package init(_ kind: Kind, id: String, in surroundings: Surroundings) throws(Lacking) {
    let sketch = Sketch(kind: kind, id: id, surroundings: surroundings)
    let needed = sketch.fields.filter(sketch.isNeeded)
    var (lines, open): ([String], [String]) = ([], [])
    for field in needed {
      let answer = try sketch.answer(to: field)
      lines += ["# \(field.meaning)\(sketch.choice(field, besides: answer.text))", "\(field.names[0]): \(answer.text)"]
      if !answer.isKnown { open.append(field.names[0]) }
    }
    if !open.isEmpty { lines += ["# Held back until this line is taken away.", "draft: yes"] }
    lines += ["", "# What may stand here too: take the # away from what is known."]
    for field in sketch.fields where !sketch.isNeeded(field) && !(field.names[0] == "draft" && !open.isEmpty) {
      lines.append("# \(field.names[0]): \(sketch.example(of: field))  # \(field.meaning)\(sketch.choice(field))")
    }
    text = "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
    self.open = open
  }

  /// A field that a new thing needs, and the kinds of which it can name none yet.
  package struct Lacking: Error, Sendable {
    package let field: String
    package let kinds: [Kind]
  }
}

/// What can be said of each field of a thing that is not there yet.
private struct Sketch {
  let kind: Kind
  let id: String
  let surroundings: Surroundings

  /// What a file of the kind holds above its text: everything a row holds but its id and the text.
  var fields: [FieldOutline] { kind.columns.filter { !["id", "body"].contains($0.names[0]) } }

  /// An undeclared position, which is where one begins, needs the day we looked.
  func isNeeded(_ field: FieldOutline) -> Bool {
    field.isRequired || (kind == .position && field.names[0] == "checked")
  }

  /// What a field begins with, and whether that may stay.
  func answer(to field: FieldOutline) throws(Skeleton.Lacking) -> (text: String, isKnown: Bool) {
    switch (field.names[0], field.shape) {
    case ("issue", _) where kind == .position, ("option", _) where kind == .position:
      guard let choice = surroundings.firstChoice else { throw .init(field: field.names[0], kinds: [.issue]) }
      return (field.names[0] == "issue" ? choice.issue : choice.option, false)
    case ("stance", _): return ("undeclared", true)
    case ("title", _), ("name", _), ("term", _): return title
    case (_, .date): return (date ?? surroundings.today, true)
    case (_, .reference(let kinds)):
      let names = surroundings.names(of: kinds)
      guard let first = names.first else { throw .init(field: field.names[0], kinds: kinds) }
      return (first, names.count == 1)
    default: return ("…", false)
    }
  }

  /// What else there would be to choose.
  func choice(_ field: FieldOutline, besides taken: String? = nil) -> String {
    let others = others(than: taken, in: field.shape)
    guard !others.isEmpty else { return "" }
    let shown = others.prefix(24).joined(separator: ", ") + (others.count > 24 ? " …" : "")
    return taken == nil ? " One of: \(shown)" : " Or: \(shown)"
  }

  func example(of field: FieldOutline) -> String {
    switch (field.names[0], field.shape) {
    case ("native_name", .texts): "{\(FieldShape.language.example(in: surroundings)): …}"
    default: field.shape.example(in: surroundings)
    }
  }
}

extension Sketch {
  /// Its id in words, without the day at its front.
  private var title: (String, Bool) {
    let words = id.split(separator: "-").drop { $0.allSatisfy(\.isNumber) }.joined(separator: "-").readable
    return words.isEmpty ? ("…", false) : (words, true)
  }

  /// The day at the front of its id.
  private var date: String? {
    let parts = id.split(separator: "-").prefix { $0.allSatisfy(\.isNumber) }
    let text = parts.prefix(3).joined(separator: "-")
    return EDTFDate(parsing: text).map { _ in text }
  }

  private func others(than taken: String?, in shape: FieldShape) -> [String] {
    switch shape {
    case .oneOf(let words): words.filter { $0 != taken }
    case .reference(let kinds): surroundings.names(of: kinds).filter { $0 != taken }
    case .list(let member): others(than: taken, in: member)
    default: []
    }
  }
}
