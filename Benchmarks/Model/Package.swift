// swift-tools-version: 6.2
import PackageDescription

/// The same settings as the program's own.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The folders of the modules are links to Parley's own; what stands to the right of the model is not built.
let package = Package(
  name: "model-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.0")],
  targets: [
    .target(name: "Diagnostics", swiftSettings: house),
    .target(name: "Workers", swiftSettings: house),
    .target(
      name: "Records", dependencies: ["Diagnostics", "Workers", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(name: "Dossier", dependencies: ["Diagnostics", "Records"], swiftSettings: house),
    .executableTarget(
      name: "ModelBenchmark", dependencies: ["Diagnostics", "Workers", "Records", "Dossier"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
