import Foundation
import RecordModel
import Resolution

/// The form in which the golden record of several members is stored: compact JSON with, for each
/// surviving value, where it came from, which rule chose it, its twins and its alternates.
enum GoldenDetail {
    /// Appends the JSON of a golden record.
    static func append(_ golden: GoldenRecord, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "["))
        for (index, survivor) in golden.survivors.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            append(survivor, to: &out)
        }
        out.append(UInt8(ascii: "]"))
    }

    /// The JSON of a golden record.
    static func text(_ golden: GoldenRecord) -> String {
        var bytes: [UInt8] = []
        append(golden, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ survivor: GoldenRecord.Survivor, to out: inout [UInt8]) {
        JSONText.append(#"{"field":"#, to: &out)
        JSONText.appendString(survivor.winner.value.field.rawValue, to: &out)
        appendRest(of: survivor.winner, to: &out)
        JSONText.append(#","rule":"#, to: &out)
        JSONText.appendString(survivor.rule.rawValue, to: &out)
        if survivor.isConflict { JSONText.append(#","conflict":1"#, to: &out) }
        appendList(#","twins":["#, survivor.twins, to: &out)
        appendList(#","alternates":["#, survivor.alternates, to: &out)
        out.append(UInt8(ascii: "}"))
    }

    /// - Parameter name: the member's name with all that stands before its elements.
    private static func appendList(
        _ name: StaticString, _ statements: [GoldenRecord.Statement], to out: inout [UInt8]
    ) {
        if statements.isEmpty { return }
        JSONText.append(name, to: &out)
        for (index, statement) in statements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            JSONText.append(#"{"field":"#, to: &out)
            JSONText.appendString(statement.value.field.rawValue, to: &out)
            appendRest(of: statement, to: &out)
            out.append(UInt8(ascii: "}"))
        }
        out.append(UInt8(ascii: "]"))
    }

    /// Appends a statement's members after its field.
    private static func appendRest(
        of statement: GoldenRecord.Statement, to out: inout [UInt8]
    ) {
        if let label = statement.value.label {
            JSONText.append(#","label":"#, to: &out)
            JSONText.appendString(label, to: &out)
        }
        if statement.value.group != 0 {
            JSONText.append(#","group":"#, to: &out)
            JSONText.append(statement.value.group, to: &out)
        }
        JSONText.append(#","text":"#, to: &out)
        JSONText.appendString(statement.value.text, to: &out)
        JSONText.append(#","record":"#, to: &out)
        JSONText.append(statement.record.rawValue, to: &out)
        JSONText.append(#","column":"#, to: &out)
        JSONText.append(statement.value.column, to: &out)
    }

    private struct StoredStatement: Decodable {
        let field: Field
        let label: String?
        let group: Int?
        let text: String
        let record: Int64
        let column: Int

        var statement: GoldenRecord.Statement {
            .init(
                value: FieldValue(
                    field: field, label: label, group: group ?? 0, text: text, column: column),
                record: RecordID(rawValue: record))
        }
    }

    private struct StoredSurvivor: Decodable {
        let rule: SurvivorshipRule
        let conflict: Int?
        let twins: [StoredStatement]?
        let alternates: [StoredStatement]?
    }

    /// Reads what `append` wrote.
    static func decode(_ text: String, kind: PartyKind) throws -> GoldenRecord {
        let data = Data(text.utf8)
        let winners = try JSONDecoder().decode([StoredStatement].self, from: data)
        let rest = try JSONDecoder().decode([StoredSurvivor].self, from: data)
        let survivors = zip(winners, rest).map { winner, rest in
            GoldenRecord.Survivor(
                winner: winner.statement, twins: (rest.twins ?? []).map(\.statement),
                alternates: (rest.alternates ?? []).map(\.statement), rule: rest.rule,
                isConflict: rest.conflict == 1)
        }
        return GoldenRecord(kind: kind, survivors: survivors)
    }

    /// The golden record of an entity of one: every value that is not blank survives.
    static func single(_ record: SourceRecord) -> GoldenRecord {
        let ranks = Dictionary(
            uniqueKeysWithValues: Field.allCases.enumerated().map { ($0.element, $0.offset) })
        let survivors = record.values.enumerated()
            .filter { !$0.element.text.allSatisfy(\.isWhitespace) }
            .sorted {
                (ranks[$0.element.field] ?? 0, $0.element.group, $0.offset)
                    < (ranks[$1.element.field] ?? 0, $1.element.group, $1.offset)
            }
            .map { _, value in
                GoldenRecord.Survivor(
                    winner: .init(value: value, record: record.id), twins: [], alternates: [],
                    rule: .only, isConflict: false)
            }
        return GoldenRecord(kind: record.reference.kind, survivors: survivors)
    }
}
