import Foundation

/// A folder with a store in which proposals wait, and the program to answer them with.
final class ReviewedStore {
    let folder: URL
    var path: String { folder.appendingPathComponent("crm.sqlite").path }

    /// The built program, beside the tests.
    static let program: String = {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["RECOLLECT_RELEASE_BINARY"] { return named }
        let beside = Bundle.main.bundleURL.deletingLastPathComponent()
        let places = [Bundle.main.bundleURL, beside].map { $0.appendingPathComponent("recollect") }
        return (places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0])
            .path
    }()

    /// - Parameter rows: the lines of the list of people; those of several scripts where left out.
    init(_ rows: [String] = ReviewedStore.rows) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("people.csv")
        try rows.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        _ = try run(["migrate", file.path, "--no-auto-merge", "--quiet"])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Runs the program on the store and returns what it answered.
    func run(_ arguments: [String], input: String = "") throws -> String {
        try outcome(arguments, input: input).output
    }

    /// As `run`, with how it ended.
    func outcome(
        _ arguments: [String], input: String = ""
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments + ["--store", path]
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let data = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// People of several scripts; the first six stand twice, a letter or a number apart.
    static let rows: [String] = {
        let people = [
            ("山田", "太郎", "taro.yamada"), ("Müller", "Anna", "anna.mueller"),
            ("يوسف", "أحمد", "ahmad.yusuf"), ("O'Brien", "Siobha\u{301}n", "siobhan"),
            ("Kowalska", "Zofia", "zofia.k"), ("Lindqvist", "👍 Åsa", "asa.l"),
        ]
        var rows = ["id,first name,last name,email,phone,city"]
        for (number, person) in people.enumerated() {
            for copy in 0..<2 {
                rows.append(
                    "P\(number)\(copy),\(person.1)\(copy == 0 ? "" : "a"),\(person.0),"
                        + "\(person.2)@example.org,+4930200100\(number),Berlin")
            }
        }
        for number in 0..<60 {
            rows.append(
                "S\(number),Name\(number % 17)x\(number),Family\(number)y,s\(number)@example.net,"
                    + "+493055\(1000 + number * 7),Town\(number % 9)")
        }
        return rows
    }()
}
