import RecordModel
import Resolution

extension AttentionReading {
    /// What the records themselves say: addresses, consent, owners.
    mutating func lookAtParties() throws {
        var rows: [Int32: [PartyScan.Row]] = [:]
        var bounced: [PartyScan.Row] = []
        for row in parties.scan.rows {
            let standing = parties.standings[Int(row.party)]
            guard standing.isWanted, isAsked(row) else { continue }
            if row.isBounced { bounced.append(row) }
            if standing.records > 1 || isWorked(row.party) {
                rows[row.party, default: []].append(row)
            }
        }
        for row in bounced {
            note(.bouncedAddress, [parties.scan.entities[Int(row.party)]], nil, try citation(row))
        }
        for (party, own) in rows.sorted(by: { $0.key < $1.key }) {
            try lookAtOwners(party, own)
            if own.count > 1 { try lookAtConsent(party, own) }
            try lookAtAge(party, own)
        }
    }

    /// Whether the question is about a record: its owner and source are wanted.
    private func isAsked(_ row: PartyScan.Row) -> Bool {
        if let source = scope.source, parties.scan.sources[row.source] != source { return false }
        guard let owner = scope.owner else { return true }
        return row.owner >= 0 && colleagues.isSame(parties.scan.owners[row.owner], as: owner)
    }

    /// Whether something is open with a party, or it is a customer.
    private func isWorked(_ party: Int32) -> Bool {
        let notes = found[parties.scan.entities[Int(party)]]
        return parties.standings[Int(party)].role == .customer || (notes?.openDeals ?? 0) > 0
            || (notes?.openTickets ?? 0) > 0
    }

    private mutating func lookAtOwners(_ party: Int32, _ rows: [PartyScan.Row]) throws {
        let owned = rows.filter { $0.owner >= 0 }
        let entity = parties.scan.entities[Int(party)]
        let names = Set(owned.map { colleagues.name(parties.scan.owners[$0.owner]) })
        let present = names.filter { !colleagues.hasLeft($0) }
        for row in owned {
            let name = colleagues.name(parties.scan.owners[row.owner])
            if present.count > 1, present.contains(name) {
                note(.twoOwners, [entity], nil, try citation(row), [name])
            }
            if present.isEmpty, isWorked(party) {
                note(.departedOwner, [entity], nil, try citation(row), [name])
            }
        }
    }

    /// A permission of one record against an objection of another, for one channel and address.
    private mutating func lookAtConsent(_ party: Int32, _ rows: [PartyScan.Row]) throws {
        guard rows.contains(where: \.mayPermit), rows.contains(where: \.mayObject) else { return }
        var statements: [(ConsentStatement, PartyScan.Row)] = []
        for row in rows {
            let record = try store.sourceRecord(
                RecordID(rawValue: row.record),
                version: store.presentVersion(db, row.record))
            statements += ConsentReader.read(record).statements.map { ($0, row) }
        }
        for (permission, row) in statements where permission.verdict == .permission {
            for (objection, other) in statements
            where objection.verdict == .objection && other.record != row.record {
                let isSameChannel =
                    objection.channel == nil || objection.channel == permission.channel
                let isSameAddress =
                    objection.address == nil || permission.address == nil
                    || objection.address?.lowercased() == permission.address?.lowercased()
                guard isSameChannel, isSameAddress else { continue }
                let entity = parties.scan.entities[Int(party)]
                note(.consentConflict, [entity], nil, try citation(row))
                note(.consentConflict, [entity], nil, try citation(other))
            }
        }
    }

    /// Nothing was changed at, and nothing happened with, somebody for long.
    private mutating func lookAtAge(_ party: Int32, _ rows: [PartyScan.Row]) throws {
        guard isWorked(party), rows.allSatisfy({ $0.hasAddress == false || $0.touched != nil }),
            let row = rows.filter(\.hasAddress).max(by: {
                ($0.touched?.number ?? .min, $1.record) < ($1.touched?.number ?? .min, $0.record)
            }), let touched = row.touched, today - touched > limits.staleDays
        else { return }
        let entity = parties.scan.entities[Int(party)]
        let cutoff = CalendarDay(number: today.number - limits.staleDays)
        if try contacts.hasHistory(entity, since: cutoff) { return }
        let last = try contacts.day(of: entity)
        note(.staleAddress, [entity], [touched, last].compactMap { $0 }.max(), try citation(row))
    }

    private func citation(_ row: PartyScan.Row) throws -> TimelineEntry.Citation {
        TimelineEntry.Citation(
            source: parties.scan.sources[row.source], object: row.kind.rawValue,
            recordKey: try store.key(db, row.record))
    }
}
