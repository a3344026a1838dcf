import RecordModel

/// What may be merged alone, what a person is asked, and how far clusters may reach.
///
/// Part of the policy file; a key that is left out has its default.
public struct ResolutionPolicy: Codable, Sendable, Equatable {
    /// Whether anything is merged alone; false turns each merge into a proposal.
    public var mergesAutomatically: Bool
    /// The match probability from which a pair may be merged alone.
    public var mergeThreshold: Double
    /// The match probability from which a pair is worth a person's look.
    public var reviewThreshold: Double
    /// How many independent kinds of evidence a pair needs to be merged alone (DESIGN.md, D5).
    public var minimumEvidenceKinds: Int
    /// The most records that one entity may have without a person's consent.
    public var maximumAutomaticClusterSize: Int
    /// The most entities that one proposal may put side by side.
    public var maximumProposalSize: Int
    /// What two records of one cluster that were not scored count, in bits: weak evidence that they
    /// do not match, which is what keeps clusters from chaining.
    public var unscoredWeight: Double
    /// The most that one pair counts for or against joining two clusters, in bits.
    public var weightLimit: Double
    /// The average weight over all pairs between two clusters, in bits, below which they are not
    /// merged alone, however strong their best pair is.
    public var minimumCohesion: Double
    /// Sources whose records are never merged alone.
    public var protectedSources: [String]

    public init(
        mergesAutomatically: Bool = true, mergeThreshold: Double = 0.999,
        reviewThreshold: Double = 0.2, minimumEvidenceKinds: Int = 2,
        maximumAutomaticClusterSize: Int = 50, maximumProposalSize: Int = 12,
        unscoredWeight: Double = -3, weightLimit: Double = 40, minimumCohesion: Double = 4,
        protectedSources: [String] = []
    ) {
        self.mergesAutomatically = mergesAutomatically
        self.mergeThreshold = mergeThreshold
        self.reviewThreshold = reviewThreshold
        self.minimumEvidenceKinds = minimumEvidenceKinds
        self.maximumAutomaticClusterSize = maximumAutomaticClusterSize
        self.maximumProposalSize = maximumProposalSize
        self.unscoredWeight = unscoredWeight
        self.weightLimit = weightLimit
        self.minimumCohesion = minimumCohesion
        self.protectedSources = protectedSources
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys, _ standard: Value) throws -> Value {
            try container.decodeIfPresent(Value.self, forKey: key) ?? standard
        }
        let standard = ResolutionPolicy()
        mergesAutomatically = try value(.mergesAutomatically, standard.mergesAutomatically)
        mergeThreshold = try value(.mergeThreshold, standard.mergeThreshold)
        reviewThreshold = try value(.reviewThreshold, standard.reviewThreshold)
        minimumEvidenceKinds = try value(.minimumEvidenceKinds, standard.minimumEvidenceKinds)
        maximumAutomaticClusterSize = try value(
            .maximumAutomaticClusterSize, standard.maximumAutomaticClusterSize)
        maximumProposalSize = try value(.maximumProposalSize, standard.maximumProposalSize)
        unscoredWeight = try value(.unscoredWeight, standard.unscoredWeight)
        weightLimit = try value(.weightLimit, standard.weightLimit)
        minimumCohesion = try value(.minimumCohesion, standard.minimumCohesion)
        protectedSources = try value(.protectedSources, standard.protectedSources)
    }

    /// Everything that is wrong with the policy, one sentence each; empty where it is valid.
    public func validate() -> [String] {
        var problems: [String] = []
        func require(_ holds: Bool, _ problem: String) {
            if !holds { problems.append(problem) }
        }
        require(
            mergeThreshold > 0 && mergeThreshold < 1,
            "mergeThreshold must be a probability above 0 and below 1")
        require(
            reviewThreshold > 0 && reviewThreshold < 1,
            "reviewThreshold must be a probability above 0 and below 1")
        require(
            reviewThreshold <= mergeThreshold,
            "reviewThreshold must not be above mergeThreshold")
        require(
            (0...9).contains(minimumEvidenceKinds), "minimumEvidenceKinds must be from 0 to 9")
        require(
            maximumAutomaticClusterSize >= 2, "maximumAutomaticClusterSize must be at least 2")
        require(
            (2...100).contains(maximumProposalSize), "maximumProposalSize must be from 2 to 100")
        require(
            weightLimit > 0 && weightLimit <= 1000,
            "weightLimit must be above 0 and at most 1000 bits")
        require(
            unscoredWeight <= 0 && unscoredWeight >= -1000,
            "unscoredWeight must be from -1000 to 0 bits")
        if reviewThreshold > 0 && reviewThreshold < 1 {
            require(
                unscoredWeight < MatchWeight(probability: reviewThreshold).bits,
                "unscoredWeight must be below the weight of reviewThreshold, or records that were"
                    + " never compared would be proposed")
        }
        require(
            minimumCohesion >= -1000 && minimumCohesion <= 1000,
            "minimumCohesion must be from -1000 to 1000 bits")
        return problems
    }
}
