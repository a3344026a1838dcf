import CanonicalStore
import Foundation
import Testing

/// The same files again and again, from the command line.
struct AgainTests {
    let bench: Workbench

    init() throws { bench = try Workbench() }

    private static let header = "id,name,email,phone,city"
    private static let people = [
        "1,Anna Berg,anna@berg.example,+47 22 33 44 55,Oslo",
        "2,Bob Stone,bob@stone.example,+1 617 555 0101,Boston",
        "3,Cleo Diaz,cleo@diaz.example,,Lima",
    ]

    private func folder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: bench.url(name), withIntermediateDirectories: true)
    }

    private func csv(_ rows: [String], header: String = header) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }

    private func migrate(_ file: String, _ more: String...) throws -> CommandResult {
        let result = try bench.start(
            ["migrate", file, "--store", "s.sqlite", "--json"] + more
        ).wait()
        expectSuccess(result, file)
        return result
    }

    private func run(_ result: CommandResult) throws -> [String: Any] {
        try #require(try result.object()["run"] as? [String: Any])
    }

    private func number(_ result: CommandResult, _ key: String) throws -> Int {
        try #require(try run(result)[key] as? NSNumber).intValue
    }

    private func hasChanged(_ result: CommandResult) throws -> Bool {
        let changed = try run(result)["changed"]
        return try #require(changed as? Bool)
    }

    // MARK: Nothing new

    @Test func theSameContentIsNothingNewHoweverItIsWritten() throws {
        try bench.write(csv(Self.people), to: "people.csv")
        let hash = try migrate("people.csv").contentHash()
        let store = try bench.content("s.sqlite")
        let again = try bench.run("migrate", "people.csv", "--store", "s.sqlite")
        #expect(again.output.contains("Nothing new: 3 rows were there already"))
        let cells = Self.people.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let names = Self.header.split(separator: ",")
        let order = [4, 2, 0, 1, 3]
        func line(_ cells: [Substring]) -> String {
            order.map { String(cells[$0]) }.joined(separator: ";")
        }
        let semicolons = ([line(names)] + cells.reversed().map(line)).joined(separator: "\r\n")
        let utf16 = Data([0xff, 0xfe]) + (semicolons.data(using: .utf16LittleEndian) ?? Data())
        try bench.write(csv(Self.people.reversed()), to: "people-2026-05-05.csv")
        try bench.write(Array(utf16), to: "people (2).csv")
        try bench.write(
            csv(Self.people, header: "id,name,e-mail,phone,city"), to: "people_20260506.csv")
        for file in [
            "people.csv", "people-2026-05-05.csv", "people (2).csv", "people_20260506.csv",
        ] {
            let result = try migrate(file)
            #expect(try !hasChanged(result), "\(file): \(result.output)")
            #expect(try number(result, "unchanged_records") == 3)
            #expect(try result.contentHash() == hash)
        }
        #expect(try bench.content("s.sqlite") == store)
    }

    @Test func aFileThatIsKnownIsReadAgainWhenItIsToBeReadOtherwise() throws {
        try bench.write(csv(Self.people), to: "people.csv")
        _ = try migrate("people.csv")
        #expect(try !hasChanged(migrate("people.csv")))
        let other = try migrate("people.csv", "--source", "other")
        #expect(try number(other, "new_records") == 3)
        // What came between has to be found out about.
        var edited = Self.people
        edited[1] = "2,Bob Stone,bob@stone.example,+1 617 555 0101,Chicago"
        try folder("new")
        try bench.write(csv(edited), to: "new/people.csv")
        #expect(try number(migrate("new/people.csv"), "changed_records") == 1)
        let back = try migrate("people.csv")
        #expect(try number(back, "changed_records") == 1)
    }

    @Test func filesOfOneTableAreKnownOnlyTogether() throws {
        try bench.write(csv(Array(Self.people.prefix(2))), to: "people-1.csv")
        try bench.write(csv([Self.people[2]]), to: "people-2.csv")
        func both(_ files: String...) throws -> CommandResult {
            let result = try bench.start(
                ["migrate"] + files + ["--store", "s.sqlite", "--json"]
            ).wait()
            expectSuccess(result)
            return result
        }
        _ = try both("people-1.csv", "people-2.csv")
        #expect(try !hasChanged(both("people-2.csv", "people-1.csv")))
        let alone = try both("people-1.csv")
        #expect(try number(alone, "absent_records") == 1)
        #expect(try number(both("people-1.csv", "people-2.csv"), "returned_records") == 1)
    }

    // MARK: Gone, cleared, kept

    @Test func whatIsGoneIsMarkedListedAndComesBack() throws {
        try bench.write(csv(Self.people), to: "people.csv")
        _ = try migrate("people.csv")
        try bench.write(csv(Array(Self.people.prefix(2))), to: "people.csv")
        #expect(try !hasChanged(migrate("people.csv", "--partial")))
        let gone = try migrate("people.csv")
        #expect(try number(gone, "absent_records") == 1)
        let absent = try bench.run("export", "absent", "--store", "s.sqlite")
        #expect(absent.lines.count == 2 && absent.lines[1].hasPrefix("people,3,P-"))
        #expect(
            try bench.run("show", "people:3", "--store", "s.sqlite").output
                .contains("no longer in its source since run 2"))
        #expect(
            try bench.run("status", "--store", "s.sqlite", "--json").number("absent_records") == 1)
        try bench.write(csv(Self.people), to: "people.csv")
        #expect(try number(migrate("people.csv"), "returned_records") == 1)
        #expect(try bench.run("verify", "--store", "s.sqlite").status == 0)
    }

    @Test func aTableThatShrinksMuchIsToldOf() throws {
        let many = (1...60).map { "\($0),Name \($0),n\($0)@x.example,,Oslo" }
        try bench.write(csv(many), to: "people.csv")
        _ = try migrate("people.csv")
        try bench.write(csv(Array(many.prefix(40))), to: "people.csv")
        let shrunken = try bench.run("import", "people.csv", "--store", "s.sqlite")
        #expect(shrunken.output.contains("import.shrunkenTable"))
        #expect(shrunken.output.contains("--partial"))
        try bench.write(csv(Array(many.prefix(5))), to: "people.csv")
        let part = try bench.run("import", "people.csv", "--store", "s.sqlite")
        #expect(part.output.contains("import.unseenRecords"))
        let whole = try bench.run(
            "import", "people.csv", "--store", "s.sqlite", "--no-partial", "--json")
        #expect(try number(whole, "absent_records") == 35)
    }

    @Test func anEmptiedCellIsClearedAndAMissingColumnSaysNothing() throws {
        try bench.write(csv(Self.people), to: "people.csv")
        _ = try migrate("people.csv")
        try bench.write(
            csv(
                [
                    "1,Anna Berg,anna@berg.example,",
                    "2,Bobby Stone,bob@stone.example,+1 617 555 0101",
                    "3,Cleo Diaz,cleo@diaz.example,",
                ], header: "id,name,email,phone"),
            to: "people.csv")
        #expect(try number(migrate("people.csv"), "changed_records") == 2)
        let anna = try bench.run("show", "people:1", "--store", "s.sqlite")
        #expect(anna.output.contains("cleared: phone (last in version 1)"), "\(anna.output)")
        #expect(!anna.output.contains("22 33 44 55"))
        let bob = try bench.run("show", "people:2", "--store", "s.sqlite")
        #expect(bob.output.contains("Boston") && bob.output.contains("kept from version 1: city"))
        let answer = try bench.run("show", "people:2", "--store", "s.sqlite", "--json").object()
        let members = try #require(answer["members"] as? [[String: Any]])
        #expect((members[0]["kept"] as? [[String: Any]])?.first?["field"] as? String == "city")
        let cards = try bench.run("export", "contacts", "--store", "s.sqlite")
        #expect(cards.output.contains("Boston") && !cards.output.contains("22 33 44 55"))
    }

    // MARK: Conflicts

    @Test func whatAPersonSaysStaysUntilSomebodyAnswers() throws {
        try bench.write(csv(Self.people), to: "people.csv")
        _ = try migrate("people.csv")
        expectSuccess(
            try bench.run(
                "edit", "people:1", "city=Bergen", "--store", "s.sqlite", "--actor", "ada"))
        let same = try bench.run("edit", "people:1", "city=Bergen", "--store", "s.sqlite")
        #expect(same.output.contains("nothing changed"))
        #expect(try !hasChanged(migrate("people.csv")))
        var edited = Self.people
        edited[0] = "1,Anna Berg,anna@berg.example,+47 22 33 44 55,Tromsø"
        try bench.write(csv(edited), to: "people.csv")
        let found = try migrate("people.csv")
        #expect(try number(found, "conflicts") == 1 && found.number("conflicts") == 1)
        let listed = try bench.run("conflicts", "--store", "s.sqlite", "--json").object()
        #expect(
            ["base", "theirs", "ours", "settled_by"].map { listed[$0] as? String }
                == ["Oslo", "Tromsø", "Bergen", "ada"])
        #expect(try bench.run("export", "conflicts", "--store", "s.sqlite").lines.count == 2)
        func city() throws -> String {
            try bench.run("show", "people:1", "--store", "s.sqlite").output
        }
        #expect(try city().contains("Bergen") && city().contains("steward"))
        expectSuccess(
            try bench.run("conflicts", "1", "--take", "theirs", "--store", "s.sqlite"))
        #expect(try city().contains("Tromsø") && !city().contains("Bergen"))
        expectSuccess(try bench.run("undo", "--store", "s.sqlite"))
        #expect(try city().contains("Bergen"))
        expectSuccess(try bench.run("conflicts", "1", "--take", "ours", "--store", "s.sqlite"))
        #expect(
            try bench.run("conflicts", "--store", "s.sqlite").output == "There are no conflicts.\n")
        #expect(
            try bench.run("conflicts", "1", "--take", "ours", "--store", "s.sqlite").status == 1)
        #expect(
            try bench.run("conflicts", "9", "--take", "ours", "--store", "s.sqlite").status == 66)
        #expect(try bench.run("verify", "--store", "s.sqlite").status == 0)
    }

    // MARK: Proposals

    @Test func aProposalOutlivesAnEditOfItsRowsAndIsJudgedAnew() throws {
        let list = ContactList(people: 90, seed: 4).csv().split(separator: "\n")
        var lines = list.enumerated().map { $1 + ($0 == 0 ? ",remark" : ",") }
        try bench.write(lines.joined(separator: "\n") + "\n", to: "list.csv")
        let first = try migrate("list.csv", "--no-auto-merge")
        let open = try first.number("review_items")
        try #require(open > 0)
        func proposal() throws -> (id: ProposalID, keys: [String]) {
            let store = try CanonicalStore.open(at: bench.url("s.sqlite").path)
            let id = try #require(try store.openProposals().first)
            let members = try #require(try store.proposal(id)).members
            return (id, try store.references(members).map(\.key))
        }
        let before = try proposal()
        let edited = try #require(lines.firstIndex { $0.hasPrefix(before.keys[0] + ",") })
        lines[edited] += "called back"
        try bench.write(lines.joined(separator: "\n") + "\n", to: "list.csv")
        let second = try migrate("list.csv", "--no-auto-merge")
        #expect(try number(second, "changed_records") == 1 && second.number("review_items") == open)
        #expect(try proposal().id == before.id)
        // The row becomes somebody else: what was proposed no longer is.
        lines[edited] =
            "\(before.keys[0]),Zebulon,Quartz,Nowhere Inc,zq@nowhere.test,+1 212 555 0199,,,,"
        try bench.write(lines.joined(separator: "\n") + "\n", to: "list.csv")
        let third = try migrate("list.csv", "--no-auto-merge")
        #expect(try number(third, "changed_records") == 1)
        let store = try CanonicalStore.open(at: bench.url("s.sqlite").path)
        #expect(try store.proposal(before.id)?.state == "superseded")
        #expect(try bench.run("verify", "--store", "s.sqlite").status == 0)
    }

    // MARK: Rejects

    @Test func aRejectedRowComesBackAsIfItHadBeenRightFromTheStart() throws {
        let broken = Self.people[1] + String(repeating: ",x", count: 16_400)
        let rows = [Self.people[0], broken, Self.people[2]]
        try bench.write(csv(rows), to: "people.csv")
        let first = try migrate("people.csv")
        #expect(try first.number("rejected_rows") == 1 && first.number("source_records") == 2)
        let path = "s.rejects/people.csv"
        #expect(try run(first)["reject_files"] as? [String] == [path])
        #expect(try bench.permissions(path) == 0o600 && bench.permissions("s.rejects") == 0o700)
        let lines = try bench.text(path).split(separator: "\n")
        #expect(lines[0] == Self.header + ",recollect_line,recollect_code,recollect_reason")
        try #require(lines.count == 2)
        #expect(lines[1].hasPrefix(Self.people[1] + ",3,csv.tooManyCells,"))
        // The same again: nothing new, and nothing is written.
        #expect(try !hasChanged(migrate("people.csv")))
        #expect(try bench.names().filter { $0.hasSuffix(".rejects") } == ["s.rejects"])
        // Corrected: without the cells that were too many.
        let end = try #require(lines[1].range(of: ",x,x")).lowerBound
        try bench.write(lines[0] + "\n" + lines[1][..<end] + "\n", to: path)
        let corrected = try migrate(path)
        #expect(try number(corrected, "new_records") == 1)
        #expect(try corrected.number("rejected_rows") == 0)
        #expect(try corrected.number("absent_records") == 0)
        try folder("right")
        try bench.write(csv(Self.people), to: "right/people.csv")
        let right = try bench.run("migrate", "right/people.csv", "--store", "r.sqlite", "--json")
        #expect(try corrected.contentHash() == right.contentHash())
        #expect(
            try bench.run("export", "crosswalk", "--store", "s.sqlite").output
                == bench.run("export", "crosswalk", "--store", "r.sqlite").output)
        // The first file as it still is takes nothing away.
        try bench.write(csv(rows) + "\n", to: "people.csv")
        #expect(try !hasChanged(migrate("people.csv")))
        #expect(try bench.run("verify", "--store", "s.sqlite").status == 0)
    }

    @Test func aRejectedCardComesBackToo() throws {
        let good = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nUID:1\r\nEND:VCARD\r\n"
        let empty = "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"
        let right = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob Stone\r\nEND:VCARD\r\n"
        try bench.write(good + empty, to: "cards.vcf")
        let first = try migrate("cards.vcf", "--rejects", "bad/")
        try #require(try first.number("rejected_rows") == 1)
        let text = try bench.text("bad/cards.vcf")
        #expect(text.contains("X-RECOLLECT-REASON:vcard.emptyCard line 6:"), "\(text)")
        try bench.write(
            text.replacing("END:VCARD", with: "FN:Bob Stone\r\nEND:VCARD"), to: "bad/cards.vcf")
        let corrected = try migrate("bad/cards.vcf")
        #expect(try corrected.number("rejected_rows") == 0)
        try folder("right")
        try bench.write(good + right, to: "right/cards.vcf")
        let whole = try bench.run("migrate", "right/cards.vcf", "--store", "r.sqlite", "--json")
        #expect(try corrected.contentHash() == whole.contentHash())
    }
}
