import RecordModel

/// The keys that rows without ids had while some columns of their table had other headers.
final class FormerKeys {
    private var hashers: [RowHasher]

    /// Nil where no column was ever renamed.
    init?(layout: TableLayout, former: [TableLayout]) {
        let present = layout.table.columns.prefix(layout.ownColumns).map(\.header)
        var known: Set<[String]> = [present]
        var hashers: [RowHasher] = []
        for other in former {
            let translation = LayoutTranslation(from: other, to: layout)
            if !translation.renames { continue }
            var headers = present
            for (column, target) in translation.targets.enumerated()
            where target >= 0 && target < present.count {
                headers[target] = other.table.columns[column].header
            }
            if known.insert(headers).inserted { hashers.append(RowHasher(headers: headers)) }
        }
        if hashers.isEmpty { return nil }
        self.hashers = hashers
    }

    /// The former keys of a row, the oldest first.
    ///
    /// - Parameter key: its present one, whose number among equal rows they share.
    func keys(of row: Span<UInt8>, key: String) -> [String] {
        let number = key.firstIndex(of: "#").map { String(key[$0...]) } ?? ""
        var out: [String] = []
        for index in hashers.indices {
            out.append("h:" + hashers[index].hash(row).hexadecimal + number)
        }
        return out
    }
}
