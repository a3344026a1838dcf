import Importers
import RecordModel
import Testing

@testable import recollect

struct ReadingDigestTests {
    private func digest(
        _ path: String = "people.csv", isPart: Bool? = nil,
        _ change: (inout ImportOptions) throws -> Void
    ) throws -> String {
        var options = ImportOptions()
        try change(&options)
        return try ReadingDigest(options: options, isPart: isPart).text(path: path)
    }

    @Test func whateverChangesWhatIsReadChangesTheDigest() throws {
        var seen = Set<String>()
        let changes: [(inout ImportOptions) throws -> Void] = [
            { _ in }, { $0.source = "crm" }, { $0.kind = .account }, { $0.region = "DE" },
            { $0.keyColumn = "id" }, { $0.historyKind = HistoryKind.allCases.first },
            { $0.csv.delimiter = UInt8(ascii: ";") }, { $0.encoding = .utf8 },
            { $0.repairs = try RepairRequest("all") }, { $0.repairs = RepairRequest(codes: []) },
            { $0.repairs = RepairRequest(codes: [], dateOrder: "dmy") },
            { $0.mapping = MappingFile(tables: [.init(region: "DE")]) },
        ]
        for change in changes { #expect(try seen.insert(digest("people.csv", change)).inserted) }
        #expect(try seen.insert(digest(isPart: true) { _ in }).inserted)
        #expect(try seen.insert(digest(isPart: false) { _ in }).inserted)
        #expect(try seen.insert(digest("other.csv") { _ in }).inserted)
    }

    @Test func tomorrowsNameIsTheSameFile() throws {
        let today = try digest("exports/people-2026-05-04.csv") { _ in }
        #expect(try digest("people_20260505.csv") { _ in } == today)
        #expect(try digest("people.csv") { _ in } == today)
    }
}
