import RecordModel

/// A store in numbers: live parties only, that is, records that their sources still have.
public struct StoreStatus: Hashable, Sendable, Codable {
    public let sourceRecords: Int
    public let contactRecords: Int
    public let accountRecords: Int
    /// Entities with at least one live record.
    public let entities: Int
    public let people: Int
    public let organizations: Int
    /// `sourceRecords` less `entities`.
    public var mergedRecords: Int { sourceRecords - entities }
    /// Open proposals: clusters, not pairs.
    public let reviewItems: Int
    public let rejectedRows: Int
    /// Records that their source's last complete import did not have any more.
    public let absentRecords: Int
    /// Open conflicts between what a person settled and what a source says since.
    public let conflicts: Int
    public let links: Int
    public let runs: Int
    public let contentHash: String
    public let schemaVersion: Int
    /// What to note to find later that the ledger was not changed or cut.
    public let auditHead: String
}
