import RecordModel

/// Counts the candidate rules on the data and chooses those that the number of pairs allows.
struct BlockingPlanner: Sendable {
    let policy: MatchingPolicy
    let workers: Int

    /// - Parameters:
    ///   - names: the rules of a trained model; nil lets the data choose.
    ///   - records: the store's numbers of the table's records, for an index of the keys; nil makes none.
    /// - Returns: the blocks, and the keys of each rule for an index; none where none was asked for.
    func plan(
        _ table: PreparedTable, names: [String]? = nil, records: [RecordID]? = nil,
        progress: (@Sendable (MatchProgress) -> Void)? = nil
    ) async -> (index: BlockIndex, keys: [RuleKeys]) {
        let all = BlockingRule.candidates(for: table.kind)
        // Keys are made under a rule's place among all, which no model changes.
        let numbers = all.indices.filter { names?.contains(all[$0].name) ?? true }
        let maker = KeyMaker(table, rules: numbers.map { all[$0] })
        let ids = records
        let records = table.count
        // Coarse rules find matches that the others miss only in small tables; in large ones their
        // pairs are nearly all chance.
        let room =
            records <= 20_000
            ? 1
            : BinaryLogarithm.power(
                -0.7 * BinaryLogarithm.log(Double(records) / 20_000))
        let perRule = Int(policy.candidatePairsPerRecordAndRule * room * Double(records))
        let made = await OrderedChunks.map(
            numbers.map { $0..<$0 + 1 }, workers: workers,
            finished: { done in
                progress?(MatchProgress(stage: .blocking, done: done, total: numbers.count))
            }
        ) { [policy] range in
            RuleBlocks(
                all[range.lowerBound], number: range.lowerBound, maker: maker,
                records: records, largestBlock: policy.largestBlock, pairLimit: perRule,
                names: ids)
        }
        var used: [RuleBlocks] = []
        var reports: [BlockingReport.Rule] = []
        var budget = Int(policy.candidatePairsPerRecord * Double(records))
        var keys: [RuleKeys] = []
        for var blocks in made {
            if blocks.report.outcome == .used && blocks.report.pairs > budget {
                blocks.report = blocks.report.leftOut()
            }
            reports.append(blocks.report)
            if blocks.report.outcome != .tooManyPairs, let own = blocks.keys { keys.append(own) }
            blocks.letGoOfKeys()
            if blocks.report.outcome == .used {
                budget -= blocks.report.pairs
                used.append(blocks)
            }
        }
        return (BlockIndex(rules: used, reports: reports, records: records), keys)
    }

    /// The blocks among some records of a whole, by the rules that an index of the whole has.
    func plan(
        part table: PreparedTable, rules: [Int], oversized: OversizedKeys
    ) async -> BlockIndex {
        let all = BlockingRule.candidates(for: table.kind)
        let maker = KeyMaker(table, rules: rules.map { all[$0] })
        let records = table.count
        let made = await OrderedChunks.map(
            rules.map { $0..<$0 + 1 }, workers: workers
        ) { range in
            RuleBlocks(
                all[range.lowerBound], number: range.lowerBound, maker: maker, records: records,
                oversized: oversized)
        }
        return BlockIndex(rules: made, reports: made.map(\.report), records: records)
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
