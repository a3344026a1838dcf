/// An address that may be used on a channel for a purpose, with the permission that allows it.
public struct ConsentTriple: Hashable, Sendable, Comparable {
    public let place: ConsentLedger.Place
    /// As a record writes it.
    public let address: String
    /// nil for whatever purpose.
    public let purpose: String?
    public let permission: ConsentStatement

    /// By channel, address and purpose.
    public static func < (left: ConsentTriple, right: ConsentTriple) -> Bool {
        (left.place.channel.rawValue, left.place.key, left.purpose ?? "")
            < (right.place.channel.rawValue, right.place.key, right.purpose ?? "")
    }
}
