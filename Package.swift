// swift-tools-version: 6.2

import PackageDescription

/// Settings of every target that we write: a warning stops the build, and unsafe code is marked.
let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "recollect",
    products: [
        .executable(name: "recollect", targets: ["recollect"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C and C++ shims behind opaque headers.
        .target(name: "CByteMask"),
        .target(
            name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(
            name: "CPhoneNumber",
            linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("stdc++")]),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
        .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

        // The stages, in the order of the data flow (docs/architecture.md).
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
            name: "DataQuality", dependencies: ["RecordModel", "TextKernels", "Normalization"],
            swiftSettings: ours),
        .target(
            name: "CanonicalStore",
            dependencies: [
                "RecordModel", "Matching", "Resolution",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .target(
            name: "AuditReports",
            dependencies: ["RecordModel", "Matching", "Resolution", "DataQuality"],
            swiftSettings: ours),
        .executableTarget(
            name: "recollect",
            dependencies: [
                "TextKernels", "RecordModel", "Importers", "Normalization", "Matching",
                "Resolution", "DataQuality",
                "CanonicalStore", "AuditReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: ours),
        .testTarget(
            name: "TextKernelsTests", dependencies: ["TextKernels"], swiftSettings: ours),
        .testTarget(
            name: "RecordModelTests", dependencies: ["RecordModel"], swiftSettings: ours),
        .testTarget(
            name: "ImportersTests", dependencies: ["Importers", "RecordModel", "TextKernels"],
            exclude: ["Fixtures"], swiftSettings: ours),
        .testTarget(
            name: "NormalizationTests",
            dependencies: ["Normalization", "RecordModel", "TextKernels"], swiftSettings: ours),
        .testTarget(
            name: "MatchingTests",
            dependencies: [
                "Matching", "Normalization", "Resolution", "RecordModel", "TextKernels",
            ],
            swiftSettings: ours),
        .testTarget(
            name: "ResolutionTests", dependencies: ["Resolution", "Matching", "RecordModel"],
            swiftSettings: ours),
        .testTarget(
            name: "DataQualityTests",
            dependencies: ["DataQuality", "Normalization", "RecordModel", "TextKernels"],
            swiftSettings: ours),
        .testTarget(
            name: "CanonicalStoreTests",
            dependencies: [
                "CanonicalStore", "Resolution", "Matching", "RecordModel",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
        .testTarget(
            name: "AuditReportsTests",
            dependencies: ["AuditReports", "DataQuality", "Resolution", "RecordModel"],
            swiftSettings: ours),
        // Runs the command itself as a process, and draws its screens.
        .testTarget(
            name: "RecollectTests",
            dependencies: [
                "recollect", "TextKernels", "RecordModel", "Importers", "Normalization", "Matching",
                "Resolution", "DataQuality", "CanonicalStore",
            ],
            swiftSettings: ours),
        .testTarget(name: "ArchitectureTests", swiftSettings: ours),
    ],
    cxxLanguageStandard: .cxx17
)
