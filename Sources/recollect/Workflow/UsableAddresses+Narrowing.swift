import CanonicalStore
import RecordModel
import Resolution

extension UsableAddresses {
    /// A party with only those of its addresses on a channel that may be used, and all else that it
    /// has.
    ///
    /// Addresses are compared by what they are, not by how they are written: what survives may be
    /// another record's spelling than the one that the permission stands with.
    /// - Parameters:
    ///   - ledger: the one of the party's records.
    ///   - purpose: nil for whatever purpose.
    /// - Returns: nil where none of its addresses may be used.
    func narrowed(
        _ party: StoredParty, to channel: ConsentChannel, for purpose: String?,
        _ ledger: ConsentLedger
    ) -> StoredParty? {
        let usable = Set(ledger.usable(on: channel, for: purpose).map(\.place.key))
        if usable.isEmpty { return nil }
        var isReachable = false
        let survivors = party.golden.survivors.filter { survivor in
            guard let isUsable = isUsable(survivor, of: party, on: channel, usable) else {
                return true
            }
            if isUsable { isReachable = true }
            return isUsable
        }
        return isReachable ? party.keeping(survivors) : nil
    }

    /// Whether a value is an address that may be used; nil where it is none of the channel.
    private func isUsable(
        _ survivor: GoldenRecord.Survivor, of party: StoredParty, on channel: ConsentChannel,
        _ usable: Set<String>
    ) -> Bool? {
        let statement = survivor.winner
        guard let field = channel.addressField else {
            guard FieldUnit(statement.value.field) == .address else { return nil }
            let own = party.golden.survivors.filter { $0.group == survivor.group }
            let address = ConsentLedger.postalAddress { field in
                own.first { $0.winner.value.field == field }?.winner.value.text
            }
            return address.map { usable.contains($0.lowercased()) } ?? false
        }
        guard statement.value.field == field else { return nil }
        guard let record = party.members.first(where: { $0.id == statement.record }) else {
            return false
        }
        return usable.contains(key(statement.value, record))
    }
}
