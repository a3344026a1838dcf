import RecordModel
import Resolution

extension AttentionReading {
    /// An owner as records name it.
    private struct Owner {
        let name: String
        let hasLeft: Bool
        /// Whether the question is about what this owner has.
        let isAsked: Bool
    }

    /// What the records themselves say: addresses, consent, owners.
    mutating func lookAtParties() throws {
        let owners = parties.scan.owners.texts.map { text in
            let name = colleagues.name(text)
            return Owner(
                name: name, hasLeft: colleagues.hasLeft(name),
                isAsked: scope.owner.map { colleagues.isSame(text, as: $0) } ?? true)
        }
        let rows = parties.scan.rows
        let wanted = rows.indices.filter { isAsked(rows[$0], owners) }
        for place in wanted where rows[place].isBounced {
            note(.bouncedAddress, [rows[place].party], nil, .record(rows[place].record))
        }
        let isWorked = parties.standings.indices.map { self.isWorked(Int32($0)) }
        var isLookedAt = [Bool](repeating: false, count: rows.count)
        for place in wanted {
            let party = Int(rows[place].party)
            isLookedAt[place] = parties.standings[party].records > 1 || isWorked[party]
        }
        let places = parties.scan.rowsByParty().filter { isLookedAt[$0] }
        var start = 0
        while start < places.count {
            let party = rows[places[start]].party
            var end = start + 1
            while end < places.count, rows[places[end]].party == party { end += 1 }
            let own = places[start..<end].map { rows[$0] }
            lookAtOwners(party, own, owners, isWorked: isWorked[Int(party)])
            if own.count > 1 { try lookAtConsent(party, own) }
            if isWorked[Int(party)] { try lookAtAge(party, own) }
            start = end
        }
    }

    /// Whether the question is about a record: its party, owner and source are wanted.
    private func isAsked(_ row: PartyScan.Row, _ owners: [Owner]) -> Bool {
        guard parties.standings[Int(row.party)].isWanted else { return false }
        if let source = scope.source, parties.scan.sources[row.source] != source { return false }
        if scope.owner == nil { return true }
        return row.owner >= 0 && owners[Int(row.owner)].isAsked
    }

    /// Whether something is open with a party, or it is a customer.
    private func isWorked(_ party: Int32) -> Bool {
        parties.standings[Int(party)].role == .customer || found.openDeals[Int(party)] > 0
            || found.openTickets[Int(party)] > 0
    }

    private mutating func lookAtOwners(
        _ party: Int32, _ rows: [PartyScan.Row], _ owners: [Owner], isWorked: Bool
    ) {
        let owned = rows.filter { $0.owner >= 0 }
        if owned.isEmpty { return }
        var present: Set<String> = []
        for row in owned where !owners[Int(row.owner)].hasLeft {
            present.insert(owners[Int(row.owner)].name)
        }
        for row in owned {
            let owner = owners[Int(row.owner)]
            if present.count > 1, !owner.hasLeft {
                note(.twoOwners, [party], nil, .record(row.record), owner.name)
            }
            if present.isEmpty, isWorked {
                note(.departedOwner, [party], nil, .record(row.record), owner.name)
            }
        }
    }

    /// A permission of one record against an objection of another, for one channel and address.
    private mutating func lookAtConsent(_ party: Int32, _ rows: [PartyScan.Row]) throws {
        guard rows.contains(where: \.mayPermit), rows.contains(where: \.mayObject) else { return }
        let store = parties.all.store
        var statements: [(ConsentStatement, PartyScan.Row)] = []
        for row in rows {
            let record = try store.sourceRecord(
                RecordID(rawValue: row.record),
                version: store.presentVersion(parties.all.db, row.record))
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
                note(.consentConflict, [party], nil, .record(row.record))
                note(.consentConflict, [party], nil, .record(other.record))
            }
        }
    }

    /// Nothing was changed at, and nothing happened with, somebody for long.
    private mutating func lookAtAge(_ party: Int32, _ rows: [PartyScan.Row]) throws {
        guard rows.allSatisfy({ $0.hasAddress == false || $0.touched != nil }),
            let row = rows.filter(\.hasAddress).max(by: {
                ($0.touched?.number ?? .min, $1.record) < ($1.touched?.number ?? .min, $0.record)
            }), let touched = row.touched, today - touched > limits.staleDays
        else { return }
        let entity = parties.scan.entities[Int(party)]
        let cutoff = CalendarDay(number: today.number - limits.staleDays)
        if try contacts.hasHistory(entity, since: cutoff) { return }
        let last = contacts.day(of: entity)
        note(
            .staleAddress, [party], [touched, last].compactMap { $0 }.max(), .record(row.record))
    }
}
