import RecordModel

/// The populations in which values are as frequent as they are: those of their countries.
///
/// A Swedish given name is rare in a list of many countries, but two people who are both Swedish,
/// which the family name says already, share it far more often. So what depends on the country
/// (given names, towns, postcodes) is counted within the countries in which it occurs.
struct CountryPopulations: Sendable {
    /// The records of each country; 0 for a record without one.
    private let sizes: [Int]
    private let countryOf: [UInt32]
    private let records: Int
    private let known: Int

    /// - Returns: nil where less than a third of the records have a country.
    init?(_ countries: FeatureColumn?, records: Int) {
        guard let countries else { return nil }
        var sizes = [Int](repeating: 0, count: countries.pool.count)
        var countryOf = [UInt32](repeating: .max, count: records)
        var known = 0
        for record in 0..<records {
            guard let country = countries.first(ofRecord: record) else { continue }
            sizes[Int(country)] += 1
            countryOf[record] = country
            known += 1
        }
        if known * 3 < records { return nil }
        self.sizes = sizes
        self.countryOf = countryOf
        self.records = records
        self.known = known
    }

    /// log₂ of the population of each distinct value, among the records that have the feature.
    ///
    /// The mean over the records that have the value, weighed against all records as if one more of
    /// them had no country, so that a value seen once is not tied to one small country.
    func logarithms(of column: FeatureColumn) -> [Float] {
        var sums = [Double](repeating: 0, count: column.pool.count)
        var counts = [Double](repeating: 0, count: column.pool.count)
        var present = 0
        for record in 0..<records {
            let range = column.range(ofRecord: record)
            if !range.isEmpty { present += 1 }
            let country = countryOf[record]
            if country == .max { continue }
            for position in range {
                sums[Int(column.values[position])] += Double(sizes[Int(country)])
                counts[Int(column.values[position])] += 1
            }
        }
        // Shares of the records with a country stand for shares of those with the feature.
        let scale = Double(present) / Double(max(1, known))
        return sums.indices.map { value in
            let mean = (sums[value] + Double(known) * 0.2) / (counts[value] + 0.2)
            return Float(BinaryLogarithm.log(mean * scale + Double(Strangers.count)))
        }
    }
}
