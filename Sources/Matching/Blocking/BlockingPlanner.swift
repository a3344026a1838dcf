import RecordModel

/// Counts the candidate rules on the data and chooses those that the number of pairs allows.
struct BlockingPlanner: Sendable {
    let policy: MatchingPolicy
    let workers: Int

    /// - Parameter names: the rules of a trained model; nil lets the data choose.
    func plan(
        _ table: PreparedTable, names: [String]? = nil,
        progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> BlockIndex {
        let candidates = BlockingRule.candidates(for: table.kind).filter {
            names?.contains($0.name) ?? true
        }
        let maker = KeyMaker(table, rules: candidates)
        let records = table.count
        // Coarse rules find matches that the others miss only in small tables; in large ones their
        // pairs are nearly all chance.
        let room =
            records <= 20_000
            ? 1
            : BinaryLogarithm.power(
                -0.7 * BinaryLogarithm.log(Double(records) / 20_000))
        let perRule = Int(policy.candidatePairsPerRecordAndRule * room * Double(records))
        let all = await OrderedChunks.map(
            candidates.indices.map { $0..<$0 + 1 }, workers: workers,
            finished: { done in
                progress?(MatchProgress(stage: .blocking, done: done, total: candidates.count))
            }
        ) { [policy] range in
            RuleBlocks(
                candidates[range.lowerBound], number: range.lowerBound, maker: maker,
                records: records, largestBlock: policy.largestBlock, pairLimit: perRule)
        }
        var used: [RuleBlocks] = []
        var reports: [BlockingReport.Rule] = []
        var budget = Int(policy.candidatePairsPerRecord * Double(records))
        for var blocks in all {
            if blocks.report.outcome == .used && blocks.report.pairs > budget {
                blocks.report = blocks.report.leftOut()
            }
            reports.append(blocks.report)
            if blocks.report.outcome == .used {
                budget -= blocks.report.pairs
                used.append(blocks)
            }
        }
        return BlockIndex(rules: used, reports: reports, records: records)
    }
}

extension BlockingReport.Rule {
    /// The same counts of a rule that the policy's number of pairs has no room for.
    func leftOut() -> BlockingReport.Rule {
        BlockingReport.Rule(
            name: name, sentence: sentence, outcome: .tooManyPairs, keyedRecords: keyedRecords,
            blocks: blocks, pairs: pairs, newPairs: 0, largestBlock: largestBlock,
            splitBlocks: splitBlocks, recordsLeftOut: recordsLeftOut)
    }
}
