import RecordModel

@testable import Matching

/// Builds normalised tables from rows written by hand; several values are separated by `|`.
enum TableMaker {
    typealias Row = [Feature: String]

    /// Rows in the order of their keys' hashes, as the normaliser numbers them.
    static func table(
        _ rows: [(key: String, row: Row)], kind: PartyKind = .contact,
        variants: [[String]] = []
    ) -> NormalizedTable {
        let hashed = rows.map { item in
            let reference = RecordReference(source: "test", kind: kind, key: item.key)
            return (hash: reference.stableHash.high, item: item)
        }.sorted { $0.hash < $1.hash }
        var columns: [Feature: FeatureColumn] = [:]
        for feature in Feature.allCases {
            columns[feature] = column(feature, hashed.map(\.item.row), variants: variants)
        }
        return NormalizedTable(
            kind: kind,
            records: hashed.map { RecordID(rawValue: Int64($0.item.key.utf8.count)) },
            recordHashes: hashed.map(\.hash),
            sources: hashed.map { _ in 0 }, sourceNames: ["test"], columns: columns)
    }

    /// Rows keyed by their position.
    static func table(
        _ rows: [Row], kind: PartyKind = .contact, variants: [[String]] = []
    ) -> NormalizedTable {
        table(
            rows.enumerated().map { (key: "k\($0.offset)", row: $0.element) }, kind: kind,
            variants: variants)
    }

    private static func column(
        _ feature: Feature, _ rows: [Row], variants: [[String]]
    ) -> FeatureColumn? {
        var pool = ValuePool()
        var offsets: [UInt32] = [0]
        var values: [UInt32] = []
        for row in rows {
            for value in (row[feature] ?? "").split(separator: "|") {
                values.append(pool.intern(String(value)))
            }
            offsets.append(UInt32(values.count))
        }
        if values.isEmpty { return nil }
        if feature != .givenName {
            return FeatureColumn(pool: pool, offsets: offsets, values: values)
        }
        var variantOffsets: [UInt32] = [0]
        var groups: [UInt32] = []
        for value in 0..<UInt32(pool.count) {
            for (number, group) in variants.enumerated() where group.contains(pool.text(value)) {
                groups.append(UInt32(number))
            }
            variantOffsets.append(UInt32(groups.count))
        }
        return FeatureColumn(
            pool: pool, offsets: offsets, values: values, variantOffsets: variantOffsets,
            variants: groups)
    }

    /// A prepared table of two rows and as many others as the frequencies need.
    static func prepared(
        _ rows: [Row], kind: PartyKind = .contact, variants: [[String]] = []
    ) -> PreparedTable {
        PreparedTable(table(rows, kind: kind, variants: variants), policy: MatchingPolicy())
    }

    /// The level that a comparison finds for two rows that stand alone in their table.
    static func level(
        _ kind: ComparisonKind, _ left: Row, _ right: Row, party: PartyKind = .contact,
        variants: [[String]] = []
    ) -> String {
        let table = prepared([left, right], kind: party, variants: variants)
        let number = Int(table.comparer.compare(0, 1).levels[kind.slot])
        if number == 0 { return "missing" }
        return ComparisonShape.shape(of: kind, for: party)?.levels[number - 1].name ?? "none"
    }
}
