import GRDB
import RecordModel

extension CanonicalStore {
    /// Finds entities by id, former id, source key, e-mail, phone, or the beginnings of words of
    /// names, companies and towns; the best matches first, then by id.
    ///
    /// Case, accents and punctuation do not matter. Former versions of records are not searched.
    ///
    /// - Parameter withLikes: whether words that are written nearly so are found where nothing else is.
    public func search(
        _ text: String, limit: Int = 20, withLikes: Bool = false
    ) throws(StoreError) -> [SearchHit] {
        let trimmed = String(
            text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
                .reversed())
        if trimmed.isEmpty || limit < 1 { return [] }
        return try reading { db in
            var found: [Finding] = []
            found += try recordsByID(db, trimmed).map { ($0, .entityID, 0) }
            found += try recordsByKey(db, trimmed).map { ($0, .key, 0) }
            let query = SearchQuery(trimmed, folding)
            let most = limit * 4 + 100
            found += try recordsByTerms(db, query, limit: most).map { ($0.record, $0.match, 0) }
            if found.isEmpty && withLikes {
                found += try recordsByLikeness(db, query, limit: most).map {
                    ($0.record, .like, $0.edits)
                }
            }
            return try hits(db, found, limit: limit)
        }
    }

    /// A record that was found, how, and with how many edits.
    private typealias Finding = (record: Int64, match: SearchHit.Match, edits: Int)

    /// Records, present or former, that had a cell which begins with an e-mail address when they were indexed,
    /// for each address: all that have it, and perhaps others, ascending.
    ///
    /// - Parameter addresses: letters beyond ASCII are found as they are written.
    public func records(withAddresses addresses: [String]) throws(StoreError) -> [[RecordID]] {
        let terms = addresses.map(SearchTerms.address)
        // Side by side in the index, so that its pages are read once.
        let order = terms.indices.sorted { terms[$0] < terms[$1] }
        return try reading { db in
            let lookup = try SearchLookup(db)
            var found = [[RecordID]](repeating: [], count: terms.count)
            for number in order where !terms[number].isEmpty {
                found[number] = try lookup.records(termPrefix: terms[number]).sorted()
                    .map(RecordID.init)
            }
            return found
        }
    }

    private func recordsByID(_ db: Database, _ text: String) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM entity WHERE entityId = ?1
                UNION SELECT founder FROM redirect WHERE entityId = ?1
                """, arguments: [text.uppercased()])
    }

    private func recordsByKey(_ db: Database, _ text: String) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM source s JOIN sourceRecord r ON r.source = s.id AND r.key = ?1
                UNION SELECT a.record FROM source s
                    JOIN recordAlias a ON a.source = s.id AND a.key = ?1
                UNION SELECT r.id FROM sourceTable t
                    JOIN sourceRecord r ON r.source = t.source AND r.key = ?1 || '@' || t.name
                """, arguments: [text])
    }

    /// Records that have all terms of a query, checked against their present cells.
    private func recordsByTerms(
        _ db: Database, _ query: SearchQuery, limit: Int
    ) throws -> [(record: Int64, match: SearchHit.Match)] {
        try matches(db, of: query, among: candidates(db, query).sorted(), limit: limit)
    }

    /// Records of open proposals that have all terms of a text.
    func waitingRecords(_ db: Database, matching text: String) throws -> [Int64] {
        let query = SearchQuery(text, folding)
        let waits = try BulkStatement(
            db,
            """
            SELECT 1 FROM proposalMember m JOIN proposal p ON p.id = m.proposal
            WHERE m.record = ? AND p.state = 'open' LIMIT 1
            """)
        let waiting = try candidates(db, query).filter { record in
            waits.bind(record, at: 1)
            defer { waits.reset() }
            return try waits.step()
        }
        return try matches(db, of: query, among: waiting.sorted(), limit: .max).map(\.record)
    }

    /// Records that had all terms of a query when they were indexed.
    private func candidates(_ db: Database, _ query: SearchQuery) throws -> Set<Int64> {
        let lookup = try SearchLookup(db)
        var candidates: Set<Int64>?
        for term in query.terms {
            let records = try lookup.records(termPrefix: term)
            candidates = candidates.map { $0.intersection(records) } ?? records
            if candidates?.isEmpty == true { return [] }
        }
        return candidates ?? []
    }

    private func matches(
        _ db: Database, of query: SearchQuery, among candidates: [Int64], limit: Int
    ) throws -> [(record: Int64, match: SearchHit.Match)] {
        let read = try BulkStatement(db, "SELECT layout, cells FROM sourceRecord WHERE id = ?")
        var out: [(Int64, SearchHit.Match)] = []
        for record in candidates {
            read.bind(record, at: 1)
            guard try read.step() else { continue }
            let layout = try layout(read.integer(0), db)
            let match = read.withBytes(1) { bytes in
                layout.withMeaning(of: bytes) {
                    query.match($0, roles: layout.searchRoles, folding)
                }
            }
            read.reset()
            if let match { out.append((record, match)) }
            if out.count >= limit { break }
        }
        return out
    }

    /// The entities of records, each once with its best match.
    private func hits(
        _ db: Database, _ found: [Finding], limit: Int
    ) throws -> [SearchHit] {
        let query = try BulkStatement(
            db,
            """
            SELECT e.entityId, e.kind, coalesce(e.fullName,
                nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
                e.organization), e.email, e.phone, e.city
            FROM membership m JOIN entity e ON e.id = m.entity WHERE m.record = ?
            """)
        var best: [EntityID: SearchHit] = [:]
        for (record, match, edits) in found {
            query.bind(record, at: 1)
            guard try query.step() else { continue }
            defer { query.reset() }
            let id = EntityID(rawValue: query.text(0))
            if let known = best[id], (known.match, known.edits) <= (match, edits) { continue }
            best[id] = SearchHit(
                entity: id, kind: PartyKind(rawValue: query.text(1)) ?? .contact, match: match,
                edits: edits, record: RecordID(rawValue: record), name: query.optionalText(2),
                email: query.optionalText(3), phone: query.optionalText(4),
                city: query.optionalText(5))
        }
        let ordered = best.values.sorted {
            ($0.match, $0.edits, $0.entity) < ($1.match, $1.edits, $1.entity)
        }
        return Array(ordered.prefix(limit))
    }
}
