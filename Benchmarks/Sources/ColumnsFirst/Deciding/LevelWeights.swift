import RecordModel

@testable import MatchingInside

/// The bits of each level against each kind of non-matches: `WeightTable` for the comparisons of the prototype.
struct LevelWeights: Sendable {
    typealias Lanes = SIMD8<Float>

    private let bits: SharedColumn<Lanes>
    /// 1 in the lanes in which the value's frequency stands for the chance.
    private let frequency: SharedColumn<Lanes>
    private let prior: SharedColumn<Lanes>

    init(_ model: MatchModel) {
        let size = ComparisonKind.slotCount * ComparisonKind.levelLimit
        bits = SharedColumn(count: size, repeating: .zero)
        frequency = SharedColumn(count: size, repeating: .zero)
        for comparison in model.comparisons {
            let shape = ComparisonShape.shape(of: comparison.kind, for: .contact)
            for (index, level) in comparison.levels.enumerated() {
                let at = comparison.kind.slot * ComparisonKind.levelLimit + index + 1
                var byFrequency = Lanes.zero
                if level.usesTermFrequency {
                    byFrequency[0] = 1
                    for (lane, assumption) in (shape?.related ?? []).enumerated() {
                        if case .asUnrelated = assumption { byFrequency[lane + 1] = 1 }
                    }
                }
                let match = BinaryLogarithm.log(level.m)
                var lanes = Lanes.zero
                for (lane, chance) in ([level.u] + level.related).enumerated() {
                    lanes[lane] = Float(
                        byFrequency[lane] == 1 ? match : match - BinaryLogarithm.log(chance))
                }
                bits[at] = lanes
                frequency[at] = byFrequency
            }
        }
        var prior = Lanes(repeating: 1000)
        let match = BinaryLogarithm.log(min(0.5, model.prior))
        for (lane, value) in model.nonMatchPriors.enumerated() where value > 0 {
            let kind = lane == 0 ? 0 : BinaryLogarithm.log(min(0.5, value))
            prior[lane] = Float(match - kind)
        }
        self.prior = SharedColumn([prior])
    }

    /// The weights of a pair against all kinds of non-matches.
    @inline(__always)
    func weights(_ pair: PairLevels) -> Lanes {
        var sum = prior[0]
        add(pair, Slot.given, to: &sum)
        add(pair, Slot.family, to: &sum)
        add(pair, Slot.middle, to: &sum)
        add(pair, Slot.generation, to: &sum)
        add(pair, Slot.email, to: &sum)
        add(pair, Slot.phone, to: &sum)
        add(pair, Slot.address, to: &sum)
        add(pair, Slot.organization, to: &sum)
        add(pair, Slot.birthDate, to: &sum)
        return sum
    }

    @inline(__always)
    private func add(_ pair: PairLevels, _ slot: Int, to sum: inout Lanes) {
        let at = slot &* ComparisonKind.levelLimit &+ Int(pair.levels[slot])
        sum += bits[at] - frequency[at] * pair.chances[slot]
    }

    func free() {
        bits.free()
        frequency.free()
        prior.free()
    }
}
