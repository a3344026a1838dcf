// swift-tools-version: 6.2

import PackageDescription

// The readers, compiled with coverage for libFuzzer. A package of its own, so that neither the build
// nor the tests of the main package pay for it; the targets under test are links to its sources.

/// Settings of every target that we write, as in the main package.
let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A program that libFuzzer drives; it has no main of its own.
func fuzzer(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzedFile", "Importers", "RecordModel", "TextKernels"],
        swiftSettings: ours + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "fuzzing",
    targets: [
        .target(name: "CByteMask"),
        .target(
            name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
        .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "TextKernels", dependencies: ["CByteMask", "CICU"], swiftSettings: ours),
        .target(name: "RecordModel", swiftSettings: ours),
        .target(
            name: "Importers",
            dependencies: ["RecordModel", "TextKernels", "CZip", "CZlib", "CExpat"],
            swiftSettings: ours),
        .target(
            name: "FuzzedFile", dependencies: ["Importers", "RecordModel"], swiftSettings: ours),
        fuzzer("FuzzCSV"),
        fuzzer("FuzzVCard"),
        fuzzer("FuzzVCardRoundTrip"),
        fuzzer("FuzzSpreadsheet"),
        fuzzer("FuzzEncoding"),
        fuzzer("FuzzMapping"),
    ]
)
