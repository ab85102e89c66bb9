// swift-tools-version: 6.2
import PackageDescription

/// The same settings as the program's own.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that building Parley never asks for the engine it is measured against. `Sources/Templates` and
// `Sources/Diagnostics` are links to Parley's own.
let package = Package(
  name: "template-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")],
  targets: [
    .target(name: "Diagnostics", swiftSettings: house),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: house),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: ["Diagnostics", "Templates", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
