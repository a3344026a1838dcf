// swift-tools-version: 6.2

import PackageDescription

// The hot modules, measured. A package of its own, so that neither the build nor the tests of the main
// package pay for it; the targets are links to its sources, so that what is `package` there can be
// measured here (docs/decisions/0017-benchmarks.md).

/// Settings of every target that we write, as in the main package.
let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Settings of sources that a prototype looks into.
let inside = ours + [.unsafeFlags(["-enable-testing"])]

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
    ],
    targets: [
        .target(name: "CByteMask"),
        .target(
            name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(
            name: "CPhoneNumber",
            linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("stdc++")]),
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
            name: "Normalization", dependencies: ["RecordModel", "TextKernels", "CPhoneNumber"],
            swiftSettings: ours),
        .target(
            name: "Matching", dependencies: ["RecordModel", "TextKernels"], swiftSettings: ours),
        .target(
            name: "Resolution", dependencies: ["RecordModel", "Matching"], swiftSettings: ours),
        .target(
            name: "CanonicalStore",
            dependencies: [
                "RecordModel", "Matching", "Resolution",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        // The same sources once more, with what is internal in them in reach of the prototype alone: what is
        // measured elsewhere is compiled as users compile it.
        .target(
            name: "MatchingInside", dependencies: ["RecordModel", "TextKernels"],
            swiftSettings: inside),
        .target(
            name: "NormalizationInside",
            dependencies: ["RecordModel", "TextKernels", "CPhoneNumber"],
            swiftSettings: inside),
        .executableTarget(
            name: "ColumnsFirst",
            dependencies: [
                "TextKernels", "RecordModel", "MatchingInside", "NormalizationInside", "CZlib",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "TextKernels", "RecordModel", "Importers", "Normalization", "Matching",
                "Resolution", "CanonicalStore",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
    ],
    cxxLanguageStandard: .cxx17
)
