import RecordModel

/// What one source record says about whether its party may be contacted: dated, with its evidence.
///
/// It is derived from the record's own columns and never changed. Objections name no address, so
/// that they bind every address of the party on their channel; permissions name the record's own
/// addresses, so that they never reach one that they were not given for (DESIGN.md, D6).
public struct ConsentStatement: Hashable, Sendable {
    /// Which way a statement points.
    public enum Verdict: String, Sendable, Codable, CaseIterable {
        case objection
        case permission
    }

    public let record: RecordID
    public let verdict: Verdict
    /// nil for every channel.
    public let channel: ConsentChannel?
    /// The address as it stands in the record; nil for every address on the channel.
    public let address: String?
    /// What for, such as `newsletter`; nil for every purpose.
    public let purpose: String?
    /// When it was made, or known at the latest; nil where the record's columns do not say.
    ///
    /// Never the time of the import or of the file.
    public let date: ConsentDate?
    /// The legal basis or the source of a permission, as the record words it; nil where it says none.
    public let basis: String?
    /// The column of the source table that says it.
    public let column: Int

    public init(
        record: RecordID, verdict: Verdict, channel: ConsentChannel?, address: String?,
        purpose: String?, date: ConsentDate?, basis: String?, column: Int
    ) {
        self.record = record
        self.verdict = verdict
        self.channel = channel
        self.address = address
        self.purpose = purpose
        self.date = date
        self.basis = basis
        self.column = column
    }
}
