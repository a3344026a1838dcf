import GRDB
import RecordModel

/// What changed about the parties themselves: the stages they came into, the owners they got.
///
/// - Missing: a change whose row says no date has none; the time of an import is never one.
struct PartyChanges {
    private let reading: TimelineReading

    /// A change, and where it stands.
    private struct Key: Hashable {
        let isStage: Bool
        let time: String?
        let text: String
        let party: Int
    }

    init(_ reading: TimelineReading) {
        self.reading = reading
    }

    func entries() throws -> [TimelineEntry] {
        var changes: [Key: [TimelineEntry.Citation]] = [:]
        for place in reading.parties.indices {
            try noteStages(of: place, in: &changes)
            try noteOwners(of: place, in: &changes)
        }
        return changes.map { key, citations in
            let citations = Array(Set(citations)).sorted()
            return TimelineEntry(
                kind: key.isStage ? .stage : .owner, channel: nil, time: key.time,
                title: key.text, text: nil, author: nil, owner: key.isStage ? nil : key.text,
                state: nil, stage: key.isStage ? key.text : nil, direction: nil,
                amountMillionths: nil, currency: nil, parties: [reading.parties[key.party].id],
                citations: citations)
        }
    }

    private func noteStages(
        of place: Int, in changes: inout [Key: [TimelineEntry.Citation]]
    ) throws {
        guard try reading.db.tableExists("recordStage") else { return }
        let rows = try Row.fetchAll(
            reading.db,
            sql: """
                SELECT g.stage AS stage, g.since AS since, s.name AS source, s.kind AS kind,
                    r.key AS key
                FROM membership m JOIN recordStage g ON g.record = m.record
                    JOIN sourceRecord r ON r.id = m.record JOIN source s ON s.id = r.source
                WHERE m.entity = ? AND g.stage <> '' ORDER BY g.record, g.version
                """, arguments: [reading.parties[place].entity])
        for row in rows {
            let since: String? = row["since"]
            let key = Key(
                isStage: true, time: since.flatMap(Self.time), text: row["stage"], party: place)
            changes[key, default: []].append(
                TimelineEntry.Citation(
                    source: row["source"], object: row["kind"], recordKey: row["key"]))
        }
    }

    /// A later version of a record that names another owner than the one before.
    private func noteOwners(
        of place: Int, in changes: inout [Key: [TimelineEntry.Citation]]
    ) throws {
        let records = try Row.fetchAll(
            reading.db,
            sql: """
                SELECT r.id AS id, r.version AS version FROM membership m
                    JOIN sourceRecord r ON r.id = m.record
                WHERE m.entity = ? AND r.version > 1 ORDER BY r.id
                """, arguments: [reading.parties[place].entity])
        for row in records {
            let record = RecordID(rawValue: row["id"])
            let last: Int = row["version"]
            var former: String?
            for version in 1...last {
                let said = try reading.store.sourceRecord(record, version: version)
                func text(_ field: Field) -> String? {
                    said.values.first { $0.field == field && !$0.text.isEmpty }?.text
                }
                let owner = (text(.ownerName) ?? text(.ownerKey)).map(reading.colleagues.name)
                defer { former = owner ?? former }
                guard let owner, let former, owner != former else { continue }
                let key = Key(
                    isStage: false, time: text(.modifiedAt).flatMap(Self.time), text: owner,
                    party: place)
                changes[key, default: []].append(
                    TimelineEntry.Citation(
                        source: said.reference.source, object: said.reference.kind.rawValue,
                        recordKey: said.reference.key))
            }
        }
    }

    private static func time(_ text: String) -> String? {
        HistoryMoment(text, order: nil)?.text
    }
}
