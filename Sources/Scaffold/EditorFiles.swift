import Dossier
import Exports
package import Records

/// What makes an editor look over a writer's shoulder: the schemas of YAML and JSON files, and where VS Code finds them.
package enum EditorFiles {
  /// By their paths below the site's folder.
  package static let folder = Folder.memory(
    schemas.merging([
      ".vscode/settings.json": settings,
      ".vscode/extensions.json": "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n",
      ".gitignore": "/public/\n",
    ]) { $1 })

  /// The schemas alone, which a newer Parley may write anew.
  package static let schemas = Dictionary(
    uniqueKeysWithValues: [(path("site"), text(DossierSchema.settings))]
      + Kind.shelved.map { (path($0.folder), text(DossierSchema.rows(of: $0))) })
}

extension EditorFiles {
  private static func path(_ name: String) -> String { ".schemas/\(name).json" }
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Which schema belongs to which files.
  private static var settings: String {
    let lines =
      ["    \".schemas/site.json\": \"content/site.yaml\""]
      + Kind.shelved.map { kind in
        let name = kind.folder
        return "    \"\(path(name))\": [\"content/*/\(name).yaml\", \"content/*/\(name)/*.yaml\"]"
      }
    return "{\n  \"yaml.schemas\": {\n" + lines.joined(separator: ",\n") + "\n  }\n}\n"
  }
}
