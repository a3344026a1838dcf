import RecordModel

/// Birth dates.
extension AssemblyRun {
    /// `birthDate`, from whole dates and from columns of year, month and day.
    func dateColumns() async -> Columns {
        let slots = rows.tables.map { $0.slots(of: .birthDate) }
        let pool = rows.pool(.birthDate)
        if pool.count == 0 { return [:] }
        let orders = dateOrders(slots, pool)
        var keys = KeyTable()
        var uses: [UInt32] = []
        let whole = slots.map { $0.filter { Self.part($0) == nil } }
        for row in rows.indices {
            let table = Int(rows.tableOfRow[row])
            for (number, slot) in whole[table].enumerated() {
                let context = UInt64(orders.numbers[table][number])
                rows.forEachID(row: row, [slot.position]) { raw in
                    uses.append(keys.intern(UInt64(raw) << 16 | context))
                }
            }
        }
        let distinctKeys = keys.keys
        let normalizers = orders.distinct.map { DateNormalizer(order: $0) }
        let values = await DistinctValues.make(
            count: distinctKeys.count, kindCount: 1, workers: workers
        ) { value, sink in
            let key = distinctKeys[value]
            let raw = pool.value(UInt32(key >> 16))
            let date = normalizers[Int(key & 0xFFFF)].parse(raw.span)
            if let date { sink.emit(0, date.compactBytes) }
        }
        var columns: Columns = [:]
        columns[.birthDate] = dateColumn(slots, whole, values, uses, pool)
        return columns
    }

    /// Whether a column holds one part of a date only: `year`, `month` or `day`.
    private static func part(_ slot: RawSlot) -> String? {
        slot.label.flatMap { ["year", "month", "day"].contains($0) ? $0 : nil }
    }

    /// The order of day and month of each column, inferred from all its values.
    private func dateOrders(
        _ slots: [[RawSlot]], _ pool: ValuePool
    ) -> (distinct: [DateOrder], numbers: [[Int]]) {
        var distinct: [DateOrder] = []
        var numbers: [[Int]] = []
        for (table, tableSlots) in slots.enumerated() {
            var own: [Int] = []
            for slot in tableSlots where Self.part(slot) == nil {
                let evidence = evidence(slot, table: table, pool)
                let region = rows.tables[table].region ?? regions.defaultRegion
                let order = DateOrder(evidence: evidence, region: region)
                if !distinct.contains(order) { distinct.append(order) }
                own.append(distinct.firstIndex(of: order) ?? 0)
            }
            numbers.append(own)
        }
        return (distinct, numbers)
    }

    private func evidence(_ slot: RawSlot, table: Int, _ pool: ValuePool) -> DateOrderEvidence {
        var isSeen = [Bool](repeating: false, count: pool.count)
        for row in 0..<rows.count where Int(rows.tableOfRow[row]) == table {
            rows.forEachID(row: row, [slot.position]) { isSeen[Int($0)] = true }
        }
        var evidence = DateOrderEvidence()
        let bytes = pool.bytes
        let span = bytes.span
        for raw in isSeen.indices where isSeen[raw] {
            evidence.add(span.extracting(pool.range(of: UInt32(raw))))
        }
        return evidence
    }

    private func dateColumn(
        _ slots: [[RawSlot]], _ whole: [[RawSlot]], _ values: DistinctValues, _ uses: [UInt32],
        _ pool: ValuePool
    ) -> FeatureColumn? {
        var assembler = FeatureAssembler(recordCount: rows.count)
        let source = assembler.addSource(values.pools[0])
        let parts = slots.map { tableSlots in
            ["year", "month", "day"].map { name in
                tableSlots.filter { Self.part($0) == name }.map(\.position)
            }
        }
        let normalizer = DateNormalizer(order: DateOrder(region: nil))
        var next = 0
        for row in rows.indices {
            let table = Int(rows.tableOfRow[row])
            for slot in whole[table] {
                rows.forEachID(row: row, [slot.position]) { _ in
                    if let id = values.first(0, of: uses[next]) {
                        assembler.add(id, source: source)
                    }
                    next += 1
                }
            }
            if parts[table].contains(where: { !$0.isEmpty }) {
                let texts = parts[table].map { rows.firstID(row: row, $0).map { pool.text($0) } }
                let date = normalizer.assemble(year: texts[0], month: texts[1], day: texts[2])
                if let date { assembler.add(date.compactBytes) }
            }
            assembler.endRecord()
        }
        return assembler.finish()
    }
}
