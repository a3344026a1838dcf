import Foundation
import Testing

/// The redacted form of a report of a whole system: people, companies' names, deals, notes, users.
@Suite struct RedactedReportTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func noCellOfTheInputIsLeftInAnyForm() throws {
        var cells: Set<String> = []
        for (name, text) in PlantedStrays.files {
            // Names of files and columns may be those of people, too.
            let own = name.replacing("hub-", with: "zyzx-").replacing(
                "salesforce-", with: "sf-zyzx-")
            try bench.write(text, to: own)
            guard name.hasSuffix(".csv") else { continue }
            for line in text.split(separator: "\n").dropFirst() {
                cells.formUnion(Self.cells(line))
            }
        }
        let names = try bench.names().filter { $0.hasSuffix(".csv") }.sorted()
        expectSuccess(
            try bench.start(["migrate"] + names + ["--store", "zyzx.sqlite", "--rules"]).wait())
        let store = ["--store", "zyzx.sqlite"]
        let whole = try bench.start(["report", "--output", "whole.html"] + store).wait()
        expectSuccess(whole)
        expectSuccess(
            try bench.start(
                ["report", "--redacted", "--output", "r.html", "--csv", "tables"] + store
            ).wait())
        let json = try bench.start(["report", "--redacted", "--json"] + store).wait()
        expectSuccess(json)
        var texts = [try bench.text("r.html"), json.output]
        for name in try FileManager.default.contentsOfDirectory(
            atPath: bench.url("tables").path
        ).sorted() {
            texts.append(try bench.text("tables/" + name))
        }
        #expect(texts.count > 8)
        let bytes = texts.map { Data($0.utf8) }
        let shown = try bench.text("whole.html")
        var known = 0
        for cell in cells.union(["zyzx"]) where cell.count >= 4 && !Self.words.contains(cell) {
            if shown.contains(cell) { known += 1 }
            // Looked for as bytes first, which is quick.
            for (text, bytes) in zip(texts, bytes) where bytes.range(of: Data(cell.utf8)) != nil {
                #expect(!Self.stands(cell, in: text), "\(cell)")
            }
        }
        // The other form does show them.
        #expect(known > 100)
    }

    /// What a report says of its own accord.
    private static let words: Set<String> = ["Call", "true", "false", "Meeting", "Email"]

    /// Whether a cell stands in a text as a whole, and not as a part of a word or a number.
    private static func stands(_ cell: String, in text: String) -> Bool {
        func isPart(_ character: Character?) -> Bool {
            character.map { $0.isLetter || $0.isNumber } ?? false
        }
        return text.ranges(of: cell).contains { range in
            let before =
                range.lowerBound == text.startIndex
                ? nil : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
            return !isPart(before) && !isPart(after)
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
