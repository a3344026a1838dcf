import Foundation
import Matching
import RecordModel
import Testing

@testable import Resolution

@Suite struct PlanTests {
    private func record(_ number: Int, _ text: String) -> SourceRecord {
        SourceRecord(
            id: RecordID(rawValue: Int64(number)),
            reference: RecordReference(source: "crm", kind: .contact, key: "k\(9 - number)"),
            version: number, row: number,
            values: [
                FieldValue(field: .fullName, label: "x", group: 0, text: text, column: 0),
                FieldValue(
                    field: .email, label: nil, group: 0, text: "\(number)@x.org", column: 1),
            ])
    }

    private func item(_ texts: [String], verdict: PairVerdict = .merge) -> PlanItem {
        let records = texts.enumerated().map { record($0 + 1, $1) }
        let golden = SurvivorshipPolicy().golden(kind: .contact, members: records) { value, _ in
            value.text
        }
        return PlanItem.make(
            verdict: verdict, records: records,
            contentHashes: records.map { StableHash128(high: UInt64($0.version), low: 5) },
            entities: records.indices.map { [$0] },
            pairs: [
                .init(
                    left: 0, right: 1, weight: 12.345_678, agreements: [.name, .email],
                    contradictions: [.birthDate], isLink: true, contributions: ["same \"name\""])
            ], golden: golden, reason: verdict == .review ? .bridge : nil,
            decisivePair: verdict == .review ? (0, 1) : nil)
    }

    private let header = PlanHeader(
        policyVersion: "1", modelVersions: ["contact": "m1"], storeState: "00ff", itemCount: 2)

    private func bytes() throws -> [UInt8] {
        try PlanWriter.bytes(
            header: header,
            items: [
                item(["Ann \"Q\" \\ \u{1}\nZoë", "Ann"]),
                item(["山田", "b", "c"], verdict: .review),
            ])
    }

    @Test func aPlanReadsAsItWasWritten() throws {
        let plan = try PlanReader.read(try bytes())
        #expect(plan.header == header)
        #expect(
            plan.items == [
                item(["Ann \"Q\" \\ \u{1}\nZoë", "Ann"]),
                item(["山田", "b", "c"], verdict: .review),
            ])
        #expect(try PlanWriter.bytes(header: plan.header, items: plan.items) == bytes())
    }

    @Test func linesAreJSONObjectsWithSortedKeys() throws {
        for line in try bytes().split(separator: 10) {
            let object = try JSONSerialization.jsonObject(with: Data(line))
            let sorted = try JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
            let keys = { (text: String) in
                text.matches(of: #/"([A-Za-z]+)":/#).map { String($0.1) }
            }
            #expect(
                keys(String(decoding: line, as: UTF8.self))
                    == keys(String(decoding: sorted, as: UTF8.self)))
        }
    }

    @Test func numbersHaveOneForm() {
        let cases: [(Double, Int, String)] = [
            (0, 3, "0.000"), (-0.5, 3, "-0.500"), (12.3456, 3, "12.346"),
            (1e300, 1, "1000000000.0"),
            (.nan, 2, "0.00"), (-.infinity, 0, "-1000000000"), (0.999_999_9, 6, "1.000000"),
        ]
        for (value, decimals, text) in cases {
            var line = JSONLine()
            line.number(value, decimals: decimals)
            #expect(String(decoding: line.bytes, as: UTF8.self) == text)
        }
    }

    @Test func anItemIsNamedByItsRecordsAndVerdictAlone() {
        let one = item(["a", "b"])
        #expect(one.id == item(["c", "d"]).id)
        #expect(one.id != item(["a", "b"], verdict: .review).id)
        #expect(one.id != item(["a", "b", "c"]).id)
        #expect(one.id.hasPrefix("M-") && one.id.utf8.count == 18)
        #expect(one.members.map(\.key) == ["k7", "k8"])
    }

    @Test func staleItemsAreThoseWhoseRecordsChanged() throws {
        let plan = try PlanReader.read(try bytes())
        func state(_ key: String, _ version: Int) -> MergePlan.RecordState {
            .init(
                version: version,
                contentHash: StableHash128(high: UInt64(version), low: 5).hexadecimal)
        }
        let now = ["k8": state("k8", 1), "k7": state("k7", 2), "k6": state("k6", 3)]
        #expect(plan.staleItems { now[$0.key] }.isEmpty)
        #expect(plan.staleItems { $0.key == "k6" ? nil : now[$0.key] } == [1])
        #expect(plan.staleItems { $0.key == "k7" ? state("k7", 4) : now[$0.key] } == [0, 1])
    }

    @Test func aPersonMayTakeALineOut() throws {
        let lines = try bytes().split(separator: 10)
        let edited = Array(lines[0]) + [10, 10] + Array(lines[2])
        let plan = try PlanReader.read(edited)
        #expect(plan.items.count == 1 && plan.missingItems == 1 && !plan.hasEnd)
        let whole = edited + [10] + Array(lines[3])
        #expect(try PlanReader.read(whole).hasEnd)
    }

    @Test func errorsSayWhereAndNeverWhat() throws {
        func error(_ edit: (inout [String]) -> Void) throws -> PlanError? {
            var lines = String(decoding: try bytes(), as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: true
            ).map(String.init)
            edit(&lines)
            do throws(PlanError) {
                _ = try PlanReader.read(Array(lines.joined(separator: "\n").utf8))
                return nil
            } catch {
                return error
            }
        }
        #expect(try error { $0 = [] } == PlanError(.empty, line: 1))
        #expect(
            try error { $0[0] = $0[0].replacing("plan/1", with: "plan/2") }
                == PlanError(.unknownSchema, line: 1, path: "schema"))
        #expect(try error { $0[0] = "{}" } == PlanError(.badHeader, line: 1, path: "schema"))
        #expect(
            try error {
                $0.removeLast()
                $0[2].removeLast(5)
            } == PlanError(.cutShort, line: 3))
        #expect(try error { $0[1].removeLast(5) } == PlanError(.badItem, line: 2))
        #expect(
            try error { $0[1] = $0[1].replacing("\"weight\":12.346", with: "\"weight\":\"x\"") }
                == PlanError(.badItem, line: 2, path: "evidence.0.weight"))
        #expect(
            try error { $0[1] = $0[1].replacing("\"entities\":[[0]", with: "\"entities\":[[7]") }
                == PlanError(.badItem, line: 2, path: "entities"))
        #expect(
            try error { $0[1] = $0[1].replacing("\"key\":\"k7\"", with: "\"key\":\"k6\"") }
                == PlanError(.badItem, line: 2, path: "id"))
        #expect(try error { $0.append($0[1]) } == PlanError(.duplicateItem, line: 5))
        let secret = try error { $0[1] = $0[1].replacing("\"fullName\"", with: "\"secret\"") }
        #expect(secret?.code == .badItem)
        #expect(secret?.description.contains("secret") == false)
    }
}
