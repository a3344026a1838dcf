import CanonicalStore
import Importers
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
        let writer = CSVWriter(lineEnd: target.lineEnd)
        var buffer: [UInt8] = target.needsByteOrderMark ? [0xef, 0xbb, 0xbf] : []
        writer.append(layout.columns.map(\.header), to: &buffer)
        var outcome = Outcome()
        var ids: [EntityID] = []
        try store.forEachEntity(kind: kind) { ids.append($0.id) }
        for id in ids {
            guard let entity = try store.entity(id) else { continue }
            let ledger = UsableAddresses.shared.ledger(entity.members)
            var usable: Set<String>?
            if let channel {
                let allowed = ledger.usable.filter {
                    $0.place.channel == channel && ($0.purpose == nil || $0.purpose == purpose)
                }
                if allowed.isEmpty {
                    outcome.unusable += 1
                    continue
                }
                if channel == .email { usable = Set(allowed.map(\.address)) }
            }
            let row = TargetRow(
                entity, layout: layout, usable: usable,
                objections: Set(ConsentChannel.allCases.filter(ledger.isRefused)))
            outcome.rows += 1
            outcome.leftOut += row.leftOut
            if row.isRefused { outcome.refused += 1 }
            writer.append(row.cells.map(FormulaGuard.guarded), to: &buffer)
            if buffer.count > 1 << 16 {
                try write(String(decoding: buffer, as: UTF8.self))
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try write(String(decoding: buffer, as: UTF8.self))
        return outcome
    }
}
