import CanonicalStore
import Importers
import RecordModel

/// `export … --format parquet`: what analysts read, with types instead of texts.
///
/// Values are as the store has them: nothing is guarded against being a formula, because no
/// spreadsheet reads it. A time is that of its own clock; the column beside it says which.
struct ParquetExport {
    let store: CanonicalStore
    /// Columns of the company's own that entities are written with.
    let own: [String]
    let write: ([UInt8]) throws -> Void

    /// `export contacts|accounts`: one row an entity.
    func entities(_ kind: PartyKind) throws {
        let fields = ExportWorkflow.entityFields
        var columns = [ParquetColumn("entity_id", .text), ParquetColumn("records", .integer)]
        for (name, field) in fields where field != .birthDate {
            columns.append(ParquetColumn(name, .text))
        }
        columns += [ParquetColumn("birth_date", .day), ParquetColumn("birth_date_text", .text)]
        columns += own.map { ParquetColumn($0, .text) }
        let texts = try store.ownValues(of: own)
        var writer = try ParquetWriter(columns: columns, write)
        try store.forEachEntity(kind: kind) { entity in
            let birth = entity.values[.birthDate]
            var row: [ParquetValue] = [
                .text(entity.id.rawValue), .number(Int64(entity.memberCount)),
            ]
            for (_, field) in fields where field != .birthDate {
                row.append(ParquetValue(entity.values[field]))
            }
            row += [ParquetValue(birth.flatMap(Self.day)), ParquetValue(birth)]
            for place in own.indices {
                let said = texts[entity.id]?[place] ?? []
                row.append(said.isEmpty ? .missing : .text(said.joined(separator: "; ")))
            }
            try writer.add(row)
        }
        try writer.finish()
    }

    /// `export crosswalk`: one row a live record.
    func crosswalk() throws {
        var writer = try ParquetWriter(
            columns: [
                ParquetColumn("source", .text), ParquetColumn("record_key", .text),
                ParquetColumn("row", .integer), ParquetColumn("entity_id", .text),
                ParquetColumn("kind", .text),
            ], write)
        try store.forEachCrosswalkRow { row in
            try writer.add([
                .text(row.source), .text(row.recordKey), ParquetValue(row.row.map(Int64.init)),
                .text(row.entity.rawValue), .text(row.kind.rawValue),
            ])
        }
        try writer.finish()
    }

    /// `export history`: one row a piece, with the entities that it belongs to.
    func history() throws {
        let facts = CanonicalStore.factColumns
        var columns = ["source", "object", "record_key"].map { ParquetColumn($0, .text) }
        for fact in facts {
            let name = HistoryExport.columnName(fact)
            switch Self.meaning(fact) {
            case .amount: columns.append(ParquetColumn(name, .decimal(scale: 6)))
            case .time:
                columns.append(ParquetColumn(name, .moment))
                columns.append(ParquetColumn(name + "_form", .text))
            case .text: columns.append(ParquetColumn(name, .text))
            }
        }
        columns.append(ParquetColumn("entities", .text))
        var writer = try ParquetWriter(columns: columns, write)
        try store.forEachHistoryRow { row in
            var values: [ParquetValue] = [
                .text(row.reference.source), .text(row.reference.kind.rawValue),
                .text(row.reference.key),
            ]
            for fact in facts {
                let text = row.facts[fact]
                switch Self.meaning(fact) {
                case .amount: values.append(ParquetValue(text.flatMap(Self.millionths)))
                case .time: values += Self.moment(text)
                case .text: values.append(ParquetValue(text))
                }
            }
            let entities = Set(row.links.compactMap { $0.entity?.rawValue }).sorted()
            values.append(ParquetValue(entities.isEmpty ? nil : entities.joined(separator: " ")))
            try writer.add(values)
        }
        try writer.finish()
    }

    private enum Meaning {
        case text, amount, time
    }

    private static func meaning(_ fact: String) -> Meaning {
        switch fact {
        case "amount": .amount
        case "time", "dueTime", "endTime": .time
        default: .text
        }
    }

    private static func millionths(_ text: String) -> Int64? { HistoryAmount(text)?.millionths }

    /// The number of a whole day; nil for a birthday without a year.
    private static func day(_ text: String) -> Int64? {
        guard text.utf8.count == 10 else { return nil }
        return CalendarDay(text).map { Int64($0.number) }
    }

    /// A time and its form: `day` where only the day is known, `utc`, or `local` where nobody says
    /// the place of the clock.
    static func moment(_ text: String?) -> [ParquetValue] {
        guard let text, let day = CalendarDay(text) else { return [.missing, .missing] }
        let clock = text.utf8.dropFirst(11).prefix(8).split(separator: UInt8(ascii: ":"))
            .compactMap { Int64(String(decoding: $0, as: UTF8.self)) }
        let start = Int64(day.number) * 86_400
        guard clock.count == 3 else { return [.number(start * 1_000_000), .text("day")] }
        let seconds = start + clock[0] * 3600 + clock[1] * 60 + clock[2]
        return [.number(seconds * 1_000_000), .text(text.hasSuffix("Z") ? "utc" : "local")]
    }
}
