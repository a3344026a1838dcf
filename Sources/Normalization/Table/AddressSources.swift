import RecordModel

/// The normalised cells of all address columns.
struct AddressSources: Sendable {
    let groups: [[AddressGroup]]
    let street: DistinctValues
    let line2: DistinctValues
    let full: DistinctValues
    let houseNumber: DistinctValues
    let unit: DistinctValues
    let city: DistinctValues
    let locality: DistinctValues
    /// By raw value and country; `regionUses` has one number for each filled cell, in the order in
    /// which the records and their groups are walked.
    private(set) var region: DistinctValues
    private(set) var regionUses: [UInt32] = []
    private(set) var postalCode: DistinctValues
    private(set) var postalCodeUses: [UInt32] = []

    init(run: AssemblyRun) async {
        groups = run.rows.tables.map(AddressGroup.groups)
        let normalizer = AddressNormalizer()
        street = await run.distinct(.street, kindCount: AddressKind.count) { raw, sink in
            Self.readStreet(raw, to: &sink)
        }
        line2 = await run.distinct(.addressLine2, kindCount: AddressKind.count) { raw, sink in
            let parts = normalizer.street(String(decoding: raw, as: UTF8.self))
            if let parts { AddressKind.emit(parts, to: &sink) }
        }
        let wholeStreets = groups.joined().contains { !$0.full.isEmpty }
        full = await Self.wholeAddresses(run, isUsed: wholeStreets)
        houseNumber = await run.distinct(.houseNumber, kindCount: 1) { raw, sink in
            sink.emit(0, normalizer.houseNumber(String(decoding: raw, as: UTF8.self)))
        }
        unit = await run.distinct(.unit, kindCount: 1) { raw, sink in
            sink.emit(0, normalizer.unit(String(decoding: raw, as: UTF8.self)))
        }
        city = await run.distinct(.city, kindCount: 1) { raw, sink in
            sink.emit(0, normalizer.city(String(decoding: raw, as: UTF8.self)))
        }
        locality = await run.distinct(.locality, kindCount: 1) { raw, sink in
            sink.emit(0, normalizer.city(String(decoding: raw, as: UTF8.self)))
        }
        region = await DistinctValues.make(count: 0, kindCount: 1, workers: 1) { _, _ in }
        postalCode = region
        await readRegions(run)
        await readPostalCodes(run)
    }

    private static func readStreet(_ raw: [UInt8], to sink: inout ValueSink) {
        let text = String(decoding: raw, as: UTF8.self)
        if raw.first == 0x7B {
            AddressKind.emit(AddressNormalizer().parse(street: text), to: &sink)
        } else if let parts = AddressNormalizer().street(text) {
            AddressKind.emit(parts, to: &sink)
        }
    }

    /// Whole addresses stand in their own columns or in street columns without city beside them:
    /// the numbers of the latter follow those of the former.
    private static func wholeAddresses(_ run: AssemblyRun, isUsed: Bool) async -> DistinctValues {
        let own = run.rows.pool(.fullAddress)
        let streets = run.rows.pool(.street)
        let count = isUsed ? own.count + streets.count : 0
        return await DistinctValues.make(
            count: count, kindCount: AddressKind.count, workers: run.workers
        ) { value, sink in
            let text =
                value < own.count
                ? own.text(UInt32(value)) : streets.text(UInt32(value - own.count))
            AddressKind.emit(AddressNormalizer().parse(full: text), to: &sink)
        }
    }

    private mutating func readRegions(_ run: AssemblyRun) async {
        var keys = KeyTable()
        for row in run.rows.indices {
            let table = Int(run.rows.tableOfRow[row])
            for group in groups[table] where !group.region.isEmpty {
                let country = UInt64(run.regions.country(row: row, group, in: run.rows).code)
                run.rows.forEachID(row: row, group.region) { raw in
                    regionUses.append(keys.intern(UInt64(raw) << 16 | country))
                }
            }
        }
        let distinctKeys = keys.keys
        let pool = run.rows.pool(.region)
        region = await DistinctValues.make(
            count: distinctKeys.count, kindCount: 1, workers: run.workers
        ) { value, sink in
            let key = distinctKeys[value]
            let raw = pool.text(UInt32(key >> 16))
            let country = RowRegions.countryText(UInt16(truncatingIfNeeded: key))
            sink.emit(0, AddressNormalizer().region(raw, country: country))
        }
    }

    private mutating func readPostalCodes(_ run: AssemblyRun) async {
        var keys = KeyTable()
        var nextRegion = 0
        for row in run.rows.indices {
            let table = Int(run.rows.tableOfRow[row])
            for group in groups[table] {
                let country = UInt64(run.regions.country(row: row, group, in: run.rows).code)
                var regionID: UInt64 = 0xFFFF
                run.rows.forEachID(row: row, group.region) { _ in
                    if let id = region.first(0, of: regionUses[nextRegion]), id < 0xFFFF {
                        regionID = UInt64(id)
                    }
                    nextRegion += 1
                }
                run.rows.forEachID(row: row, group.postalCode) { raw in
                    let key = UInt64(raw) << 32 | country << 16 | regionID
                    postalCodeUses.append(keys.intern(key))
                }
            }
        }
        let distinctKeys = keys.keys
        let pool = run.rows.pool(.postalCode)
        let regionTexts = region.pools[0]
        postalCode = await DistinctValues.make(
            count: distinctKeys.count, kindCount: 1, workers: run.workers
        ) { value, sink in
            let key = distinctKeys[value]
            let regionID = UInt32(key & 0xFFFF)
            let code = AddressNormalizer().postalCode(
                pool.text(UInt32(key >> 32)),
                country: RowRegions.countryText(UInt16(truncatingIfNeeded: key >> 16)),
                region: regionID == 0xFFFF ? nil : regionTexts.text(regionID))
            sink.emit(0, code)
        }
    }
}
