import RecordModel

/// The bits of every level against each kind of non-matches, ready for scoring.
///
/// - Units: bits; lane 0 is against strangers, the others against the model's further kinds.
struct WeightTable: Sendable {
    typealias Lanes = SIMD8<Float>

    private let arena: MemoryArena
    private let bits: FrozenColumn<Lanes>
    /// Slot by slot, level by level, lane by lane: 1 where the value's frequency replaces `u`.
    private let frequencyLanes: FrozenColumn<Lanes>
    /// log₂ of the odds of a match against each kind, before any evidence.
    ///
    /// One entry; not a stored vector, because values of this type cross suspension points, whose
    /// frames are aligned to 16 bytes only.
    private let priors: FrozenColumn<Lanes>
    let slots: FrozenColumn<Int32>
    private let agreementFlags: FrozenColumn<UInt16>
    private let contradictionFlags: FrozenColumn<UInt16>
    private let party: PartyKind

    /// - Parameter records: the size of the table to be scored; the prior and the chances of rare
    ///   coincidences are scaled to it.
    init(_ model: MatchModel, records: Int, comparer: PairComparer) {
        let scale =
            Double(max(1, model.records + Strangers.count - 1))
            / Double(max(1, records + Strangers.count - 1))
        let size = ComparisonKind.slotCount * ComparisonKind.levelLimit
        var bits = [Lanes](repeating: .zero, count: size)
        var frequency = [Lanes](repeating: .zero, count: size)
        var agreements = [UInt16](repeating: 0, count: size)
        var contradictions = [UInt16](repeating: 0, count: size)
        var slots: [Int32] = []
        let present = Set(comparer.kinds)
        for comparison in model.comparisons where present.contains(comparison.kind) {
            let slot = comparison.kind.slot
            slots.append(Int32(slot))
            for (index, level) in comparison.levels.enumerated() {
                let at = slot * ComparisonKind.levelLimit + index + 1
                let pinned = Self.frequencyLanes(comparison.kind, level, party: model.kind)
                bits[at] = Self.lanes(level, scale: scale, frequency: pinned)
                frequency[at] = pinned
                let kinds = EvidenceRules.kinds(
                    of: comparison.kind, level: level.name, party: model.kind)
                agreements[at] = kinds.agreements.rawValue
                contradictions[at] = kinds.contradictions.rawValue
            }
        }
        var prior = Lanes(repeating: 1000)
        let match = BinaryLogarithm.log(min(0.5, model.prior * scale))
        for (lane, value) in model.nonMatchPriors.enumerated() where value > 0 {
            let kind = lane == 0 ? 0 : BinaryLogarithm.log(min(0.5, value * scale))
            prior[lane] = Float(match - kind)
        }
        party = model.kind
        let arena = MemoryArena()
        self.arena = arena
        self.bits = arena.freeze(bits)
        frequencyLanes = arena.freeze(frequency)
        agreementFlags = arena.freeze(agreements)
        contradictionFlags = arena.freeze(contradictions)
        self.slots = arena.freeze(slots)
        priors = arena.freeze([prior])
    }

    /// The lanes in which agreement on a value is as likely as the value is frequent: strangers, and
    /// kinds of non-matches that are pinned to chance in this comparison.
    private static func frequencyLanes(
        _ kind: ComparisonKind, _ level: LevelModel, party: PartyKind
    ) -> Lanes {
        var lanes = Lanes.zero
        if !level.usesTermFrequency { return lanes }
        lanes[0] = 1
        let shape = ComparisonShape.shape(of: kind, for: party)
        for (index, assumption) in (shape?.related ?? []).enumerated() {
            if case .asUnrelated = assumption { lanes[index + 1] = 1 }
        }
        return lanes
    }

    private static func lanes(
        _ level: LevelModel, scale: Double, frequency: Lanes
    ) -> Lanes {
        let match = BinaryLogarithm.log(level.m)
        var lanes = Lanes(repeating: 0)
        for (lane, value) in ([level.u] + level.related).enumerated() {
            let chance = level.shrinksWithSize && lane == 0 ? min(value * scale, 1) : value
            // With term frequencies the pair brings its own log₂ u.
            lanes[lane] = Float(
                frequency[lane] == 1 ? match : match - BinaryLogarithm.log(chance))
        }
        return lanes
    }

    var prior: Lanes { priors[0] }

    /// What one comparison adds in each lane.
    @inline(__always)
    func contribution(_ outcome: PairOutcome, slot: Int) -> Lanes {
        let level = Int(outcome.levels[slot])
        let at = slot * ComparisonKind.levelLimit + level
        return bits[at] - frequencyLanes[at] * outcome.chances[slot]
    }

    /// The weights against all kinds of non-matches.
    @inline(__always)
    func weights(_ outcome: PairOutcome) -> Lanes {
        var sum = prior
        for index in 0..<slots.count { sum += contribution(outcome, slot: Int(slots[index])) }
        return sum
    }

    /// The match weight: the odds against all kinds together.
    ///
    /// - Units: bits.
    @inline(__always)
    static func combined(_ weights: Lanes) -> Float {
        let least = weights.min()
        var odds = 0.0
        for lane in 0..<8 {
            let gap = Double(weights[lane] - least)
            if gap < 24 { odds += BinaryLogarithm.power(-gap) }
        }
        return least - Float(BinaryLogarithm.log(odds))
    }

    /// The kinds of evidence that an outcome agrees and contradicts on.
    func evidence(_ outcome: PairOutcome) -> (EvidenceKinds, EvidenceKinds) {
        var agreements: UInt16 = 0
        var contradictions: UInt16 = 0
        for index in 0..<slots.count {
            let slot = Int(slots[index])
            let at = slot * ComparisonKind.levelLimit + Int(outcome.levels[slot])
            agreements |= agreementFlags[at]
            contradictions |= contradictionFlags[at]
        }
        return EvidenceRules.settled(
            agreements: EvidenceKinds(rawValue: agreements),
            contradictions: EvidenceKinds(rawValue: contradictions), party: party)
    }
}
