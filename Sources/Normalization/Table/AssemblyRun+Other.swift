import RecordModel
import TextKernels

/// Organisations, dates, job titles, places, identifiers and account keys.
extension AssemblyRun {
    /// `organization` with its trading names, and `legalForm`.
    func organizationColumns() async -> Columns {
        let normalizer = OrganizationNormalizer()
        let names = await distinct(.organization, kindCount: 4) { raw, sink in
            if let script = WrittenScript.unread(raw) { sink.emit(2, [script]) }
            for part in CellParts.split(raw, at: [Array(" ::: ".utf8)]) {
                guard let name = normalizer.parse(String(decoding: part, as: UTF8.self)) else {
                    continue
                }
                sink.emit(0, name.core)
                sink.emit(0, name.tradingName)
                sink.emit(1, name.legalForm)
                sink.emit(3, name.branch ?? name.department)
            }
        }
        let positions = rows.positions(.organization)
        var columns: Columns = [:]
        columns[.organization] = column(positions, names, kind: 0)
        columns[.legalForm] = column(positions, names, kind: 1)
        columns[.branch] = column(positions, names, kind: 3)
        columns[.organizationScript] = column(positions, names, kind: 2)
        return columns
    }

    /// `jobTitle`, `birthPlace`, `taxID`, `nationalID`.
    func textColumns() async -> Columns {
        var columns: Columns = [:]
        for (field, feature) in [(Field.jobTitle, Feature.jobTitle), (.birthPlace, .birthPlace)] {
            let values = await distinct(field, kindCount: 1) { raw, sink in
                let words = WordList(folding: String(decoding: raw, as: UTF8.self))
                if PlaceholderWords.contains(words) { return }
                sink.emit(0, FoldedText.words(raw))
            }
            columns[feature] = column(rows.positions(field), values, kind: 0)
        }
        for (field, feature) in [(Field.taxID, Feature.taxID), (.nationalID, .nationalID)] {
            let values = await distinct(field, kindCount: 1) { raw, sink in
                sink.emit(0, FoldedText.identifier(raw))
            }
            columns[feature] = column(rows.positions(field), values, kind: 0)
        }
        return columns
    }

    /// `accountKey`: the source's name, a colon, and the key as it stands, because keys may tell
    /// case apart.
    func accountKeyColumns() async -> Columns {
        let positions = rows.positions(.accountKey)
        let pool = rows.pool(.accountKey)
        if pool.count == 0 { return [:] }
        let prefixes = rows.tables.map { Array($0.source.utf8) + [0x3A] }
        var assembler = FeatureAssembler(recordCount: rows.count)
        for row in rows.indices {
            let table = Int(rows.tableOfRow[row])
            rows.forEachID(row: row, positions[table]) { raw in
                assembler.add(prefixes[table] + pool.value(raw))
            }
            assembler.endRecord()
        }
        var columns: Columns = [:]
        columns[.accountKey] = assembler.finish()
        return columns
    }
}
