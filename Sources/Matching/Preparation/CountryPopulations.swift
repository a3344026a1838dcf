import RecordModel

/// The populations in which values are as frequent as they are: those of their countries.
///
/// A Swedish given name is rare in a list of many countries, but two people who are both Swedish,
/// which the family name says already, share it far more often. So what depends on the country
/// (given names, towns, postcodes) is counted within the countries in which it occurs.
struct CountryPopulations: Sendable {
    /// The records of each country; 0 for a record without one.
    private var sizes: [Int]
    private let countryOf: [UInt32]
    private let records: Int
    private var known: Int

    /// - Returns: nil where less than a third of the records have a country.
    init?(_ countries: FeatureColumn?, records: Int, whole: WholeCounts? = nil) {
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
        self.sizes = sizes
        self.countryOf = countryOf
        self.records = records
        self.known = known
        if let whole { inherit(whole, countries) }
        if self.known * 3 < (whole?.facts.records ?? records) { return nil }
    }

    /// Takes the sizes of the countries in the whole table.
    private mutating func inherit(_ whole: WholeCounts, _ countries: FeatureColumn) {
        if whole.isRecording { whole.facts.knownCountries = known }
        known = whole.facts.knownCountries
        let bytes = countries.pool.bytes
        let split = whole.split(countries)
        for country in sizes.indices {
            let code = bytes.span.extracting(countries.pool.range(of: UInt32(country)))
            sizes[country] = Int(
                whole.count(
                    CountKey.countries.key(code), known: split.known[country],
                    new: split.new[country]))
        }
    }

    /// log₂ of the population of each distinct value, among the records that have the feature.
    ///
    /// The mean over the records that have the value, weighed against all records as if one more of
    /// them had no country, so that a value seen once is not tied to one small country.
    func logarithms(
        of column: FeatureColumn, _ feature: Feature, whole: WholeCounts? = nil
    ) -> [Float] {
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
        if let whole, !whole.isRecording { present = whole.facts.population(of: feature) }
        let scale = Double(present) / Double(max(1, known))
        let key = CountKey.populations(of: feature)
        let bytes = column.pool.bytes
        return sums.indices.map { value in
            let mean = (sums[value] + Double(known) * 0.2) / (counts[value] + 0.2)
            let own = Float(BinaryLogarithm.log(mean * scale + Double(Strangers.count)))
            guard let whole else { return own }
            let text = bytes.span.extracting(column.pool.range(of: UInt32(value)))
            return whole.logarithm(key.key(text), count: counts[value], own: own)
        }
    }
}
