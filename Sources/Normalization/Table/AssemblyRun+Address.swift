import RecordModel

/// Postal addresses.
extension AssemblyRun {
    func addressColumns() async -> Columns {
        let sources = await AddressSources(run: self)
        var assembly = AddressAssembly(run: self, sources: sources)
        for row in rows.indices { assembly.add(row: row) }
        return assembly.finish()
    }
}

/// Puts the addresses of each record together.
private struct AddressAssembly {
    private let run: AssemblyRun
    private let sources: AddressSources
    private var street: AddressColumn
    private var houseNumber: AddressColumn
    private var unit: AddressColumn
    private var building: AddressColumn
    private var city: AddressColumn
    private var region: AddressColumn
    private var postalCode: AddressColumn
    private var country: AddressColumn
    private var nextRegion = 0
    private var nextPostalCode = 0
    private let fullCount: Int

    init(run: AssemblyRun, sources: AddressSources) {
        self.run = run
        self.sources = sources
        let count = run.rows.count
        fullCount = run.rows.pool(.fullAddress).count
        street = AddressColumn(sources, AddressKind.line, own: nil, nil, count)
        houseNumber = AddressColumn(
            sources, AddressKind.houseNumber, own: sources.houseNumber, nil, count)
        unit = AddressColumn(sources, AddressKind.unit, own: sources.unit, nil, count)
        building = AddressColumn(sources, AddressKind.name, own: nil, nil, count)
        city = AddressColumn(sources, AddressKind.city, own: sources.city, sources.locality, count)
        region = AddressColumn(sources, AddressKind.region, own: sources.region, nil, count)
        postalCode = AddressColumn(
            sources, AddressKind.postalCode, own: sources.postalCode, nil, count)
        country = AddressColumn(
            sources, AddressKind.country, own: run.regions.countries, nil, count)
    }

    mutating func add(row: Int) {
        let table = Int(run.rows.tableOfRow[row])
        for group in sources.groups[table] { add(group, row) }
        street.assembler.endRecord()
        houseNumber.assembler.endRecord()
        unit.assembler.endRecord()
        building.assembler.endRecord()
        city.assembler.endRecord()
        region.assembler.endRecord()
        postalCode.assembler.endRecord()
        country.assembler.endRecord()
    }

    private mutating func add(_ group: AddressGroup, _ row: Int) {
        addNames(group, row)
        if group.isSplit {
            addSplitStreet(group, row)
        } else {
            run.rows.forEachID(row: row, group.street) { raw in
                street.add(raw, of: .street, sources.street)
                houseNumber.add(raw, of: .street, sources.street)
                unit.add(raw, of: .street, sources.street)
            }
        }
        run.rows.forEachID(row: row, group.city) { city.addOwn($0) }
        run.rows.forEachID(row: row, group.locality) { city.addSecond($0) }
        run.rows.forEachID(row: row, group.country) { country.addOwn($0) }
        run.rows.forEachID(row: row, group.region) { _ in
            region.addOwn(sources.regionUses[nextRegion])
            nextRegion += 1
        }
        run.rows.forEachID(row: row, group.postalCode) { _ in
            postalCode.addOwn(sources.postalCodeUses[nextPostalCode])
            nextPostalCode += 1
        }
        // A street cell may hold the other parts too, as JSON.
        run.rows.forEachID(row: row, group.street) { raw in
            addRest(raw, .street, sources.street)
        }
        addFull(group, row)
    }

    /// The names on both lines, where the table has two.
    private mutating func addNames(_ group: AddressGroup, _ row: Int) {
        if group.line2.isEmpty { return }
        run.rows.forEachID(row: row, group.line2) { raw in
            if sources.line2.first(AddressKind.box, of: raw) != nil { return }
            building.add(raw, of: .line2, sources.line2)
        }
        run.rows.forEachID(row: row, group.street) { raw in
            if sources.street.first(AddressKind.box, of: raw) != nil { return }
            building.add(raw, of: .street, sources.street)
        }
    }

    private mutating func addFull(_ group: AddressGroup, _ row: Int) {
        for position in group.full {
            let isStreet = isStreetColumn(position, row)
            run.rows.forEachID(row: row, [position]) { own in
                let raw = isStreet ? own + UInt32(fullCount) : own
                street.add(raw, of: .full, sources.full)
                houseNumber.add(raw, of: .full, sources.full)
                unit.add(raw, of: .full, sources.full)
                addRest(raw, .full, sources.full)
            }
        }
    }

    private func isStreetColumn(_ position: Int, _ row: Int) -> Bool {
        run.rows.tables[Int(run.rows.tableOfRow[row])].slots[position].field == .street
    }

    private mutating func addRest(
        _ raw: UInt32, _ line: AddressColumn.Line, _ values: DistinctValues
    ) {
        city.add(raw, of: line, values)
        region.add(raw, of: line, values)
        postalCode.add(raw, of: line, values)
        country.add(raw, of: line, values)
    }

    private mutating func addSplitStreet(_ group: AddressGroup, _ row: Int) {
        func parts(_ positions: [Int], _ values: DistinctValues) -> StreetParts? {
            guard let raw = run.rows.firstID(row: row, positions) else { return nil }
            let parts = StreetParts(
                houseNumber: values.text(AddressKind.houseNumber, of: raw),
                name: values.text(AddressKind.name, of: raw),
                unit: values.text(AddressKind.unit, of: raw),
                isPostOfficeBox: values.first(AddressKind.box, of: raw) != nil)
            return parts.isEmpty ? nil : parts
        }
        func text(_ positions: [Int], _ values: DistinctValues) -> String? {
            run.rows.firstID(row: row, positions).flatMap { values.text(0, of: $0) }
        }
        let box = run.rows.firstID(row: row, group.postOfficeBox).map {
            run.rows.pool(.postOfficeBox).text($0)
        }
        let whole = AddressNormalizer().assemble(
            street: parts(group.street, sources.street),
            houseNumber: text(group.houseNumber, sources.houseNumber),
            unit: text(group.unit, sources.unit), line2: parts(group.line2, sources.line2),
            postOfficeBox: box)
        street.assembler.add(Array((whole.line ?? "").utf8))
        houseNumber.assembler.add(Array((whole.houseNumber ?? "").utf8))
        unit.assembler.add(Array((whole.unit ?? "").utf8))
    }

    consuming func finish() -> AssemblyRun.Columns {
        var columns: AssemblyRun.Columns = [:]
        columns[.street] = street.assembler.finish()
        columns[.houseNumber] = houseNumber.assembler.finish()
        columns[.unit] = unit.assembler.finish()
        columns[.building] = building.assembler.finish()
        columns[.city] = city.assembler.finish()
        columns[.region] = region.assembler.finish()
        columns[.postalCode] = postalCode.assembler.finish()
        columns[.country] = country.assembler.finish()
        return columns
    }
}
