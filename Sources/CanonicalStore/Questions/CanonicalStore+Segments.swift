import GRDB
import RecordModel

extension CanonicalStore {
    /// How many parties segments have, and how good the fields are that they rest on.
    public func summaries(
        of segments: [Segment], _ scope: QuestionScope
    ) throws(StoreError) -> [SegmentSummary] {
        try asking(scope) { db in
            let rows = QuestionRows(self, db, scope.people)
            return try segments.map { segment in
                var among = scope
                among.segment = segment
                let parties = try PartyStandings(rows, scope: among)
                let wanted = parties.standings.indices.filter { parties.standings[$0].isWanted }
                let entities = Set(wanted.map { parties.scan.entities[$0] })
                var seen: Set<SegmentField> = []
                let fields = segment.conditions.map(\.field).filter { seen.insert($0).inserted }
                return SegmentSummary(
                    segment: segment,
                    people: wanted.count { parties.standings[$0].kind == .contact },
                    companies: wanted.count { parties.standings[$0].kind == .account },
                    fields: try fields.map { try quality(db, $0, entities, parties) })
            }
        }
    }

    private func quality(
        _ db: Database, _ field: SegmentField, _ entities: Set<Int64>, _ parties: PartyStandings
    ) throws -> SegmentSummary.FieldQuality {
        var filled: Double?
        let all = parties.scan.entities.count
        func share(_ count: Int) -> Double? { all == 0 ? nil : Double(count) / Double(all) }
        switch field {
        case .column(let column):
            let count = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM entity WHERE presentCount > 0
                        AND coalesce(\(column.rawValue), '') <> ''
                    """)
            filled = share(count ?? 0)
        case .owner:
            filled = share(Set(parties.scan.rows.filter { $0.owner >= 0 }.map(\.party)).count)
        case .stage:
            filled = share(Set(parties.scan.rows.filter { $0.stage >= 0 }.map(\.party)).count)
        case .field, .own:
            let scope = QuestionScope(asOf: CalendarDay(number: 0))
            let said = try SegmentParties(parties.all, scope, parties.scan, parties.colleagues)
                .meeting(Segment.Condition(field, .contains, ""))
            filled = share(said?.count ?? 0)
        case .kind, .role, .source, .behaviour: filled = nil
        }
        return SegmentSummary.FieldQuality(
            field: field.name, filled: filled,
            conflicts: try conflicts(db, field.name, among: entities))
    }

    private func conflicts(
        _ db: Database, _ field: String, among entities: Set<Int64>
    ) throws -> Int {
        let query = try BulkStatement(
            db,
            """
            SELECT DISTINCT e.id FROM entity e, json_each(e.detail) v WHERE e.detail IS NOT NULL
                AND v.value ->> 'field' = ?1 AND coalesce(v.value ->> 'conflict', 0) = 1
            """)
        query.bind(field, at: 1)
        var count = 0
        while try query.step() {
            if entities.contains(query.integer(0)) { count += 1 }
        }
        return count
    }
}
