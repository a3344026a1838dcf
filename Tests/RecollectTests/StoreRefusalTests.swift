import Foundation
import Testing

/// Stores that cannot be used: each with its code, and left as they were.
struct StoreRefusalTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: 12, seed: 3).csv(), to: "people.csv")
    }

    private static let commands: [[String]] = [
        ["status"], ["verify"], ["migrate", "people.csv"], ["import", "people.csv"], ["match"],
        ["plan"], ["undo"], ["rebuild"], ["show", "x"], ["search", "x"], ["export", "crosswalk"],
        ["export", "contacts"], ["report"], ["review", "--lines"], ["unmerge", "x"],
        ["why", "a", "b"],
    ]

    private func refuses(_ store: String, _ code: Int32, _ commands: [[String]]) throws {
        let before = try? bench.content(store)
        let names = try bench.names()
        for command in commands {
            let result = try bench.start(command + ["--store", store]).wait()
            expectRefusal(result, code, command.joined(separator: " "))
        }
        #expect((try? bench.content(store)) == before)
        #expect(try bench.names() == names)
    }

    @Test func whatIsNotSQLiteIsBadData() throws {
        try bench.write(
            String(repeating: "These are notes, not a store.\n", count: 40), to: "notes")
        try refuses("notes", 65, Self.commands)
        try bench.write(Array("SQLite format 3\u{0}".utf8), to: "cut")
        try refuses("cut", 65, Self.commands)
        try refuses("/", 65, [["status"], ["verify"]])
    }

    @Test func aFileOfAnotherProgramIsBadData() throws {
        try makeStore("other.sqlite", patching: 68, with: [0, 0, 0, 0])
        try refuses("other.sqlite", 65, Self.commands)
    }

    @Test func aStoreOfANewerVersionIsAConfigurationMatter() throws {
        try makeStore("newer.sqlite", patching: 60, with: [0, 0, 0, 99])
        try refuses("newer.sqlite", 78, Self.commands)
    }

    @Test func aStoreThatIsNotThereIsMissingForAllThatDoNotMakeOne() throws {
        let reading = Self.commands.filter { $0.last != "people.csv" }
        try refuses("none.sqlite", 66, reading)
    }

    @Test func aStoreThatCannotBeCreatedIsSaidSo() throws {
        for store in ["no/such/folder/s.sqlite", "/proc/s.sqlite"] {
            for command in ["migrate", "import"] {
                expectRefusal(try bench.run(command, "people.csv", "--store", store), 73, store)
            }
        }
        #expect(try bench.names() == ["people.csv"])
    }

    @Test func aDamagedStoreIsReportedAndKept() throws {
        expectSuccess(try bench.run("migrate", "people.csv", "--store", "s.sqlite"))
        var bytes = try bench.data("s.sqlite")
        for position in 8192..<(bytes.count / 2) { bytes[position] = 0xaa }
        try bytes.write(to: bench.url("s.sqlite"))
        for command in [["status"], ["verify"], ["migrate", "people.csv"]] {
            let result = try bench.start(command + ["--store", "s.sqlite"]).wait()
            expectRefusal(result, 74, command.joined(separator: " "))
        }
        #expect(try bench.content("s.sqlite") == bytes.dropFirst(100))
    }

    @Test func aStoreThatAnotherProcessChangesNamesIt() throws {
        expectSuccess(try bench.run("migrate", "people.csv", "--store", "s.sqlite"))
        let lock = unsafe open(bench.url("s.sqlite.lock").path, O_CREAT | O_RDWR, 0o600)
        try #require(lock >= 0)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
        try bench.write("4711 migrate\n", to: "holder")
        try FileHandle(fileDescriptor: lock).write(contentsOf: bench.data("holder"))
        for command in [["migrate", "people.csv"], ["undo"], ["match"], ["rebuild"]] {
            let result = try bench.start(command + ["--store", "s.sqlite"]).wait()
            expectRefusal(result, 75, command.joined(separator: " "))
            #expect(result.errors.contains("4711") && result.errors.contains("migrate"))
        }
        expectSuccess(try bench.run("status", "--store", "s.sqlite"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func unknownIdsAreMissing() throws {
        expectSuccess(try bench.run("migrate", "people.csv", "--store", "s.sqlite"))
        let before = try bench.content("s.sqlite")
        for command in [
            ["show", "nobody"], ["show", "P-0000000000000000"], ["why", "people:p1", "nobody"],
            ["unmerge", "nobody"], ["undo", "99"], ["apply", "none.plan"],
        ] {
            let result = try bench.start(command + ["--store", "s.sqlite"]).wait()
            expectRefusal(result, 66, command.joined(separator: " "))
        }
        #expect(try bench.content("s.sqlite") == before)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    /// Makes a store and overwrites a field of SQLite's header.
    private func makeStore(
        _ name: String, patching offset: Int, with bytes: [UInt8]
    ) throws {
        expectSuccess(try bench.run("migrate", "people.csv", "--store", name))
        var data = try bench.data(name)
        data.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
        try data.write(to: bench.url(name))
    }
}
