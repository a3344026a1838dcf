import RecordModel
import Testing

@testable import Importers

/// What is read, written and read again is the same, for every card of real exporters.
@Suite(.enabled(if: VCardSharedFiles.isPresent, "the shared data is absent"))
struct VCardRoundTripTests {
    @Test(arguments: [VCardVersion.v3, .v4])
    func `every card comes back with the same values`(version: VCardVersion) throws {
        var count = 0
        for (name, bytes) in VCardSharedFiles.all() {
            for record in try VCardTestFile(bytes: bytes).records {
                let card = VCardWriter(version: version).card(
                    kind: record.kind, values: record.values, originals: [record.text])
                let file = try VCardTestFile(card)
                try #require(file.records.count == 1, "\(name) row \(record.row)")
                #expect(
                    VCardComparison.statements(file.records[0].values)
                        == VCardComparison.statements(record.values),
                    "\(name) row \(record.row)")
                #expect(file.records[0].kind == record.kind, "\(name) row \(record.row)")
                VCardComparison.checkLines(card)
                count += 1
            }
        }
        #expect(count > 60)
    }

    /// The lines of properties that state nothing of the party, with what they are called in 3.0.
    @Test func `what is not understood comes back unchanged`() throws {
        var count = 0
        for (name, bytes) in VCardSharedFiles.all() {
            for record in try VCardTestFile(bytes: bytes).records {
                guard let before = VCardOriginal(text: record.text, kind: record.kind) else {
                    Issue.record("\(name) row \(record.row) is not read again")
                    continue
                }
                let unknown = before.properties.filter { $0.statements.isEmpty }
                let target: VCardVersion = before.version == .v4 ? .v4 : .v3
                let card = VCardWriter(version: target).card(
                    kind: record.kind, values: record.values, originals: [record.text])
                let after = VCardOriginal(text: card, kind: record.kind)
                var rest = after?.properties.map { VCardComparison.content($0, from: .v3) } ?? []
                for entry in unknown {
                    let content = VCardComparison.content(entry, from: before.version)
                    guard let match = rest.firstIndex(of: content) else {
                        Issue.record("\(name) row \(record.row) loses \(entry.property.head.name)")
                        continue
                    }
                    rest.remove(at: match)
                    count += 1
                }
            }
        }
        #expect(count > 60)
    }
}
