import GRDB
import RecordModel

/// Reads columns of a company's own from the records that have them.
struct OwnFields {
    private let store: CanonicalStore
    private let headers: [String]
    /// By layout, the columns of each header.
    private var columns: [Int64: [[Int]]] = [:]

    /// - Parameter headers: the columns, in any case.
    /// - Throws: `StoreError` with `.refused` for a column that no table has.
    init(_ store: CanonicalStore, _ db: Database, _ headers: [String]) throws {
        self.store = store
        self.headers = headers
        var missing = Set(headers)
        let layouts = try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout ORDER BY id")
        for number in layouts {
            let own = try store.layout(number, db).table.columns.map {
                store.folding.fold($0.header)
            }
            let found = headers.map { header -> [Int] in
                let folded = store.folding.fold(header)
                return own.indices.filter { own[$0] == folded }
            }
            for (header, places) in zip(headers, found) where !places.isEmpty {
                missing.remove(header)
            }
            if found.contains(where: { !$0.isEmpty }) { columns[number] = found }
        }
        if !layouts.isEmpty, let first = missing.min() {
            throw StoreError(
                .refused, code: "question.unknownField",
                message: "No table has the column '\(first)' that the policy's `questions.fields` "
                    + "names; `recollect profile` lists the columns.")
        }
    }

    /// Of each present record that says any of them, the first text of each column, nil where it is
    /// empty; by the number of the record.
    func values(_ db: Database) throws -> [(record: Int64, texts: [String?])] {
        let query = try BulkStatement(
            db, "SELECT id, layout, cells FROM sourceRecord WHERE absentRun IS NULL ORDER BY id")
        var found: [(record: Int64, texts: [String?])] = []
        while try query.step() {
            guard let own = columns[query.integer(1)] else { continue }
            let texts = own.map { places -> String? in
                places.lazy.compactMap { text(query, $0) }.first
            }
            if texts.contains(where: { $0 != nil }) { found.append((query.integer(0), texts)) }
        }
        return found
    }

    private func text(_ query: BulkStatement, _ column: Int) -> String? {
        query.withBytes(2) { bytes in
            guard let range = PackedCells.firstCell(of: column, in: bytes) else { return nil }
            let cell = bytes.extracting(range)
            let text = unsafe cell.withUnsafeBufferPointer {
                unsafe String(decoding: $0, as: UTF8.self)
            }
            return text.allSatisfy(\.isWhitespace) ? nil : text
        }
    }
}

extension CanonicalStore {
    /// What the records of each entity say in columns of the company's own: of each header the
    /// distinct texts in the order of the records.
    ///
    /// - Throws: `refused` for a column that no table has.
    public func ownValues(
        of headers: [String]
    ) throws(StoreError) -> [EntityID: [[String]]] {
        if headers.isEmpty { return [:] }
        return try reading { db in
            let entity = try BulkStatement(
                db,
                """
                SELECT e.entityId FROM membership m JOIN entity e ON e.id = m.entity
                WHERE m.record = ?
                """)
            var found: [EntityID: [[String]]] = [:]
            for (record, texts) in try OwnFields(self, db, headers).values(db) {
                entity.bind(record, at: 1)
                guard try entity.step() else { continue }
                let id = EntityID(rawValue: entity.text(0))
                entity.reset()
                var own = found[id] ?? headers.map { _ in [] }
                for (place, text) in texts.enumerated() {
                    if let text, !own[place].contains(text) { own[place].append(text) }
                }
                found[id] = own
            }
            return found
        }
    }
}
