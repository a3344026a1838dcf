import Foundation
import GRDB
import RecordModel

extension CanonicalStore {
    /// The entities that each piece of history belongs to, by the piece's number.
    public func entitiesOfHistory() throws(StoreError) -> [Int64: Set<Int64>] {
        try reading { db in
            guard try hasHistory(db) else { return [:] }
            let query = try BulkStatement(
                db,
                """
                SELECT h.item, m.entity FROM historyReach h JOIN membership m ON m.record = h.record
                """)
            var out: [Int64: Set<Int64>] = [:]
            while try query.step() { out[query.integer(0), default: []].insert(query.integer(1)) }
            return out
        }
    }

    /// Open proposals with the numbers of their entities, by proposal.
    public func openProposalEntities() throws(StoreError) -> [(ProposalID, Set<Int64>)] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT p.id, m.entity FROM proposal p JOIN proposalMember o ON o.proposal = p.id
                    JOIN membership m ON m.record = o.record WHERE p.state = 'open' ORDER BY p.id
                """)
            var out: [(ProposalID, Set<Int64>)] = []
            while try query.step() {
                let proposal = ProposalID(rawValue: query.integer(0))
                if out.last?.0 != proposal { out.append((proposal, [])) }
                out[out.count - 1].1.insert(query.integer(1))
            }
            return out
        }
    }

    /// The accounts that people's entities are linked with.
    public func accountsOfEntities() throws(StoreError) -> [Int64: Set<Int64>] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT c.entity, a.entity FROM link l JOIN membership c ON c.record = l.contact
                    JOIN membership a ON a.record = l.account
                """)
            var out: [Int64: Set<Int64>] = [:]
            while try query.step() { out[query.integer(0), default: []].insert(query.integer(1)) }
            return out
        }
    }

    /// The tables of history that files have had, with the columns of each of their forms.
    public func historyTables() throws(StoreError) -> [HistoryTableView] {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT v.layout AS layout, min(r.startedAt) AS first, max(r.startedAt) AS last
                    FROM historyVersion v JOIN run r ON r.id = v.run
                    WHERE v.layout IS NOT NULL GROUP BY v.layout ORDER BY v.layout
                    """)
            return try rows.map { row in
                let number: Int64 = row["layout"]
                let table = try historyLayout(number, db).table
                return HistoryTableView(
                    number: Int(number), source: table.source, name: table.name, kind: table.kind,
                    columns: table.columns, firstSeen: row["first"], lastSeen: row["last"])
            }
        }
    }

    /// Calls `body` with each present piece of history: its number, the number of its table
    /// (`historyTables`), and its packed cells, which are valid during the call.
    public func forEachHistoryCells(
        _ body: (Int64, Int, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            guard try hasHistory(db) else { return }
            let query = try BulkStatement(
                db,
                """
                SELECT r.id, v.layout, v.cells FROM historyRecord r JOIN historyVersion v
                    ON v.record = r.id AND v.version = r.version
                WHERE r.isPresent = 1 AND v.layout IS NOT NULL ORDER BY r.id
                """)
            defer { query.reset() }
            while try query.step() {
                let item = query.integer(0)
                let table = Int(query.integer(1))
                try query.withBytes(2) { try body(item, table, $0) }
            }
        }
    }

    /// A cell of a piece of history as it stands now; nil where it has none.
    public func historyCell(_ item: Int64, column: Int) throws(StoreError) -> String? {
        try access { db in
            let cells = try Data.fetchOne(
                db,
                sql: """
                    SELECT v.cells FROM historyRecord r JOIN historyVersion v
                        ON v.record = r.id AND v.version = r.version WHERE r.id = ?
                    """, arguments: [item])
            return cells.flatMap { data in
                PackedCells(bytes: Array(data)).cells.first { $0.column == column }?.text
            }
        }
    }
}
