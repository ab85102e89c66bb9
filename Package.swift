// swift-tools-version: 6.2
import PackageDescription

/// The house settings: Swift 6 throughout, no warning left, every import and existential said aloud.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the corridor. It may depend only on modules that stand before it in the list below.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house, plugins: plugins)
}

/// The tests of a module, with whatever else they need.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], fixtures: Bool = false) -> Target {
  .testTarget(
    name: "\(name.prefix(1).uppercased())\(name.dropFirst())Tests", dependencies: [.target(name: name)] + dependencies,
    exclude: fixtures ? ["Fixtures"] : [],
    swiftSettings: house)
}

let package = Package(
  name: "parley",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "parley", targets: ["parley"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    .systemLibrary(name: "CFolders"),

    module("Diagnostics"),
    module("Workers"),
    module("Search", ["Workers"]),
    module("Packing"),
    module("Markdown", ["CCmark", "Diagnostics"]),
    module("Records", ["Diagnostics", "Workers", .product(name: "Yams", package: "Yams")]),
    module("DefaultTheme", ["Records"], plugins: ["EmbedFiles"]),
    module("Lessons", plugins: ["EmbedFiles"]),
    module("Dossier", ["Diagnostics", "Records"]),
    module("Templates", ["Diagnostics"]),
    module("Exports", ["Diagnostics", "Dossier", "Records"]),
    module("Scaffold", ["Diagnostics", "Dossier", "Exports", "Records"], exclude: ["Site"], plugins: ["EmbedFiles"]),
    module(
      "Site",
      ["Diagnostics", "Dossier", "Exports", "Markdown", "Packing", "Records", "Search", "Templates", "Workers"]),
    module("DeskEditor", ["Diagnostics", "Dossier", "Records"]),
    module("OutsideLinks", ["Diagnostics", "Workers"]),
    module("Output", ["CFolders"]),
    module(
      "Preview",
      ["Output", .product(name: "FlyingSocks", package: "FlyingFox")], exclude: ["Client"],
      plugins: ["EmbedFiles"]),
    module("Programs", [.product(name: "Subprocess", package: "swift-subprocess")]),
    module("Printing", ["Output", "Programs"]),
    module("Publishing", ["Diagnostics", "Dossier", "Output", "Packing", "Programs"]),
    .executableTarget(
      name: "parley",
      dependencies: [
        "DefaultTheme", "DeskEditor", "Diagnostics", "Dossier", "Exports", "Lessons", "Markdown", "OutsideLinks",
        "Output", "Preview", "Printing", "Publishing", "Records", "Scaffold", "Site", "Templates", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house, plugins: ["EmbedFiles"]),

    .executableTarget(name: "embed-files", swiftSettings: house),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    tests(of: "Diagnostics"),
    tests(of: "Workers"),
    tests(of: "Search", ["Records", "Workers"]),
    tests(of: "Markdown", ["Diagnostics"]),
    tests(of: "Records", ["Diagnostics", "Workers"]),
    tests(of: "Lessons"),
    tests(of: "Dossier", ["Diagnostics", "Records"]),
    tests(of: "Templates", ["Diagnostics"], fixtures: true),
    tests(of: "Exports", ["Diagnostics", "Dossier", "Records"]),
    tests(of: "Scaffold", ["Diagnostics", "Dossier", "Records"]),
    tests(
      of: "Site", ["DeskEditor", "Diagnostics", "Dossier", "Exports", "Records", "Templates", "Workers"], fixtures: true
    ),
    tests(of: "DeskEditor", ["Diagnostics", "Dossier", "Records"]),
    tests(
      of: "OutsideLinks",
      [
        "Diagnostics", "Workers", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    tests(of: "Output"),
    tests(of: "Preview", ["Output"]),
    tests(of: "Publishing", ["Diagnostics", "Output", "Packing"]),
    tests(of: "parley", fixtures: true),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

/// What `make fuzz` runs. It needs Swift's libFuzzer, so nothing else knows of it.
let fuzzer = "fuzz"
if Context.environment["PARLEY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: fuzzer,
      dependencies: ["DefaultTheme", "Diagnostics", "Dossier", "Markdown", "Records", "Site", "Workers"],
      path: "Fuzzing", exclude: ["run", "seeds", "found"], swiftSettings: house))
}
