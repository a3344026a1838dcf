import CanonicalStore
import RecordModel
import Resolution

/// Writes entities in the columns of a system's own import, with what people objected to.
struct TargetExport {
    let store: CanonicalStore
    let target: ExportTarget
    /// Only parties that may be reached on this channel, with the addresses that may be used.
    let channel: ConsentChannel?
    /// What for; nil for whatever purpose.
    let purpose: String?
    let write: (String) throws -> Void

    /// What an export left out.
    struct Outcome {
        var rows = 0
        /// Values that the system has no column for.
        var leftOut = 0
        /// Rows without a value that the system insists on.
        var refused = 0
        /// Parties that may not be reached on the channel.
        var unusable = 0
    }

    /// One line per entity, in the order of ids.
    func run(_ kind: PartyKind) throws -> Outcome {
        let layout = target.layout(kind)
        var rows = CSVRows(
            layout.columns.map(\.header), lineEnd: target.lineEnd,
            hasByteOrderMark: target.needsByteOrderMark, write)
        var outcome = Outcome()
        try store.forEachParty(kind: kind) { party in
            let ledger = UsableAddresses.shared.ledger(party.members)
            guard let shown = self.shown(of: party, ledger) else {
                outcome.unusable += 1
                return
            }
            let row = TargetRow(
                shown, layout: layout,
                objections: Set(ConsentChannel.allCases.filter(ledger.isRefused)))
            outcome.rows += 1
            outcome.leftOut += row.leftOut
            if row.isRefused { outcome.refused += 1 }
            try rows.add(row.cells.map(FormulaGuard.guarded))
        }
        try rows.finish()
        return outcome
    }

    /// What is written of a party; nil where it may not be reached on the channel.
    private func shown(of party: StoredParty, _ ledger: ConsentLedger) -> StoredParty? {
        guard let channel else { return party }
        return UsableAddresses.shared.narrowed(party, to: channel, for: purpose, ledger)
    }
}
