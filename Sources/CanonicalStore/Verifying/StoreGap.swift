/// Something that a store says and that does not follow from what it holds.
public struct StoreGap: Hashable, Sendable {
    /// A stable dotted code, such as `verify.crosswalk`.
    public let code: String
    /// What is wrong and with what, by ids; no value of a record.
    public let message: String
}
