import RecordModel
import Resolution

/// What is written of an entity of several records, made where there is a processor for it.
struct MadeEntity: Sendable {
    let kind: PartyKind
    let hash: StableHash128
    /// The texts of `GoldenColumns`; nil where the entity has none.
    let columns: [String?]
    /// The golden record as it is stored.
    let detail: [UInt8]

    init(_ golden: GoldenRecord, of group: Int, _ content: EntityContent) {
        kind = golden.kind
        hash = content.hash(of: group, golden: golden)
        columns = Self.columns(of: golden)
        var detail: [UInt8] = []
        detail.reserveCapacity(1_024)
        GoldenDetail.append(golden, to: &detail)
        self.detail = detail
    }

    /// The first surviving text of each field that has a column.
    static func columns(of golden: GoldenRecord) -> [String?] {
        var out = [String?](repeating: nil, count: GoldenColumns.fields.count)
        for survivor in golden.survivors {
            let target = Int(GoldenColumns.index(of: survivor.winner.value.field))
            let text = survivor.winner.value.text
            if target >= 0, out[target] == nil, !text.isEmpty { out[target] = text }
        }
        return out
    }
}
