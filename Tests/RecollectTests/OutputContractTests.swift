import Foundation
import Testing

/// The shapes that scripts rely on (DESIGN.md section 5).
struct OutputContractTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        let list = ContactList(people: 60, seed: 13)
        try bench.write(list.csv(), to: "people.csv")
        expectSuccess(try bench.run("migrate", "people.csv", "--store", "s.sqlite"))
    }

    @Test func theCrosswalkHasOneLineForEachLiveRow() throws {
        let rows = ContactList(people: 60, seed: 13).rows
        let lines = try bench.run("export", "crosswalk", "--store", "s.sqlite").lines
        #expect(lines.first == "source,record_key,row,entity_id,kind")
        #expect(lines.count == rows.count + 1)
        let keys = lines.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)[1]
        }
        #expect(Set(keys) == Set(rows.map { $0.prefix { $0 != "," } }))
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let row = try #require(Int(cells[2]))
            #expect(rows[row - 1].hasPrefix("\(cells[1]),"))
            #expect(cells[0] == "people" && cells[4] == "contact")
        }
    }

    @Test func pairsHaveTheirHeaderAndProbabilitiesOfTheirWeights() throws {
        let lines = try bench.run("export", "pairs", "--store", "s.sqlite").lines
        #expect(
            lines.first
                == "left_source,left_key,right_source,right_key,match_weight,match_probability,verdict"
        )
        #expect(lines.count > 10)
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let weight = try #require(Double(cells[4]))
            let probability = try #require(Double(cells[5]))
            #expect(abs(probability - 1 / (1 + exp2(-weight))) < 1e-4)
            #expect(["merge", "review", "leave"].contains(cells[6]))
        }
    }

    @Test func everyJSONAnswerParsesAndNamesItsSchema() throws {
        for arguments in [
            ["status"], ["verify"], ["report"], ["show", "people:p0"],
            ["why", "people:p0", "people:q0"], ["rebuild"], ["match"], ["undo"],
            ["unmerge", "people:p1"], ["migrate", "people.csv"], ["import", "people.csv"],
        ] {
            let result = try bench.start(arguments + ["--json", "--store", "s.sqlite"]).wait()
            expectSuccess(result, arguments.joined(separator: " "))
            let schema = try result.object()["schema"] as? String
            #expect(schema?.hasPrefix("recollect.") ?? false, "\(arguments)")
        }
        let streams = [
            ["search", "anna"], ["export", "contacts", "--format", "json"],
        ]
        for arguments in streams {
            let result = try bench.start(arguments + ["--json", "--store", "s.sqlite"]).wait()
            expectSuccess(result)
            #expect(!result.lines.isEmpty)
            for line in result.lines {
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let object = try #require(value as? [String: Any])
                #expect((object["schema"] as? String)?.hasPrefix("recollect.") ?? false)
            }
        }
    }

    @Test func theSummaryHasItsKeys() throws {
        let result = try bench.run(
            "migrate", "people.csv", "--store", "t.sqlite", "--json", "--timings")
        let object = try result.object()
        for key in [
            "source_records", "entities", "merged_records", "review_items", "rejected_rows",
            "content_hash", "run", "timings", "peak_memory_bytes",
        ] {
            #expect(object[key] != nil, "\(key) is missing")
        }
        let records = try result.number("source_records")
        #expect(try records - result.number("entities") == result.number("merged_records"))
    }

    @Test func inspectHasItsKeys() throws {
        let result = try bench.run("inspect", "people.csv", "--json")
        let object = try result.object()
        #expect(object["format"] as? String == "csv")
        let tables = try #require(object["tables"] as? [[String: Any]])
        let table = try #require(tables.first)
        for key in [
            "name", "kind", "encoding", "delimiter", "quote", "escape", "line_end", "header_row",
            "data_rows", "columns",
        ] {
            #expect(table.keys.contains(key), "\(key) is missing")
        }
        #expect(table["delimiter"] as? String == "," && table["line_end"] as? String == "lf")
        #expect(object["diagnostics"] is [Any])
    }

    @Test func standardInputIsASource() throws {
        let result = try bench.run(
            "migrate", "-", "--store", "t.sqlite", "--json", "--source", "people",
            input: ContactList(people: 60, seed: 13).csv())
        expectSuccess(result)
        let file = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try result.contentHash() == file.contentHash())
    }
}
