import GRDB
import RecordModel
import Resolution

/// The address that a row of an export shows: parts of one address, never the street of one and the town
/// of another.
///
/// The first address that says a street, a town or a postal code; where none does, the first that says
/// anything.
final class RowAddress {
    private static let fields: [Field] = [.street, .city, .region, .postalCode, .country]
    private static let mark = Array(#""thing":"#.utf8)

    private let reader: PartyReader
    private let layout: BulkStatement
    /// Layouts whose rows may say more than one address.
    private let wide: Set<Int64>

    init(_ store: CanonicalStore, _ db: Database) throws {
        reader = try PartyReader(store, db)
        layout = try BulkStatement(db, "SELECT layout FROM sourceRecord WHERE id = ?")
        var wide: Set<Int64> = []
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM tableLayout") {
            let groups = Set(
                try store.layout(number, db).table.columns.filter {
                    FieldUnit($0.field) == .address
                }.map(\.group))
            if groups.count > 1 { wide.insert(number) }
        }
        self.wide = wide
    }

    /// Puts the parts of one address into an entity's values, where several may be among them.
    func settle(_ values: inout [Field: String], of head: PartyReader.Head) throws {
        guard try mayHaveSeveral(head) else { return }
        let golden = try reader.party(head, withAccount: false).golden
        var addresses: [Int: [Field: String]] = [:]
        for survivor in golden.survivors {
            let value = survivor.winner.value
            guard Self.fields.contains(value.field), !value.text.isEmpty else { continue }
            if addresses[survivor.group]?[value.field] == nil {
                addresses[survivor.group, default: [:]][value.field] = value.text
            }
        }
        let groups = addresses.keys.sorted()
        let shown =
            groups.first { group in
                [Field.street, .city, .postalCode].contains { addresses[group]?[$0] != nil }
            } ?? groups.first
        for field in Self.fields { values[field] = shown.flatMap { addresses[$0]?[field] } }
    }

    private func mayHaveSeveral(_ head: PartyReader.Head) throws -> Bool {
        if let detail = head.detail { return Self.names(detail.span) }
        if wide.isEmpty { return false }
        layout.bind(head.number, at: 1)
        defer { layout.reset() }
        return try layout.step() && wide.contains(layout.integer(0))
    }

    /// Whether a golden record says that it has more than one of something.
    private static func names(_ detail: Span<UInt8>) -> Bool {
        guard detail.count >= mark.count else { return false }
        let last = detail.count - mark.count
        var start = 0
        while start <= last {
            if detail[start] == mark[0], detail[start + 1] == mark[1],
                mark.indices.allSatisfy({ detail[start + $0] == mark[$0] })
            {
                return true
            }
            start += 1
        }
        return false
    }
}
