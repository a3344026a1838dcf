import RecordModel

/// The country of each record, as far as its columns say it, and what stands in where they do not.
struct RowRegions: Sendable {
    /// ISO 3166 alpha-2 in lower case for each distinct raw value of a country column.
    let countries: DistinctValues
    private let positions: [[Int]]
    private let regionOfTable: [PhoneRegion]
    /// The regions that most records of the data have: what a number without region may be from.
    let common: [PhoneRegion]
    let defaultRegion: String?

    init(rows: RawRows, defaultRegion: String?, workers: Int) async {
        let pool = rows.pool(.country)
        let values = await DistinctValues.make(count: pool.count, kindCount: 1, workers: workers) {
            value, sink in
            sink.emit(0, AddressNormalizer().country(pool.text(UInt32(value))))
        }
        countries = values
        self.defaultRegion = defaultRegion
        positions = rows.positions(.country)
        let regionOfTable = rows.tables.map { table in
            (table.region ?? defaultRegion).flatMap { PhoneRegion($0) } ?? .unknown
        }
        self.regionOfTable = regionOfTable
        common = Self.common(rows, positions, values)
    }

    /// The region in which a row's numbers are dialled.
    func phoneRegion(row: Int, in rows: RawRows) -> PhoneRegion {
        let table = Int(rows.tableOfRow[row])
        if let raw = rows.firstID(row: row, positions[table]),
            let region = Self.region(raw, countries)
        {
            return region
        }
        return regionOfTable[table]
    }

    /// The country of one of a row's addresses, else of the row, else of its table.
    func country(row: Int, _ group: AddressGroup, in rows: RawRows) -> PhoneRegion {
        if let raw = rows.firstID(row: row, group.country),
            let region = Self.region(raw, countries)
        {
            return region
        }
        return phoneRegion(row: row, in: rows)
    }

    /// A packed region in the form that addresses use; nil where none is known.
    static func countryText(_ code: UInt16) -> String? {
        if code == PhoneRegion.unknown.code { return nil }
        let letters = [UInt8(code >> 8) | 0x20, UInt8(truncatingIfNeeded: code) | 0x20]
        return String(decoding: letters, as: UTF8.self)
    }

    private static func region(_ raw: UInt32, _ countries: DistinctValues) -> PhoneRegion? {
        guard let id = countries.first(0, of: raw) else { return nil }
        let range = countries.pools[0].range(of: id)
        guard range.count == 2 else { return nil }
        let bytes = countries.pools[0].bytes
        return PhoneRegion(bytes[range.lowerBound], bytes[range.lowerBound + 1])
    }

    /// At most eight regions that at least one in two hundred records with a country has, the most
    /// frequent first.
    private static func common(
        _ rows: RawRows, _ positions: [[Int]], _ countries: DistinctValues
    ) -> [PhoneRegion] {
        var counts: [PhoneRegion: Int] = [:]
        var total = 0
        let regionOfRaw = (0..<(countries.offsets.count - 1)).map { raw in
            region(UInt32(raw), countries)
        }
        for row in 0..<rows.count {
            guard let raw = rows.firstID(row: row, positions[Int(rows.tableOfRow[row])]),
                let region = regionOfRaw[Int(raw)]
            else { continue }
            counts[region, default: 0] += 1
            total += 1
        }
        let frequent = counts.filter { $0.value * 200 >= total }
        let sorted = frequent.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        return sorted.prefix(8).map(\.key)
    }
}
