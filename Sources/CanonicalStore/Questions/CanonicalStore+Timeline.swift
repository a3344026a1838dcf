import GRDB
import RecordModel

extension CanonicalStore {
    /// What happened with a party and, for an account, with its branches and people: nothing twice.
    ///
    /// The owner is who owns or wrote a piece; of the period is what happened in it.
    /// - Parameter isWide: whether an account's branches and people belong to it.
    /// - Throws: `missing` where the store has no such entity.
    public func timeline(
        of id: EntityID, _ scope: QuestionScope, isWide: Bool = true
    ) throws(StoreError) -> PartyTimeline {
        try asking(scope) { db in
            guard
                let number = try Int64.fetchOne(
                    db, sql: "SELECT id FROM entity WHERE entityId = ?", arguments: [id.rawValue])
            else { throw Self.unknownRecord }
            var circle = try PartyCircle(db, around: number, isWide: isWide).parties
            if let segment = scope.segment {
                var among = QuestionScope(asOf: scope.asOf, isPast: scope.isPast, segment: segment)
                among.words = scope.words
                let parties = try PartyStandings(QuestionRows(self, db, scope.people), scope: among)
                circle = circle.filter { party in
                    guard let place = parties.scan.place(ofEntity: party.entity) else {
                        return party.part == "self"
                    }
                    return party.part == "self" || parties.standings[Int(place)].isWanted
                }
            }
            let reading = try TimelineReading(self, db, circle, scope.words)
            let entries = try reading.entries().filter { entry in
                let day = entry.time.flatMap(CalendarDay.init)
                if scope.isPast, let day, day > scope.asOf { return false }
                if let source = scope.source,
                    !entry.citations.contains(where: { $0.source == source })
                {
                    return false
                }
                if let owner = scope.owner {
                    let own = [entry.owner, entry.author].compactMap { $0 }
                    if !own.contains(where: { reading.colleagues.isSame($0, as: owner) }) {
                        return false
                    }
                }
                return scope.contains(day)
            }
            return PartyTimeline(
                parties: circle.map {
                    PartyTimeline.Party(
                        entity: $0.id, kind: $0.kind, name: $0.name, part: $0.part)
                }, entries: entries)
        }
    }
}
