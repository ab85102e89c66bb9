package import Dossier

/// What `dossier.json` holds, and what an author may write, as JSON Schema (draft 2020-12). Both are made from the declarations by
/// which fields are read, so a new field takes part by itself.
package enum DossierSchema {
  /// The schema of `dossier.json`.
  package static func whole() -> [UInt8] {
    let kinds = Kind.shelved.filter { $0 != .position }
    let lists = kinds.map { kind in
      Written.Named(
        kind.folder, .fields([.init("type", .text("array")), .init("items", reference(to: kind))]))
    }
    let definitions = ([.process] + kinds).map { kind in
      Written.Named(kind.rawValue, thing(kind.rows, of: kind, for: .program))
    }
    return document(
      "A dossier, as Parley writes it",
      [
        .init("type", .text("object")),
        .init("properties", .fields([.init(Kind.process.rawValue, reference(to: .process))] + lists)),
        .init("required", .list([.text(Kind.process.rawValue)])), .init("additionalProperties", .flag(false)),
      ], definitions: definitions)
  }

  /// The schema of a kind's fields, as its author writes them: the front matter of a file.
  package static func frontMatter(of kind: Kind) -> [UInt8] {
    document(
      "The front matter of \(kind.withArticle)", [.init("$ref", .text("#/$defs/\(kind.rawValue)"))],
      // Among the definitions, so that the same pointers lead to its fields as in the whole.
      definitions: [.init(kind.rawValue, thing(kind.fields, of: kind, for: .author))])
  }

  /// The schema of a file of rows of a kind, as its author writes it: `sources.yaml`.
  package static func rows(of kind: Kind) -> [UInt8] {
    document(
      "Rows, each \(kind.withArticle)", [.init("type", .text("array")), .init("items", reference(to: kind))],
      definitions: [.init(kind.rawValue, thing(kind.columns, of: kind, for: .author))])
  }

  /// The schema of `content/site.yaml`.
  package static var settings: [UInt8] {
    document("The settings of a site", SchemaReader.author.object(Settings.fields.map(\.outline)), definitions: [])
  }
}

extension DossierSchema {
  private static func document(_ title: String, _ fields: [Written.Named], definitions: [Written.Named]) -> [UInt8] {
    let head: [Written.Named] = [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")), .init("title", .text(title)),
    ]
    return JSONWriter.bytes(.fields(head + fields + [.init("$defs", .fields(definitions))]))
  }

  private static func reference(to kind: Kind) -> Written {
    .fields([.init("$ref", .text("#/$defs/\(kind.rawValue)"))])
  }

  private static func thing(_ fields: [FieldOutline], of kind: Kind, for reader: SchemaReader) -> Written {
    .fields([.init("title", .text(kind.rawValue))] + reader.object(fields))
  }
}

extension Kind {
  /// What a thing of the kind can hold in `dossier.json`, where an issue holds its positions.
  fileprivate var rows: [FieldOutline] {
    let outer = columns.filter { ["id", "body"].contains($0.names[0]) }
    return outer.prefix(1) + fields + outer.dropFirst()
  }
}
