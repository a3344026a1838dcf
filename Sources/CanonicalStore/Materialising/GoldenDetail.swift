import RecordModel
import Resolution

/// The form in which the golden record of several members is stored: compact JSON with, for each
/// surviving value, where it came from, which rule chose it, its twins and its alternates.
enum GoldenDetail {
    /// Appends the JSON of a golden record.
    ///
    /// - Parameter withThings: whether it is said which survivors are parts of one thing, such as of the
    ///   second address; older versions did not say it.
    static func append(
        _ golden: GoldenRecord, withThings: Bool = true, to out: inout [UInt8]
    ) {
        out.append(UInt8(ascii: "["))
        for (index, survivor) in golden.survivors.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            append(survivor, withThings: withThings, to: &out)
        }
        out.append(UInt8(ascii: "]"))
    }

    /// The JSON of a golden record.
    static func text(_ golden: GoldenRecord, withThings: Bool = true) -> String {
        var bytes: [UInt8] = []
        append(golden, withThings: withThings, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(
        _ survivor: GoldenRecord.Survivor, withThings: Bool, to out: inout [UInt8]
    ) {
        JSONText.append(#"{"field":"#, to: &out)
        JSONText.appendString(survivor.winner.value.field.rawValue, to: &out)
        appendRest(of: survivor.winner, to: &out)
        JSONText.append(#","rule":"#, to: &out)
        JSONText.appendString(survivor.rule.rawValue, to: &out)
        if survivor.isConflict { JSONText.append(#","conflict":1"#, to: &out) }
        if withThings, survivor.group != 0 {
            JSONText.append(#","thing":"#, to: &out)
            JSONText.append(survivor.group, to: &out)
        }
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

    /// The golden record of an entity of one: every value that is not blank survives.
    static func single(_ record: SourceRecord) -> GoldenRecord {
        let survivors = EntityHasher.order(ofValues: record.values).map { place in
            let value = record.values[place]
            return GoldenRecord.Survivor(
                winner: .init(value: value, record: record.id), twins: [], alternates: [],
                rule: .only, isConflict: false, group: value.group)
        }
        return GoldenRecord(kind: record.reference.kind, survivors: survivors)
    }
}
