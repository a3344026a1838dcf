import Foundation
import Testing

@testable import Importers

struct ParquetWriterTests {
    private static let columns = [
        ParquetColumn("name", .text), ParquetColumn("town", .text),
        ParquetColumn("count", .integer), ParquetColumn("worth", .decimal(scale: 6)),
        ParquetColumn("day", .day), ParquetColumn("time", .moment), ParquetColumn("open", .truth),
    ]

    /// Rows of every kind of value, with towns that recur and names that do not.
    private static func rows(_ count: Int) -> [[ParquetValue]] {
        let towns = ["Oslo", "Łódź", "", "東京"]
        return (0..<count).map { row -> [ParquetValue] in
            let number = Int64(row)
            var values: [ParquetValue] = []
            values.append(row % 7 == 3 ? .missing : .text("Zoë 🐘 \(row)"))
            values.append(row % 5 == 0 ? .missing : .text(towns[row % 4]))
            values.append(.number(number * -1_000_003))
            values.append(.number(number * 123_456_789_012))
            values.append(row % 2 == 0 ? .number(number - 400) : .missing)
            values.append(.number(number * 86_400_000_000 - 5))
            values.append(.number(row % 3 == 0 ? 1 : 0))
            return values
        }
    }

    private static func written(
        _ rows: [[ParquetValue]], columns: [ParquetColumn] = columns, rowsOfGroup: Int = 65_536
    ) throws -> [UInt8] {
        let file = Bytes()
        var writer = try ParquetWriter(columns: columns, rowsOfGroup: rowsOfGroup) {
            file.bytes += $0
        }
        for row in rows { try writer.add(row) }
        try writer.finish()
        return file.bytes
    }

    private final class Bytes {
        var bytes: [UInt8] = []
    }

    private static func expected(_ rows: [[ParquetValue]]) -> [[String?]] {
        rows.map { row in
            row.map { value in
                switch value {
                case .missing: nil
                case .text(let text): text
                case .number(let number): String(number)
                }
            }
        }
    }

    /// Around a byte of levels, a page (16,384 rows) and a group of rows.
    @Test(arguments: [0, 1, 7, 8, 9, 63, 64, 65, 1000, 16_384, 16_385, 40_000])
    func everyValueComesBack(count: Int) throws {
        let rows = Self.rows(count)
        for rowsOfGroup in [1000, 65_536] where count <= 1000 * rowsOfGroup {
            let bytes = try Self.written(rows, rowsOfGroup: rowsOfGroup)
            let reader = try ParquetTestReader(bytes)
            #expect(reader.columns.map(\.name) == Self.columns.map(\.name))
            #expect(try reader.rows() == Self.expected(rows))
        }
    }

    @Test func aColumnWithoutAnyValueAndOneOfASingleTextComeBack() throws {
        let columns = [ParquetColumn("nothing", .text), ParquetColumn("same", .text)]
        let rows = (0..<300).map { _ in [ParquetValue.missing, .text("x")] }
        let reader = try ParquetTestReader(try Self.written(rows, columns: columns))
        #expect(try reader.rows() == Self.expected(rows))
    }

    @Test func textsThatRecurAreWrittenOnce() throws {
        let columns = [ParquetColumn("stage", .text)]
        let stage = "a stage with a long name that compresses to nothing else"
        let rows = (0..<20_000).map { [ParquetValue.text("\(stage) \($0 % 3)")] }
        #expect(try Self.written(rows, columns: columns).count < 8000)
    }

    @Test func theSameRowsGiveTheSameBytes() throws {
        #expect(try Self.written(Self.rows(5000)) == Self.written(Self.rows(5000)))
    }

    /// Field numbers of `parquet.thrift`: SchemaElement 6 converted type, 7 scale, 8 precision,
    /// 10 logical type.
    @Test func typesAreNamedForOldReadersAndNewOnes() throws {
        let reader = try ParquetTestReader(try Self.written(Self.rows(3)))
        let elements = reader.columns.map(\.element)
        #expect(elements.map { $0[1]?.number } == [6, 6, 2, 2, 1, 2, 0])
        #expect(elements.map { $0[6]?.number } == [0, 0, nil, 5, 6, nil, nil])
        #expect(elements[3][7]?.number == 6)
        #expect(elements[3][8]?.number == 18)
        #expect(elements[3][10]?[5]?[1]?.number == 6)
        #expect(elements[5][10]?[8]?[2]?[2] != nil)
        #expect(elements.allSatisfy { $0[3]?.number == 1 })
    }

    /// Another reader's word, where there is one: `pip install pyarrow`.
    @Test(.enabled(if: ParquetWriterTests.hasPeer, "python3 with pyarrow is not there"))
    func anotherReaderReadsTheSame() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "parquet-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = Self.rows(40_000)
        let file = folder.appending(path: "all.parquet")
        try Data(Self.written(rows, rowsOfGroup: 30_000)).write(to: file)
        let said = try Self.python(
            """
            import sys, decimal, datetime, pyarrow.parquet as p
            t = p.read_table(sys.argv[1]); assert t.num_rows == 40000
            print([str(f.type) for f in t.schema])
            e = datetime.datetime(1970, 1, 1)
            for i, r in enumerate(t.to_pylist()):
                assert r["name"] == (None if i % 7 == 3 else f"Zoë \\U0001F418 {i}"), (i, r)
                assert r["town"] == (None if i % 5 == 0 else ["Oslo", "Łódź", "", "東京"][i % 4])
                assert r["count"] == i * -1000003
                assert r["worth"] == decimal.Decimal(i * 123456789012).scaleb(-6)
                assert r["day"] == (None if i % 2 else (e + datetime.timedelta(i - 400)).date())
                assert r["time"] == e + datetime.timedelta(days=i, microseconds=-5)
                assert r["open"] == (i % 3 == 0)
            """, file.path)
        #expect(
            said == "['string', 'string', 'int64', 'decimal128(18, 6)', 'date32[day]', "
                + "'timestamp[us]', 'bool']\n")
    }

    private static let hasPeer: Bool = (try? python("import pyarrow.parquet")) == ""

    private struct PythonFailure: Error {}

    private static func python(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw PythonFailure() }
        return String(decoding: said, as: UTF8.self)
    }
}
