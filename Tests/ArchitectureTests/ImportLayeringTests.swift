import Foundation
import Testing

/// Reads the import lines of all sources and holds them against the table of docs/architecture.md.
///
/// The build tool does not report an import that comes in through another target, so it is read
/// from the text.
@Suite struct ImportLayeringTests {
    /// What each of our targets may import, besides the standard library.
    private static let allowed: [String: Set<String>] = [
        "TextKernels": ["CByteMask", "CICU"],
        "RecordModel": [],
        "Importers": ["RecordModel", "TextKernels", "CZip", "CZlib", "CExpat", "Foundation"],
        "Normalization": ["RecordModel", "TextKernels", "CPhoneNumber", "Foundation"],
        "Matching": ["RecordModel", "TextKernels"],
        "Resolution": ["RecordModel", "Matching", "Foundation"],
        "DataQuality": ["RecordModel", "TextKernels", "Normalization", "Foundation"],
        "CanonicalStore": [
            "RecordModel", "Matching", "Resolution", "GRDB", "GRDBSQLite", "SQLite3", "Foundation",
        ],
        "AuditReports": ["RecordModel", "Matching", "Resolution", "DataQuality", "Foundation"],
        "recollect": [
            "TextKernels", "RecordModel", "Importers", "Normalization", "Matching", "Resolution",
            "DataQuality", "CanonicalStore", "AuditReports", "ArgumentParser", "Yams", "Foundation",
            "Dispatch",
        ],
    ]

    /// The platform's C library and what comes with the toolchain without Foundation.
    private static let platform: Set<String> = [
        "Glibc", "Musl", "Darwin", "Synchronization", "Swift",
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: allowed.keys.sorted())
    func everyImportOfATargetIsAllowed(target: String) throws {
        let permitted = try #require(Self.allowed[target])
        let files = Self.swiftFiles(under: Self.root.appending(path: "Sources/\(target)"))
        #expect(!files.isEmpty, "target \(target) has no source file")
        for file in files {
            for module in try Self.imports(of: file) where !Self.platform.contains(module) {
                #expect(
                    permitted.contains(module),
                    "\(file.lastPathComponent) of \(target) imports \(module)")
            }
        }
    }

    @Test func onlyTheWorkflowFreeOfArgumentParserOrchestrates() throws {
        let folder = Self.root.appending(path: "Sources/recollect/Workflow")
        for file in Self.swiftFiles(under: folder) {
            #expect(
                try !Self.imports(of: file).contains("ArgumentParser"), "\(file.lastPathComponent)")
        }
    }

    @Test func everyTargetStandsInTheTable() throws {
        let sources = Self.root.appending(path: "Sources")
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: sources.path(percentEncoded: false))
        let shims = ["CByteMask", "CICU", "CPhoneNumber", "CZip", "CZlib", "CExpat"]
        let swiftTargets = folders.filter { !shims.contains($0) }
        #expect(Set(swiftTargets) == Set(Self.allowed.keys))
        let architecture = try String(
            contentsOf: Self.root.appending(path: "docs/architecture.md"), encoding: .utf8)
        for folder in folders {
            #expect(architecture.contains("`\(folder)`"), "docs/architecture.md lacks \(folder)")
        }
    }

    private static func swiftFiles(under folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            let levels = ["public", "package", "internal", "private", "fileprivate"]
            let isImport =
                words.first == "import"
                || (words.count > 1 && words[1] == "import" && levels.contains { $0 == words[0] })
            guard isImport, let module = words.last else { return nil }
            return module.split(separator: ".").first.map(String.init)
        }
    }
}
