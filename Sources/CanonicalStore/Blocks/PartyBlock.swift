import GRDB
import RecordModel

/// Derives what the records of one block say to questions: the one routine behind keeping blocks,
/// verifying them and answering without them.
///
/// A block has the records whose numbers are one but for the last ten bits.
final class PartyBlock {
    static let bits: Int64 = 10

    /// Bits of the flags; the four below are `PartyColumns.Basic`.
    static let isBounced: Int64 = 1 << 4
    static let mayPermit: Int64 = 1 << 5
    static let mayObject: Int64 = 1 << 6

    private let store: CanonicalStore
    private let db: Database
    private let records: BulkStatement
    /// nil where the store is of a version that kept no stages.
    private let stages: BulkStatement?
    private var columns: [Int64: PartyColumns] = [:]
    private var days = DayPool()

    init(_ store: CanonicalStore, _ db: Database) throws {
        self.store = store
        self.db = db
        records = try BulkStatement(
            db,
            """
            SELECT r.id, m.entity, r.source, r.layout, r.cells, r.absentRun IS NULL
            FROM sourceRecord r LEFT JOIN membership m ON m.record = r.id
            WHERE r.id BETWEEN ?1 AND ?2 ORDER BY r.id
            """)
        stages =
            try db.tableExists("recordStage")
            ? BulkStatement(
                db,
                """
                SELECT record, stage, since FROM recordStage WHERE record BETWEEN ?1 AND ?2
                ORDER BY record, version
                """) : nil
    }

    /// The bytes of a block; nil where it has no record.
    func derive(_ block: Int64) throws -> [UInt8]? {
        let first = block << Self.bits
        var columns = PartyBlockColumns()
        try append(first...first + (1 << Self.bits) - 1, to: &columns)
        return columns.bytes
    }

    /// What became of a block of which some records have changed.
    enum Patch {
        /// It says what it said.
        case same
        case bytes([UInt8])
        /// It has no record any more.
        case empty
    }

    /// A block of which only some records have changed: others are as they were.
    ///
    /// - Parameters:
    ///   - former: the block before.
    ///   - changed: records of the block, whether they are in it already or not.
    func patch(_ former: Span<UInt8>, changed: Set<Int64>) throws -> Patch {
        let kept = try FormerPartyBlock(former)
        var fresh = PartyBlockColumns()
        let records = changed.sorted()
        for record in records { try append(record...record, to: &fresh) }
        if try fresh.records == records && isSame(kept, former, fresh) { return .same }
        var columns = PartyBlockColumns()
        var (next, row) = (0, 0)
        for record in records {
            let place = kept.place(of: record, former)
            try kept.append(next..<place, former, to: &columns)
            next = kept.row(of: record, former) == nil ? place : place + 1
            if row < fresh.records.count, fresh.records[row] == record {
                fresh.append(row, to: &columns)
                row += 1
            }
        }
        try kept.append(next..<kept.count, former, to: &columns)
        return columns.bytes.map(Patch.bytes) ?? .empty
    }

    private func isSame(
        _ kept: FormerPartyBlock, _ former: Span<UInt8>, _ fresh: PartyBlockColumns
    ) throws -> Bool {
        for (row, record) in fresh.records.enumerated() {
            guard let known = kept.row(of: record, former),
                try kept.says(known, former, fresh, row)
            else { return false }
        }
        return true
    }

    /// Appends what some records say now.
    private func append(_ numbers: ClosedRange<Int64>, to columns: inout PartyBlockColumns) throws {
        for statement in [records, stages].compactMap({ $0 }) {
            statement.bind(numbers.lowerBound, at: 1)
            statement.bind(numbers.upperBound, at: 2)
        }
        let present = try presentStages()
        while try records.step() {
            let record = records.integer(0)
            columns.records.append(record)
            columns.entities.append(records.optionalInteger(1) ?? BlockNumbers.none)
            // An erased record has no bytes.
            let isPresent = records.integer(5) == 1 && !records.withBytes(4) { $0.isEmpty }
            columns.sources.append(isPresent ? records.integer(2) : BlockNumbers.none)
            columns.layouts.append(isPresent ? records.integer(3) : BlockNumbers.none)
            append(isPresent ? present[record] : nil, to: &columns)
            guard isPresent else {
                columns.owners.append(BlockNumbers.none)
                columns.created.append(BlockNumbers.none)
                columns.touched.append(BlockNumbers.none)
                columns.flags.append(0)
                continue
            }
            try appendCells(to: &columns)
        }
    }

    private func appendCells(to columns: inout PartyBlockColumns) throws {
        let layout = records.integer(3)
        let meanings: PartyColumns
        if let known = self.columns[layout] {
            meanings = known
        } else {
            meanings = PartyColumns(try store.layout(layout, db))
            self.columns[layout] = meanings
        }
        records.withBytes(4) { bytes in
            let cells = PartyCells(bytes, meanings, days: &days)
            columns.owners.append(
                cells.owner.map { columns.ownerTexts.number(bytes.extracting($0)) }
                    ?? BlockNumbers.none)
            columns.created.append(Self.number(cells.created))
            columns.touched.append(Self.number(cells.touched))
            columns.flags.append(
                Int64(cells.said) | (cells.isBounced ? Self.isBounced : 0)
                    | (cells.mayPermit ? Self.mayPermit : 0)
                    | (cells.mayObject ? Self.mayObject : 0))
        }
    }

    private func append(
        _ stage: (text: [UInt8], since: CalendarDay?)?, to columns: inout PartyBlockColumns
    ) {
        guard let stage else {
            columns.stages.append(BlockNumbers.none)
            columns.since.append(BlockNumbers.none)
            return
        }
        let text = stage.text
        columns.stages.append(columns.stageTexts.number(text.span))
        columns.since.append(Self.number(stage.since))
    }

    /// The stage that each record is in now; one that is in none any more has no entry.
    private func presentStages() throws -> [Int64: (text: [UInt8], since: CalendarDay?)] {
        var found: [Int64: (text: [UInt8], since: CalendarDay?)] = [:]
        guard let stages else { return found }
        while try stages.step() {
            let text = stages.bytes(1)
            let since = stages.isNull(2) ? nil : stages.withBytes(2) { days.day($0) }
            found[stages.integer(0)] = text.isEmpty ? nil : (text, since)
        }
        return found
    }

    private static func number(_ day: CalendarDay?) -> Int64 {
        day.map { Int64($0.number) } ?? BlockNumbers.none
    }
}
