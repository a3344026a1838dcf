import RecordModel

/// A person's name, generation and gender.
extension AssemblyRun {
    func nameColumns() async -> Columns {
        let sources = await NameSources(run: self)
        var given = NameColumn(sources, recordCount: rows.count)
        var middle = NameColumn(sources, recordCount: rows.count)
        var family = NameColumn(sources, recordCount: rows.count)
        var full = NameColumn(sources, recordCount: rows.count)
        var generation = NameColumn(sources, recordCount: rows.count)
        var gender = NameColumn(sources, recordCount: rows.count)
        var script = NameColumn(sources, recordCount: rows.count)
        let maiden = sources.positions[NameSources.maidenSource]
        let genders = sources.positions[NameSources.genderSource]
        var pick = NamePick()
        var whole: [NameReference] = []
        for row in rows.indices {
            let table = Int(rows.tableOfRow[row])
            sources.pick(row: row, in: rows, into: &pick)
            given.add(pick.given)
            for nickname in pick.nicknames { given.add(nickname) }
            middle.addJoined(pick.middles)
            family.addJoined(pick.families)
            rows.forEachID(row: row, maiden[table]) { raw in
                family.addFirst(NameKind.family, of: raw, source: NameSources.maidenSource)
            }
            whole.removeAll(keepingCapacity: true)
            if let given = pick.given { whole.append(given) }
            whole += pick.middles
            whole += pick.families
            full.addJoined(whole)
            generation.add(pick.generation)
            script.add(pick.script)
            // A column of its own outranks the title, and the title the given name.
            var isStated = false
            rows.forEachID(row: row, genders[table]) { raw in
                if isStated { return }
                isStated = gender.addFirst(
                    NameKind.titleGender, of: raw, source: NameSources.genderSource)
            }
            if !isStated { gender.add(pick.titleGender ?? pick.nameGender) }
            given.endRecord()
            middle.endRecord()
            family.endRecord()
            full.endRecord()
            generation.endRecord()
            gender.endRecord()
            script.endRecord()
        }
        var columns: Columns = [:]
        columns[.givenName] = given.finish { NameVariants.of($0, nicknames: .standard) }
        columns[.middleName] = middle.finish()
        columns[.familyName] = family.finish { NameVariants.of($0, nicknames: .familyForms) }
        columns[.fullName] = full.finish()
        columns[.generation] = generation.finish()
        columns[.gender] = gender.finish()
        columns[.nameScript] = script.finish()
        return columns
    }
}

/// Assembles one feature from references into the name sources.
struct NameColumn {
    private let sources: NameSources
    private var assembler: FeatureAssembler
    private var scratch: [UInt8] = []

    init(_ sources: NameSources, recordCount: Int) {
        self.sources = sources
        assembler = FeatureAssembler(recordCount: recordCount)
        for values in sources.values {
            for pool in values.pools { _ = assembler.addSource(pool) }
        }
    }

    /// Adds one part as it is.
    mutating func add(_ reference: NameReference?) {
        guard let reference else { return }
        assembler.add(
            reference.id, source: reference.source * NameKind.count + Int(reference.kind))
    }

    /// Adds several parts as one value, joined by spaces.
    mutating func addJoined(_ references: [NameReference]) {
        if references.count == 1 { return add(references[0]) }
        if references.isEmpty { return }
        scratch.removeAll(keepingCapacity: true)
        for reference in references {
            if !scratch.isEmpty { scratch.append(Ascii.space) }
            sources.values[reference.source].pools[Int(reference.kind)]
                .append(reference.id, to: &scratch)
        }
        assembler.add(scratch)
    }

    /// Adds a cell's first result of a kind; false where it has none.
    @discardableResult
    mutating func addFirst(_ kind: UInt8, of raw: UInt32, source: Int) -> Bool {
        guard let id = sources.values[source].first(kind, of: raw) else { return false }
        assembler.add(id, source: source * NameKind.count + Int(kind))
        return true
    }

    mutating func endRecord() { assembler.endRecord() }

    consuming func finish(
        variants: (ValuePool) -> (offsets: [UInt32], variants: [UInt32]) = { _ in ([], []) }
    ) -> FeatureColumn? {
        assembler.finish(variants: variants)
    }
}
