/// The modules as `Package.swift` lists them.
struct PackageManifest {
  /// In the order of the list.
  let modules: [Module]

  struct Module {
    let name: String
    /// Modules and products of packages.
    let dependencies: Set<String>
  }

  init(_ text: String) {
    let target =
      /(?:\bmodule\(|\.systemLibrary\(|\.executableTarget\()\s*(?:name: )?"([\w-]+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
    modules = text.matches(of: target).map { match in
      let list = String(match.2 ?? "").replacing(/package: "[^"]*"/, with: "")
      return Module(name: String(match.1), dependencies: Set(list.matches(of: /"([\w-]+)"/).map { String($0.1) }))
    }
  }
}
