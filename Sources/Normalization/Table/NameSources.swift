import RecordModel

/// The normalised cells of all columns that hold a part of a person's name.
struct NameSources: Sendable {
    /// In the order in which the columns are asked.
    static let fields: [Field] = [
        .givenName, .familyName, .middleName, .prefix, .suffix, .nickname, .fullName, .maidenName,
        .gender,
    ]
    static let givenSource = 0
    static let familySource = 1
    static let fullSource = 6
    static let maidenSource = 7
    static let genderSource = 8

    let values: [DistinctValues]
    /// For each source the positions in each table.
    let positions: [[[Int]]]

    init(run: AssemblyRun) async {
        var values: [DistinctValues] = []
        for field in Self.fields {
            values.append(
                await run.distinct(field, kindCount: NameKind.count) { raw, sink in
                    Self.read(field, raw, to: &sink)
                })
        }
        self.values = values
        positions = Self.fields.map { run.rows.positions($0) }
    }

    private static func read(_ field: Field, _ raw: [UInt8], to sink: inout ValueSink) {
        let normalizer = PersonNameNormalizer()
        switch field {
        case .givenName, .familyName:
            let isFamily = field == .familyName
            if let word = normalizer.plainWord(raw) {
                let parts = isFamily ? NameParts(family: word) : NameParts(given: word)
                return NameKind.emit(parts, base: 0, to: &sink)
            }
            let own = isFamily ? normalizer.familyParts(raw) : normalizer.givenParts(raw)
            NameKind.emit(own, base: 0, to: &sink)
            emitScript(raw, base: 0, to: &sink)
            let alone = normalizer.aloneParts(raw, isFamily: isFamily)
            if alone != own {
                NameKind.emit(alone, base: NameKind.alone, to: &sink)
                emitScript(raw, base: NameKind.alone, to: &sink)
            }
        case .fullName:
            NameKind.emit(normalizer.fullParts(raw), base: 0, to: &sink)
            emitScript(raw, base: 0, to: &sink)
        case .middleName:
            sink.emit(NameKind.middle, normalizer.middleWords(raw))
        case .prefix:
            NameKind.emit(normalizer.affixParts(raw, isPrefix: true), base: 0, to: &sink)
        case .suffix:
            NameKind.emit(normalizer.affixParts(raw, isPrefix: false), base: 0, to: &sink)
        case .nickname:
            sink.emit(NameKind.nickname, normalizer.words(raw))
        case .maidenName:
            sink.emit(NameKind.family, normalizer.familyParts(raw).family)
        default:
            sink.emit(NameKind.titleGender, GivenNameGender.of(column: raw)?.rawValue)
        }
    }

    private static func emitScript(_ raw: [UInt8], base: UInt8, to sink: inout ValueSink) {
        if let script = WrittenScript.unread(raw) {
            sink.emit(base + NameKind.script, [script])
        }
    }

    /// Picks the parts of one record's name.
    func pick(row: Int, in rows: RawRows, into pick: inout NamePick) {
        pick.clear()
        let table = Int(rows.tableOfRow[row])
        let given = rows.firstID(row: row, positions[Self.givenSource][table])
        let family = rows.firstID(row: row, positions[Self.familySource][table])
        let hasGiven = given.map { has(NameKind.given, $0, Self.givenSource) } ?? false
        let hasFamily = family.map { has(NameKind.family, $0, Self.familySource) } ?? false
        for source in Self.fields.indices where source != Self.maidenSource {
            rows.forEachID(row: row, positions[source][table]) { raw in
                var base: UInt8 = 0
                if source == Self.givenSource && !hasFamily
                    || source == Self.familySource && !hasGiven
                {
                    if hasAlone(raw, source) { base = NameKind.alone }
                }
                pick.take(
                    raw, of: values[source], source: source, base: base,
                    isWhole: source == Self.fullSource)
            }
        }
    }

    private func has(_ kind: UInt8, _ raw: UInt32, _ source: Int) -> Bool {
        values[source].first(kind, of: raw) != nil
    }

    private func hasAlone(_ raw: UInt32, _ source: Int) -> Bool {
        values[source].range(of: raw).contains { values[source].kinds[$0] >= NameKind.alone }
    }
}
