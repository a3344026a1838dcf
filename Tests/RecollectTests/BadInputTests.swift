import Foundation
import Testing

/// Files that are no list of people: the code of each, one sentence, nothing written.
struct BadInputTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    private static let good = """
        id,first_name,last_name,email
        1,Ann,Lee,ann@lee.example
        2,Bob,Ray,bob@ray.example

        """

    struct Unusable: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    static let unusable = [
        Unusable(name: "empty.csv", bytes: []),
        Unusable(name: "mark-only.csv", bytes: [0xef, 0xbb, 0xbf]),
        Unusable(name: "blank-lines.csv", bytes: Array("\n\n \n".utf8)),
        Unusable(name: "header-only.csv", bytes: Array("id,first_name,email\n".utf8)),
        Unusable(name: "meters.csv", bytes: Array("meter,reading,unit\nX,3,kWh\nY,4,kWh\n".utf8)),
        Unusable(
            name: "picture.csv",
            bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 0, 0, 1]),
        Unusable(name: "zeros.csv", bytes: [UInt8](repeating: 0, count: 5000)),
        Unusable(name: "page.csv", bytes: Array("<!DOCTYPE html><html></html>".utf8)),
        Unusable(name: "archive.xlsx", bytes: [0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
    ]

    @Test(arguments: unusable)
    func aFileThatIsNoListIsRefused(file: Unusable) throws {
        try bench.write(file.bytes, to: file.name)
        expectRefusal(try bench.run("migrate", file.name, "--store", "s.sqlite"), 65, file.name)
        #expect(try bench.names() == [file.name])
    }

    @Test func aDirectoryIsBadDataAndAMissingFileIsMissing() throws {
        try FileManager.default.createDirectory(
            at: bench.url("folder"), withIntermediateDirectories: false)
        for command in ["migrate", "import"] {
            expectRefusal(try bench.run(command, "folder", "--store", "s.sqlite"), 65)
            expectRefusal(try bench.run(command, "none.csv", "--store", "s.sqlite"), 66)
            expectRefusal(try bench.run(command, "no/such/x.csv", "--store", "s.sqlite"), 66)
        }
        expectRefusal(try bench.run("inspect", "folder", "--json"), 65)
        expectRefusal(try bench.run("inspect", "none.csv", "--json"), 66)
        #expect(try bench.names() == ["folder"])
    }

    @Test func oneBadFileOfSeveralStopsAll() throws {
        try bench.write(Self.good, to: "good.csv")
        try bench.write("", to: "empty.csv")
        let files = [["good.csv", "empty.csv"], ["empty.csv", "good.csv"]]
        for order in files {
            let result = try bench.start(["migrate"] + order + ["--store", "s.sqlite"]).wait()
            expectRefusal(result, 65)
            #expect(result.errors.contains("empty.csv"))
        }
        expectRefusal(
            try bench.run("migrate", "good.csv", "none.csv", "--store", "s.sqlite"), 66)
        #expect(try bench.names() == ["empty.csv", "good.csv"])
    }

    @Test func standardInputWithoutAByteIsBadData() throws {
        expectRefusal(try bench.run("migrate", "-", "--store", "s.sqlite", input: ""), 65)
    }

    @Test func aNulByteIsImportedWithADiagnostic() throws {
        try bench.write(
            Array("id,first_name,last_name,email\n1,An".utf8) + [0]
                + Array("n,Lee,ann@lee.example\n2,Bob,Ray,bob@ray.example\n".utf8), to: "nul.csv")
        #expect(try codes("nul.csv").contains("csv.nulByte"))
        let result = try bench.run("migrate", "nul.csv", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        #expect(try result.number("source_records") == 2)
    }

    @Test func aCardWithoutEndIsImportedWithADiagnostic() throws {
        try bench.write(
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ann Lee
            EMAIL:ann@lee.example
            BEGIN:VCARD
            VERSION:3.0
            FN:Bob Ray
            EMAIL:bob@ray.example

            """, to: "cut.vcf")
        #expect(try codes("cut.vcf").contains { $0.hasPrefix("vcard.") })
        let result = try bench.run("migrate", "cut.vcf", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        #expect(try result.number("source_records") == 2)
    }

    @Test(.enabled(if: Workbench.isOptimised, "takes long without optimisation"))
    func aLineAboveTheLimitIsRejectedWithBoundedMemory() throws {
        let name = "long.csv"
        try bench.write(
            "id,first_name,last_name,email\n1,Ann,Lee,ann@lee.example\n2,", to: name)
        let handle = try FileHandle(forWritingTo: bench.url(name))
        try handle.seekToEnd()
        let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
        for _ in 0..<65 { try handle.write(contentsOf: piece) }
        try handle.write(contentsOf: Data("\n3,Bob,Ray,bob@ray.example\n".utf8))
        try handle.close()
        let result = try bench.run(
            "migrate", name, "--store", "s.sqlite", "--json", "--timings")
        expectSuccess(result)
        #expect(try result.number("source_records") == 2)
        #expect(try result.number("rejected_rows") == 1)
        #expect(try result.number("peak_memory_bytes") < 600 << 20)
        let rejected = try bench.run("export", "rejected", "--store", "s.sqlite")
        #expect(rejected.lines.contains { $0.hasPrefix("long.csv,3,csv.recordTooLarge") })
    }

    @Test func aFileThatShrinksWhileItIsReadLeavesNothing() throws {
        let rows = Workbench.isOptimised ? 400_000 : 30_000
        var text = "id,first_name,last_name,email\n"
        for row in 0..<rows { text += "\(row),Ann\(row),Lee\(row % 977),a\(row)@lee.example\n" }
        try bench.write(text, to: "shrinks.csv")
        let command = try bench.start(["migrate", "shrinks.csv", "--store", "s.sqlite"])
        while command.isRunning && !bench.exists("s.sqlite.building") { usleep(500) }
        let file = try FileHandle(forUpdating: bench.url("shrinks.csv"))
        try file.truncate(atOffset: 5000)
        try file.close()
        let result = try command.wait()
        expectRefusal(result, 74)
        #expect(try bench.names() == ["shrinks.csv"])
    }

    /// The codes of the diagnostics that `inspect` finds in a file.
    private func codes(_ name: String) throws -> [String] {
        let result = try bench.run("inspect", name, "--json")
        expectSuccess(result)
        let found = try #require(try result.object()["diagnostics"] as? [[String: Any]])
        return found.compactMap { $0["code"] as? String }
    }
}
