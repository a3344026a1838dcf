import AuditReports
import Matching
import RecordModel
import Resolution

/// Summarises how one kind of record was matched: weights, model, blocking, cluster sizes.
struct MatchingReporter {
    let decision: MatchWorkflow.Decision
    let place: Workplace

    /// - Parameter judgements: those in force; people's show how well probabilities are calibrated.
    func summary(judgements: [Judgement]) -> RunReport.MatchingSummary {
        let model = decision.model
        let policy = place.policy.resolution
        return RunReport.MatchingSummary(
            kind: decision.kind.rawValue, records: decision.table.count,
            candidatePairs: decision.blocking.candidatePairs,
            reductionRatio: decision.blocking.reductionRatio, priorProbability: model.prior,
            hasConverged: decision.training?.hasConverged ?? true,
            mergeThreshold: MatchWeight(probability: policy.mergeThreshold).bits,
            reviewThreshold: MatchWeight(probability: policy.reviewThreshold).bits,
            blockingRules: decision.blocking.rules.filter { $0.outcome == .used }.map {
                .init(name: $0.sentence, pairs: $0.newPairs, largestBlock: $0.largestBlock)
            },
            comparisons: model.comparisons.map(comparison), histogram: histogram(),
            clusterSizes: clusterSizes(), calibration: calibration(judgements))
    }

    /// What the model gives the pairs that people have answered; nil where it has scored none.
    private func calibration(_ judgements: [Judgement]) -> Calibration? {
        let answers = EntityResolver.effective(judgements).filter {
            $0.decider == .person && $0.verdict != .unsure
        }
        if answers.isEmpty { return nil }
        var numbers: [RecordID: UInt32] = [:]
        for (number, record) in decision.table.records.enumerated() {
            numbers[record] = UInt32(number)
        }
        var isMatch: [UInt64: Bool] = [:]
        for answer in answers {
            guard let left = numbers[answer.left], let right = numbers[answer.right] else {
                continue
            }
            isMatch[UInt64(min(left, right)) << 32 | UInt64(max(left, right))] =
                answer.verdict == .same
        }
        var predictions: [(probability: Double, isMatch: Bool)] = []
        for pair in 0..<decision.pairs.count {
            let key = UInt64(decision.pairs.left[pair]) << 32 | UInt64(decision.pairs.right[pair])
            guard let answer = isMatch[key] else { continue }
            let weight = MatchWeight(bits: Double(decision.pairs.weights[pair]))
            predictions.append((weight.probability, answer))
        }
        return predictions.isEmpty ? nil : Calibration(predictions)
    }

    private func comparison(
        _ comparison: ComparisonModel
    ) -> RunReport.MatchingSummary.Comparison {
        .init(
            name: comparison.kind.rawValue,
            levels: comparison.levels.map {
                .init(
                    name: $0.name, m: $0.m, u: $0.u, bits: $0.weight.bits,
                    origin: $0.origin.rawValue)
            })
    }

    /// Pairs counted by whole bits of their weight after clustering.
    private func histogram() -> [RunReport.MatchingSummary.Bin] {
        let low = Int(MatchWorkflow.clusteringFloor.bits.rounded(.down))
        let high = 60
        var bins = (low...high).map {
            RunReport.MatchingSummary.Bin(lowerBits: Double($0), merge: 0, review: 0, leave: 0)
        }
        for index in 0..<decision.pairs.count {
            let weight = Int(decision.clustering.adjustedWeights[index].rounded(.down))
            let bin = min(max(weight, low), high) - low
            switch decision.clustering.verdicts[index] {
            case .merge: bins[bin].merge += 1
            case .review: bins[bin].review += 1
            case .leave: bins[bin].leave += 1
            }
        }
        let filled = bins.indices.filter { bins[$0].merge + bins[$0].review + bins[$0].leave > 0 }
        guard let first = filled.first, let last = filled.last else { return [] }
        return Array(bins[first...last])
    }

    private func clusterSizes() -> [RunReport.MatchingSummary.ClusterSize] {
        var sizes: [Int: Int] = [:]
        var merged = 0
        for merge in decision.clustering.merges {
            sizes[merge.members.count, default: 0] += 1
            merged += merge.members.count
        }
        sizes[1] = decision.table.count - merged
        return sizes.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { .init(records: $0.key, entities: $0.value) }
    }
}
