import RecordModel

extension Matcher {
    /// The names of the blocking rules that an index can be asked by.
    public func rules(of index: some MatchIndexReading) -> [String] {
        let all = BlockingRule.candidates(for: index.header.kind)
        return index.header.rules.map { all[$0].name }
    }

    /// The records of a whole table that share a blocking key with one of some further records.
    ///
    /// - Parameters:
    ///   - table: the further records.
    ///   - index: of the whole.
    ///   - oversized: the index's.
    ///   - names: the blocking rules to look under; nil for all that the index has.
    /// - Returns: ascending, each once.
    public func candidates(
        of table: NormalizedTable, in index: some MatchIndexReading, _ oversized: OversizedKeys,
        by names: Set<String>? = nil
    ) throws -> [RecordID] {
        let isNew = [Bool](repeating: true, count: table.count)
        let whole = WholeCounts(of: index.header.facts, isNew: isNew, addsAll: false)
        // Keys of people are of their values alone, however frequent these are.
        let prepared =
            table.kind == .contact
            ? PreparedTable(table, policy: policy, whole: whole) : try prepare(table, index, whole)
        let renewed = try index.renewedRecords()
        let rules = BlockingRule.candidates(for: table.kind)
        let used = index.header.rules.filter { names?.contains(rules[$0].name) ?? true }
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
                try index.forEachEntry(part: part, keys: keys) { segment, _, record in
                    // What a record was before does not count.
                    if renewed[record] ?? 0 == segment { found.insert(record) }
                }
            }
        }
        return found.map { RecordID(rawValue: Int64(bitPattern: $0)) }.sorted()
    }

    /// Scores the pairs of a new and a known record of a part of a whole table, as if all the whole were there
    /// and the new record.
    ///
    /// - Parameters:
    ///   - floor: pairs with less weight are left out.
    ///   - isNew: for each record of the table whether the index is without it.
    ///   - oversized: the index's.
    public func scoreNew(
        _ table: NormalizedTable, with model: MatchModel, floor: MatchWeight, isNew: [Bool],
        index: some MatchIndexReading, oversized: OversizedKeys
    ) async throws -> MatchResult {
        precondition(isNew.count == table.count, "each record is new or not")
        let whole = WholeCounts(of: index.header.facts, isNew: isNew, addsAll: false)
        let session = await session(try prepare(table, index, whole), index, oversized)
        return await session.score(with: model, floor: floor) { isNew[$0] != isNew[$1] }
    }

    /// Scores all candidate pairs of a part of a whole table, to which new and changed records come.
    ///
    /// - Parameters:
    ///   - floor: pairs with less weight are left out.
    ///   - isNew: for each record of the table whether the index is without it, or has it as it was.
    ///   - former: the changed records as the index has them.
    ///   - oversized: the index's.
    ///   - onlyNew: whether pairs of two records that are not new are left out.
    /// - Returns: the pairs, with a segment that the index needs to know the new records.
    public func score(
        _ table: NormalizedTable, with model: MatchModel, floor: MatchWeight, isNew: [Bool],
        former: NormalizedTable, index: some MatchIndexReading, oversized: OversizedKeys,
        onlyNew: Bool = false
    ) async throws -> (result: MatchResult, segment: MatchIndex) {
        precondition(isNew.count == table.count, "each record is new or not")
        let whole = WholeCounts(of: index.header.facts, isNew: isNew, addsAll: true)
        whole.facts.records += isNew.count { $0 } - former.count
        let session = await session(
            try prepare(table, index, whole, former: former), index, oversized)
        let segment = segment(table, session.table, isNew, whole, index.header, oversized)
        let result =
            onlyNew
            ? await session.score(with: model, floor: floor) { isNew[$0] || isNew[$1] }
            : await session.score(with: model, floor: floor)
        return (result, segment)
    }

    /// How many records of the whole have each value of a table's feature, by the value's number; at least as
    /// many as the table has.
    public func valueCounts(
        of feature: Feature, _ table: NormalizedTable, in index: some MatchIndexReading
    ) throws -> [UInt32] {
        guard let column = table[feature] else { return [] }
        var counts = [UInt32](repeating: 0, count: column.pool.count)
        for value in column.values { counts[Int(value)] += 1 }
        let key = CountKey.values(of: feature)
        let bytes = column.pool.bytes
        let keys = counts.indices.map {
            key.key(bytes.span.extracting(column.pool.range(of: UInt32($0))))
        }
        var sought = keys
        RadixSort.sort(&sought)
        var found: [UInt64: UInt16] = [:]
        try index.forEachEntry(part: MatchIndex.counts, keys: sought) { _, key, code in
            found[key] = UInt16(truncatingIfNeeded: code)
        }
        for (value, key) in keys.enumerated() {
            if let code = found[key] { counts[value] = max(counts[value], CountCode.count(code)) }
        }
        return counts
    }

    private func session(
        _ prepared: PreparedTable, _ index: some MatchIndexReading, _ oversized: OversizedKeys
    ) async -> MatchingSession {
        await MatchingSession(
            part: prepared, policy: policy, workers: workers, rules: index.header.rules,
            oversized: oversized)
    }

    /// Prepares a part of a table with the frequencies of the whole.
    ///
    /// - Parameter former: records that the whole's frequencies count and that are no more.
    private func prepare(
        _ table: NormalizedTable, _ index: some MatchIndexReading, _ whole: WholeCounts,
        former: NormalizedTable? = nil
    ) throws -> PreparedTable {
        // The first preparation tells which counts the second needs.
        _ = PreparedTable(table, policy: policy, whole: whole)
        let gone = former.map { counts(of: $0) } ?? [:]
        var keys = whole.asked + gone.keys
        RadixSort.sort(&keys)
        var found: [UInt64: UInt16] = [:]
        // Of several segments the last has the count.
        try index.forEachEntry(part: MatchIndex.counts, keys: keys) { _, key, code in
            found[key] = UInt16(truncatingIfNeeded: code)
        }
        whole.know(found, former: gone)
        return PreparedTable(table, policy: policy, whole: whole)
    }

    /// How often each value occurs, also those that occur once.
    private func counts(of table: NormalizedTable) -> [UInt64: UInt32] {
        if table.count == 0 { return [:] }
        let whole = WholeCounts(recordingRecords: table.count, least: 1)
        _ = PreparedTable(table, policy: policy, whole: whole)
        var counts: [UInt64: UInt32] = [:]
        for word in whole.recorded {
            counts[word >> 16] = CountCode.count(UInt16(truncatingIfNeeded: word))
        }
        return counts
    }

    /// What an index needs to know the new records of a part.
    private func segment(
        _ table: NormalizedTable, _ prepared: PreparedTable, _ isNew: [Bool], _ whole: WholeCounts,
        _ header: MatchIndex.Header, _ oversized: OversizedKeys
    ) -> MatchIndex {
        let rules = BlockingRule.candidates(for: table.kind)
        let maker = KeyMaker(prepared, rules: header.rules.map { rules[$0] })
        let news = isNew.indices.filter { isNew[$0] }
        let keys = header.rules.map { number in
            var plain: [UInt64] = []
            var refined: [UInt64] = []
            for record in news {
                RuleBlocks.split(
                    maker.entries(rules[number], number: number, records: record..<record + 1),
                    rules[number], number, maker, oversized
                ) { entry, isRefined in
                    if isRefined { refined.append(entry) } else { plain.append(entry) }
                }
            }
            RadixSort.sort(&plain)
            RadixSort.sort(&refined)
            // Blocks that grow too large by this are found so by the next run over all records.
            return RuleKeys(
                rule: number, entries: plain, refinedEntries: refined, names: table.records,
                limit: .max)
        }
        return MatchIndex(
            continuing: header, counts: RecordedCounts(changesOf: whole), keys: keys,
            members: news.map { table.records[$0] })
    }
}
