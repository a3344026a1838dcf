import RecordModel

extension Matcher {
    /// The records of a whole table that share a blocking key with one of some further records.
    ///
    /// - Parameters:
    ///   - table: the further records.
    ///   - index: of the whole.
    /// - Returns: ascending, each once.
    public func candidates(
        of table: NormalizedTable, in index: some MatchIndexReading
    ) throws -> [RecordID] {
        let isNew = [Bool](repeating: true, count: table.count)
        let prepared = try prepare(table, index, isNew: isNew, addsAll: false)
        let oversized = try OversizedKeys(index)
        let rules = BlockingRule.candidates(for: table.kind)
        let used = index.header.rules
        let maker = KeyMaker(prepared, rules: used.map { rules[$0] })
        var found: Set<UInt64> = []
        for number in used {
            var plain: [UInt64] = []
            var refined: [UInt64] = []
            RuleBlocks.split(
                maker.entries(rules[number], number: number, records: 0..<table.count),
                rules[number], number, maker, oversized
            ) { entry, isRefined in
                if isRefined { refined.append(entry >> 32) } else { plain.append(entry >> 32) }
            }
            for (part, keys) in [
                (MatchIndex.records(rule: number), plain),
                (MatchIndex.refined(rule: number), refined),
            ] {
                var keys = keys
                RadixSort.sort(&keys)
                try index.forEachEntry(part: part, keys: keys) { _, record in
                    found.insert(record)
                }
            }
        }
        return found.map { RecordID(rawValue: Int64(bitPattern: $0)) }.sorted()
    }

    /// Scores the candidate pairs of some records of a whole table, and of new ones among them, as if all the
    /// whole were there.
    ///
    /// - Parameters:
    ///   - floor: pairs with less weight are left out.
    ///   - isNew: for each record of the table whether the index is without it.
    ///   - onlyNew: pairs of two known records are left out, and those of two new ones.
    public func score(
        _ table: NormalizedTable, with model: MatchModel, floor: MatchWeight, isNew: [Bool],
        onlyNew: Bool, index: some MatchIndexReading
    ) async throws -> MatchResult {
        precondition(isNew.count == table.count, "each record is new or not")
        let prepared = try prepare(table, index, isNew: isNew, addsAll: !onlyNew)
        let session = await MatchingSession(
            part: prepared, policy: policy, workers: workers, rules: index.header.rules,
            oversized: try OversizedKeys(index))
        if !onlyNew { return await session.score(with: model, floor: floor) }
        return await session.score(with: model, floor: floor) { isNew[$0] != isNew[$1] }
    }

    /// Prepares a part of a table with the frequencies of the whole.
    private func prepare(
        _ table: NormalizedTable, _ index: some MatchIndexReading, isNew: [Bool], addsAll: Bool
    ) throws -> PreparedTable {
        let whole = WholeCounts(of: index.header.facts, isNew: isNew, addsAll: addsAll)
        // The first preparation tells which counts the second needs.
        _ = PreparedTable(table, policy: policy, whole: whole)
        var keys = whole.asked
        RadixSort.sort(&keys)
        var found: [UInt64: UInt16] = [:]
        try index.forEachEntry(part: MatchIndex.counts, keys: keys) { key, code in
            found[key] = UInt16(truncatingIfNeeded: code)
        }
        whole.know(found)
        return PreparedTable(table, policy: policy, whole: whole)
    }
}
