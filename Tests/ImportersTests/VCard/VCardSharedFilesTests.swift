import RecordModel
import Testing

@testable import Importers

/// Real exporters' files, which are not part of the repository.
@Suite(.enabled(if: VCardSharedFiles.isPresent, "the shared data is absent"))
struct VCardSharedFilesTests {
    @Test func `every BEGIN becomes a record or a rejected card, every oddity has a line`() throws {
        for (name, bytes) in VCardSharedFiles.all() {
            let file = try VCardTestFile(bytes: bytes)
            let rejectedCards = file.rejected.filter { $0.code != "vcard.textOutsideCard" }.count
            #expect(
                file.records.count + file.lists.count + rejectedCards
                    == max(1, VCardSharedFiles.countOfBeginnings(bytes)), "\(name)")
            #expect(file.diagnostics.allSatisfy { $0.line != nil && $0.file != nil }, "\(name)")
            #expect(file.rejected.isEmpty, "\(name)")
        }
    }

    /// kcontacts' own reading, written by itself, says the same of a party as the file it read.
    @Test func `a file and its expected output say the same`() throws {
        let files = VCardSharedFiles.all().filter { $0.name.hasPrefix("vcard_kcontacts/") }
        var statements: [String: Set<String>] = [:]
        for (name, bytes) in files { statements[name] = try Self.statements(bytes) }
        var compared = 0
        for (name, said) in statements {
            let newer = name.replacing("contacts/", with: "contacts/v4_0.")
            for other in [name + ".ref", name + ".2_1ref", newer + ".ref"] {
                guard let expected = statements[other] else { continue }
                let difference = said.symmetricDifference(expected)
                // kcontacts turns its own old X-messaging properties into IMPP with a scheme.
                let isExplained =
                    name.contains("legacy_messaging")
                    && difference.allSatisfy { $0.hasPrefix("contact instantMessage") }
                #expect(difference.isEmpty || isExplained, "\(other)")
                compared += 1
            }
        }
        #expect(compared >= 25)
    }

    /// What a file says of parties: kind, key, field and text.
    private static func statements(_ bytes: [UInt8]) throws -> Set<String> {
        var statements: Set<String> = []
        for record in try VCardTestFile(bytes: bytes).records {
            for value in record.values where value.field != .unmapped && !value.text.isEmpty {
                statements.insert("\(record.kind) \(value.field) \(value.text)")
            }
        }
        return statements
    }

    @Test func `mutated files neither crash nor lose their neighbours`() throws {
        let sources = VCardSharedFiles.all().map(\.bytes).filter { $0.count < 8192 }
        var generator = VCardMutator(state: 20_261_122)
        for round in 0..<200 {
            let mutant = generator.mutant(of: sources)
            let guarded =
                Array("BEGIN:VCARD\nVERSION:3.0\nUID:first\nFN:A\nEND:VCARD\n".utf8) + mutant
            do throws(ImportError) {
                let file = try VCardTestFile(bytes: guarded)
                #expect(file.records.contains { $0.key == "first" }, "round \(round)")
                let rows = file.records.map(\.row)
                #expect(Set(rows).count == rows.count, "round \(round)")
            } catch {
                Issue.record("round \(round): \(error.code)")
            }
        }
    }
}
