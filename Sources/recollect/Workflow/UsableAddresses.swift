import CanonicalStore
import Normalization
import RecordModel
import Resolution

/// Which addresses of an entity may be used for what, by the statements of all its records.
struct UsableAddresses: Sendable {
    static let shared = UsableAddresses()

    private let normalizer = FieldNormalizer()
    private let addresses = AddressNormalizer()

    /// The ledger of an entity's records; addresses are one however they are written.
    func ledger(_ members: [SourceRecord]) -> ConsentLedger {
        // Most records say nothing, and no address needs to be read then.
        guard members.contains(where: { !ConsentReader.read($0).statements.isEmpty }) else {
            return ConsentLedger([])
        }
        return ConsentLedger(members, key: key)
    }

    /// Equal for addresses that are the same however they are written.
    func key(_ address: FieldValue, _ record: SourceRecord) -> String {
        let region = record.text(.country).flatMap { addresses.country($0)?.uppercased() }
        return normalizer.equalityKey(for: address, region: region)
    }

    /// `export permissions`: one line for each address and purpose that may be used, by entity.
    func export(_ store: CanonicalStore, _ write: @escaping (String) throws -> Void) throws {
        var rows = CSVRows(
            [
                "entity_id", "channel", "address", "purpose", "date", "basis", "source",
                "record_key",
            ], write)
        for kind in PartyKind.allCases {
            let hasConsents = try store.tables(kind: kind).contains {
                ConsentReader.concerns($0.table.columns)
            }
            if !hasConsents { continue }
            try store.forEachParty(kind: kind) { party in
                for triple in ledger(party.members).usable {
                    let record = party.members.first { $0.id == triple.permission.record }
                    try rows.add([
                        party.id.rawValue, triple.place.channel.rawValue, triple.address,
                        triple.purpose ?? "", triple.permission.date?.description ?? "",
                        triple.permission.basis ?? "", record?.reference.source ?? "",
                        record?.reference.key ?? "",
                    ])
                }
            }
        }
        try rows.finish()
    }
}
