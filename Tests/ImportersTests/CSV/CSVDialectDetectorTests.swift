import Foundation
import Importers
import Testing

/// Dialects of small texts, and of strangers' files with annotations where they are there.
@Suite struct CSVDialectDetectorTests {
    private func inspect(_ text: String) throws -> FileInspection.Table {
        let file = try TemporaryFile(text)
        return try SourceFile.inspect(path: file.path).tables[0]
    }

    @Test(arguments: [
        ("a,b,c\n1,2,3\n4,5,6\n", ",", "\""),
        ("a;b;c\n1,5;2,5;3\n4,1;5;6\n", ";", "\""),
        ("a\tb\nx y\tz, w\nq\tr\n", "\t", "\""),
        ("a|b|c\n1|2|3\n", "|", "\""),
        ("name;address\nAnn;\"Main St 1, Town\"\nBob;\"Low St 2, City\"\n", ";", "\""),
        ("'a','b'\n'x, y','z'\n'u','v, w'\n", ",", "'"),
        ("name,tags\nAnn,a;b;c\nBob,d\nCy,e;f\n", ",", "\""),
        // One column: what stands between words is no delimiter.
        ("Acme Trading Inc\nGlobex Corporation\nInitech LLC of Texas\n", ",", "\""),
    ])
    func findsDelimiterAndQuote(text: String, delimiter: String, quote: String) throws {
        let table = try inspect(text)
        #expect(table.delimiter == delimiter)
        #expect(table.quote == quote)
    }

    @Test func escapeIsReportedWhereItIsSeen() throws {
        #expect(try inspect("a,b\n\"x\"\"y\",1\n").escape == "\"")
        #expect(try inspect("a,b\n\"x \\\"y\\\" z\",1\n").escape == "\\")
        #expect(try inspect("a,b\n\"x\",1\n").escape == nil)
    }

    @Test(.enabled(if: SharedData.isPresent, "the shared data is absent"))
    func agreesWithAnnotationsOfStrangersFiles() throws {
        let delimiters = ["comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|"]
        var total = 0
        var agreed = 0
        for folder in ["csv_pollock", "csv_w3c"] {
            let files = SharedData.files(folder)
            let notes = files.first { $0.hasSuffix("dialect_annotations.txt") } ?? ""
            let text = try String(contentsOfFile: notes, encoding: .utf8)
            for line in text.split(separator: "\n").dropFirst(2) {
                let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                guard parts.count >= 4,
                    let path = files.first(where: { $0.hasSuffix("/" + parts[0]) }),
                    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size]
                        as? Int,
                    size < 30_000
                else { continue }
                total += 1
                let table = try SourceFile.inspect(path: path).tables[0]
                let quote = parts[3] == "singlequote" ? "'" : "\""
                let delimiter = delimiters[String(parts[2])]
                if table.delimiter == delimiter && table.quote == quote { agreed += 1 }
            }
        }
        #expect(total > 100)
        #expect(Double(agreed) >= 0.95 * Double(total), "\(agreed) of \(total)")
    }

    @Test(.enabled(if: SharedData.isPresent, "the shared data is absent"))
    func readsEveryFileOfTheSpectrumAsExpected() throws {
        for path in SharedData.files("csv_spectrum/csvs") where path.hasSuffix(".csv") {
            let name = SourceName.stem(of: path)
            let folder = path.split(separator: "/").dropLast(2).joined(separator: "/")
            let json = try Data(
                contentsOf: URL(fileURLWithPath: "/\(folder)/json/\(name).json"))
            guard var expected = try JSONSerialization.jsonObject(with: json) as? [[String: String]]
            else { continue }
            // Some copies of the set had their line breaks normalised on the way, within cells too;
            // the expected values still say CR LF then.
            if try !Data(contentsOf: URL(fileURLWithPath: "/\(path)")).contains(13) {
                expected = expected.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
            }
            let read = try ReadTable(path: path, options: ImportOptions(kind: .contact))
            let headers = read.table.columns.map(\.header)
            let rows = read.rows.map { row in
                Dictionary(uniqueKeysWithValues: row.map { (headers[$0.key], $0.value) })
            }
            #expect(rows == expected, "\(name)")
        }
    }

    @Test(
        .enabled(if: SharedData.isPresent, "the shared data is absent"),
        arguments: ["csv_csvkit", "csv_agate", "csv_misc"])
    func everyRowOfStrangersFilesEndsAsARecordOrIsRejected(folder: String) throws {
        for path in SharedData.files(folder) where path.hasSuffix(".csv") {
            do {
                let inspection = try SourceFile.inspect(path: path)
                #expect(inspection.tables[0].dataRows >= 0)
                #expect(inspection.tables[0].rejectedRows == 0, "\(path)")
            } catch {
                #expect([.empty, .unsupported, .notATable].contains(error.kind), "\(path)")
            }
        }
    }
}
