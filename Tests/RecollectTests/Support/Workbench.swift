import Foundation

/// A folder of a test's own in which the real command runs.
final class Workbench {
    private let root: URL
    /// Where the command runs; relative names of a test are in it.
    let folder: URL
    private var runs = 0

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appending(path: "recollect-test-\(UUID().uuidString)")
        folder = root.appending(path: "work")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// The command that the tests run: the one named by the environment, else the one built beside
    /// the tests.
    static let binary: URL = {
        if let named = ProcessInfo.processInfo.environment["RECOLLECT_RELEASE_BINARY"] {
            return URL(filePath: named)
        }
        let products =
            Bundle.main.executableURL?.deletingLastPathComponent()
            ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let beside = products.appending(path: "recollect")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: ".build/debug/recollect")
    }()

    /// Whether the command is optimised, so that larger inputs take seconds only.
    static let isOptimised =
        ProcessInfo.processInfo.environment["RECOLLECT_RELEASE_BINARY"] != nil

    func url(_ name: String) -> URL { folder.appending(path: name) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: url(name))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url(name))
    }

    func data(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

    /// A store's bytes without SQLite's header, which counts openings for writing.
    func content(_ store: String) throws -> Data { try data(store).dropFirst(100) }

    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    func copy(_ name: String, to other: String) throws {
        if exists(other) { try FileManager.default.removeItem(at: url(other)) }
        try FileManager.default.copyItem(at: url(name), to: url(other))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url(name).path)
    }

    /// The names of all files, in order.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// The permission bits of a file.
    func permissions(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url(name).path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// Starts the command without waiting for it.
    func start(_ arguments: [String], input: String? = nil) throws -> RunningCommand {
        try start(Self.binary, arguments, input: input)
    }

    /// Runs the command to its end.
    func run(_ arguments: String..., input: String? = nil) throws -> CommandResult {
        try start(arguments, input: input).wait()
    }

    /// Runs a line of shell in which `$recollect` is the command.
    func shell(_ line: String) throws -> CommandResult {
        let shell = URL(filePath: "/bin/sh")
        return try start(shell, ["-c", "recollect='\(Self.binary.path)'; \(line)"]).wait()
    }

    private func start(
        _ executable: URL, _ arguments: [String], input: String? = nil
    ) throws -> RunningCommand {
        runs += 1
        let stem = root.appending(path: "run-\(runs)").path
        for stream in ["out", "err", "in"] {
            _ = FileManager.default.createFile(
                atPath: "\(stem).\(stream)",
                contents: stream == "in" ? input.map { Data($0.utf8) } : nil
            )
        }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: "\(stem).in"))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "\(stem).out"))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: "\(stem).err"))
        try process.run()
        return RunningCommand(process: process, stem: stem)
    }
}
