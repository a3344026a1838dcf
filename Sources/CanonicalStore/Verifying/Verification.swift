/// What `verify` found.
public struct Verification: Hashable, Sendable {
    /// Every gap, the gravest first; empty where there is none.
    public let gaps: [StoreGap]
    /// Where every value is; of no weight where there are gaps.
    public let account: ConservationAccount
}
