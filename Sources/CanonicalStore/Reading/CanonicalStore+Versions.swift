import Foundation
import GRDB
import RecordModel

extension CanonicalStore {
    /// A record as it was in one of its versions.
    ///
    /// - Throws: `missing` where it never had that version.
    public func sourceRecord(
        _ record: RecordID, version: Int
    ) throws(StoreError) -> SourceRecord {
        try reading { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT s.name, r.key, v.layout, v.row, v.cells FROM (
                        SELECT id AS record, version, layout, row, cells FROM sourceRecord
                        WHERE id = ?1 AND version = ?2 UNION ALL
                        SELECT record, version, layout, row, cells FROM recordVersion
                        WHERE record = ?1 AND version = ?2) v
                    JOIN sourceRecord r ON r.id = v.record JOIN source s ON s.id = r.source
                    """, arguments: [record.rawValue, version])
            guard let row else { throw Self.unknownRecord }
            let layout = try layout(row["layout"], db)
            let cells: [UInt8] = Array(row["cells"] as Data)
            return SourceRecord(
                id: record,
                reference: RecordReference(
                    source: row["name"], kind: layout.table.kind, key: row["key"]),
                version: version, row: row["row"], cells: PackedCells(bytes: cells),
                columns: layout.table.columns)
        }
    }

    /// What is known of where a record's present values come from.
    ///
    /// - Returns: in the order asked for.
    public func standings(_ records: [RecordID]) throws(StoreError) -> [RecordStanding] {
        try reading { db in
            try records.map { record in
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT r.layout, r.version, r.absentRun, r.run, r.versionRun
                        FROM sourceRecord r WHERE r.id = ?
                        """, arguments: [record.rawValue])
                guard let row else { throw Self.unknownRecord }
                return try standing(
                    db, record, layout: row["layout"], version: row["version"],
                    firstRun: row["run"], versionRun: row["versionRun"],
                    absentRun: row["absentRun"])
            }
        }
    }

    /// - Parameter version: the one in force then; later ones are not looked at.
    func standing(
        _ db: Database, _ record: RecordID, layout number: Int64, version: Int, firstRun: Int64,
        versionRun: Int64, absentRun: Int64?
    ) throws -> RecordStanding {
        let present = try layout(number, db)
        let kept = present.ownColumns..<present.table.columns.count
        var statedIn: [Int: Int] = [:]
        if !kept.isEmpty {
            for column in kept { statedIn[column] = 1 }
            let former = try Row.fetchAll(
                db,
                sql: """
                    SELECT version, layout FROM recordVersion WHERE record = ? AND version < ?
                    ORDER BY version
                    """, arguments: [record.rawValue, version])
            for row in former {
                let old = try layout(row["layout"], db)
                let targets = LayoutTranslation(from: old, to: present).targets
                for target in targets.prefix(old.ownColumns) where target >= kept.lowerBound {
                    statedIn[target] = row["version"]
                }
            }
        }
        return RecordStanding(
            record: record, version: version, firstRun: RunID(rawValue: firstRun),
            versionRun: RunID(rawValue: versionRun), absentSince: absentRun.map(RunID.init),
            statedIn: statedIn, cleared: try cleared(db, record, present, version: version))
    }

    /// Columns in which the record said something before, and whose cell is empty now.
    private func cleared(
        _ db: Database, _ record: RecordID, _ present: TableLayout, version: Int
    ) throws -> [RecordStanding.Cleared] {
        if version == 1 { return [] }
        let now = try Data.fetchOne(
            db,
            sql: """
                SELECT cells FROM sourceRecord WHERE id = ?1 AND version = ?2
                UNION ALL SELECT cells FROM recordVersion WHERE record = ?1 AND version = ?2
                """, arguments: [record.rawValue, version])
        var filled = Set<Int>()
        let cells = Array(now ?? Data())
        PackedCells.forEachCell(in: cells.span) { column, range in
            if !range.isEmpty { filled.insert(column) }
        }
        var out: [Int: RecordStanding.Cleared] = [:]
        let former = try Row.fetchAll(
            db,
            sql: """
                SELECT version, layout, cells FROM recordVersion WHERE record = ? AND version < ?
                ORDER BY version
                """, arguments: [record.rawValue, version])
        for row in former {
            let old = try layout(row["layout"], db)
            let targets = LayoutTranslation(from: old, to: present).targets
            let bytes = Array(row["cells"] as Data)
            let last: Int = row["version"]
            PackedCells.forEachCell(in: bytes.span) { column, range in
                guard column < targets.count, !range.isEmpty else { return }
                let target = targets[column]
                guard target >= 0, !filled.contains(target) else { return }
                out[target] = .init(column: present.table.columns[target], version: last)
            }
        }
        return out.sorted { $0.key < $1.key }.map(\.value)
    }
}
