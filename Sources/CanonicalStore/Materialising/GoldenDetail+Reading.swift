import RecordModel
import Resolution

extension GoldenDetail {
    /// Reads what `append` wrote.
    ///
    /// - Throws: `JSONCursor.Malformed` where the store holds something else.
    /// - Missing: details of older versions do not say which survivors are one thing; all of them are
    ///   then of the first.
    static func decode(
        _ bytes: [UInt8], kind: PartyKind
    ) throws(JSONCursor.Malformed) -> GoldenRecord {
        var cursor = JSONCursor(bytes)
        var survivors: [GoldenRecord.Survivor] = []
        try cursor.array { (cursor) throws(JSONCursor.Malformed) in
            survivors.append(try survivor(&cursor))
        }
        return GoldenRecord(kind: kind, survivors: survivors)
    }

    static func decode(
        _ text: String, kind: PartyKind
    ) throws(JSONCursor.Malformed) -> GoldenRecord {
        try decode(Array(text.utf8), kind: kind)
    }

    /// A statement as far as it is read.
    private struct Part {
        var field: Field?
        var label: String?
        var group = 0
        var text = ""
        var record: Int64 = 0
        var column = 0

        /// - Returns: whether a member is one of a statement; its value is read then.
        mutating func read(
            _ name: String, _ cursor: inout JSONCursor
        ) throws(JSONCursor.Malformed) -> Bool {
            switch name {
            case "field": field = Field(rawValue: try cursor.string())
            case "label": label = try cursor.string()
            case "group": group = Int(try cursor.integer())
            case "text": text = try cursor.string()
            case "record": record = try cursor.integer()
            case "column": column = Int(try cursor.integer())
            default: return false
            }
            return true
        }

        func statement() throws(JSONCursor.Malformed) -> GoldenRecord.Statement {
            guard let field else { throw JSONCursor.Malformed() }
            return GoldenRecord.Statement(
                value: FieldValue(
                    field: field, label: label, group: group, text: text, column: column),
                record: RecordID(rawValue: record))
        }
    }

    private static func survivor(
        _ cursor: inout JSONCursor
    ) throws(JSONCursor.Malformed) -> GoldenRecord.Survivor {
        var winner = Part()
        var rule: SurvivorshipRule?
        var isConflict = false
        var thing = 0
        var twins: [GoldenRecord.Statement] = []
        var alternates: [GoldenRecord.Statement] = []
        try cursor.object { (name, cursor) throws(JSONCursor.Malformed) in
            switch name {
            case "rule": rule = SurvivorshipRule(rawValue: try cursor.string())
            case "conflict": isConflict = try cursor.integer() == 1
            case "thing": thing = Int(try cursor.integer())
            case "twins": twins = try statements(&cursor)
            case "alternates": alternates = try statements(&cursor)
            default: if try !winner.read(name, &cursor) { try cursor.skip() }
            }
        }
        guard let rule else { throw JSONCursor.Malformed() }
        return GoldenRecord.Survivor(
            winner: try winner.statement(), twins: twins, alternates: alternates, rule: rule,
            isConflict: isConflict, group: thing)
    }

    private static func statements(
        _ cursor: inout JSONCursor
    ) throws(JSONCursor.Malformed) -> [GoldenRecord.Statement] {
        var out: [GoldenRecord.Statement] = []
        try cursor.array { (cursor) throws(JSONCursor.Malformed) in
            var part = Part()
            try cursor.object { (name, cursor) throws(JSONCursor.Malformed) in
                if try !part.read(name, &cursor) { try cursor.skip() }
            }
            out.append(try part.statement())
        }
        return out
    }
}
