/// From where on a night is unusual: the section `nightly` of the policy.
///
/// The limits say how far a night may always go; earlier nights raise them (`BlastRadiusGuard`).
public struct GuardPolicy: Codable, Hashable, Sendable {
    /// Whether unusual nights are held at all.
    public var holdsUnusualNights = true
    /// Nights that have to be known before their own rates count.
    public var learnsFrom = 3
    /// Records joined for each thousand new or changed ones: at a thousand each may join one party.
    public var joinedPerThousand = 1000.0
    /// The fewest records joined for which a night is held on their number.
    public var fewestJoined = 20
    /// The records of one entity that a night's records may be part of.
    public var largestCluster = 12
    /// The share of the night's records that may have one value that was rare before.
    public var frequentValueShare = 0.05
    /// The fewest records with one value for which a night is held.
    public var fewestWithValue = 20
    /// The share of rows that may be rejected.
    public var rejectedShare = 0.05
    /// The fewest rejected rows for which a night is held.
    public var fewestRejected = 10
    /// The share of a table's records that may be gone.
    public var absentShare = 0.1
    /// The fewest records gone for which a night is held.
    public var fewestAbsent = 10
    /// The share of its usual rows that a file of steady length may fall to.
    public var shrunkTo = 0.5
    /// The share of a night's pieces of history of one kind that may belong to nobody who is there.
    public var orphanShare = 0.2
    /// The fewest pieces of history without anybody for which a night is held.
    public var fewestOrphans = 20
    /// Whether a column that is no longer there holds the night.
    public var holdsVanishedColumns = true
    /// From where on the model is said to have drifted (population stability index).
    public var driftLimit = 0.25

    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys, _ fallback: Value) throws -> Value {
            try container.decodeIfPresent(Value.self, forKey: key) ?? fallback
        }
        let defaults = GuardPolicy()
        holdsUnusualNights = try value(.holdsUnusualNights, defaults.holdsUnusualNights)
        learnsFrom = try value(.learnsFrom, defaults.learnsFrom)
        joinedPerThousand = try value(.joinedPerThousand, defaults.joinedPerThousand)
        fewestJoined = try value(.fewestJoined, defaults.fewestJoined)
        largestCluster = try value(.largestCluster, defaults.largestCluster)
        frequentValueShare = try value(.frequentValueShare, defaults.frequentValueShare)
        fewestWithValue = try value(.fewestWithValue, defaults.fewestWithValue)
        rejectedShare = try value(.rejectedShare, defaults.rejectedShare)
        fewestRejected = try value(.fewestRejected, defaults.fewestRejected)
        absentShare = try value(.absentShare, defaults.absentShare)
        fewestAbsent = try value(.fewestAbsent, defaults.fewestAbsent)
        shrunkTo = try value(.shrunkTo, defaults.shrunkTo)
        orphanShare = try value(.orphanShare, defaults.orphanShare)
        fewestOrphans = try value(.fewestOrphans, defaults.fewestOrphans)
        holdsVanishedColumns = try value(.holdsVanishedColumns, defaults.holdsVanishedColumns)
        driftLimit = try value(.driftLimit, defaults.driftLimit)
    }

    /// What is wrong with the values, one sentence each; empty where they are usable.
    public func validate() -> [String] {
        var problems: [String] = []
        for (name, share) in [
            ("frequentValueShare", frequentValueShare), ("rejectedShare", rejectedShare),
            ("absentShare", absentShare), ("shrunkTo", shrunkTo), ("orphanShare", orphanShare),
        ] where !(0...1).contains(share) {
            problems.append("nightly.\(name) must be a share from 0 to 1")
        }
        for (name, count) in [
            ("learnsFrom", learnsFrom), ("fewestJoined", fewestJoined),
            ("largestCluster", largestCluster), ("fewestWithValue", fewestWithValue),
            ("fewestRejected", fewestRejected), ("fewestAbsent", fewestAbsent),
            ("fewestOrphans", fewestOrphans),
        ] where count < 1 {
            problems.append("nightly.\(name) must be 1 or more")
        }
        if !(joinedPerThousand >= 0) { problems.append("nightly.joinedPerThousand is negative") }
        if !(driftLimit > 0) { problems.append("nightly.driftLimit must be above 0") }
        return problems
    }
}
