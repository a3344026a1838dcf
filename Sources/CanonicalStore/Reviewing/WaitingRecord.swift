import RecordModel

/// What a queue needs to know of a record that waits for a decision, so that it need not read the record.
///
/// Derived from the record's present cells; a trigger removes it when these change.
package struct WaitingRecord: Hashable, Sendable {
    package let record: RecordID
    /// Whoever looks after the record, by name and by id, as the source writes them.
    package let owners: [String]
    /// The first letters of its name, folded, by which a queue is divided among people.
    package let initial: String
    /// Ways of contact that the record forbids, one bit each.
    package let objections: UInt8
    /// Ways of contact that it permits, in the same bits.
    package let permissions: UInt8

    /// The bit of what is forbidden or permitted whatever the way.
    package static let everyChannel: UInt8 = 1 << 5

    package init(
        record: RecordID, owners: [String], initial: String, objections: UInt8, permissions: UInt8
    ) {
        self.record = record
        self.owners = owners
        self.initial = initial
        self.objections = objections
        self.permissions = permissions
    }

    /// Whether one record forbids what another permits.
    package static func areInConflict(objections: UInt8, permissions: UInt8) -> Bool {
        objections & permissions != 0 || objections & everyChannel != 0 && permissions != 0
    }
}
