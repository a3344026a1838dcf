@testable import NormalizationInside

/// The dates of a column as numbers: year, month and day in one.
struct BirthDates: Sendable {
    /// For each raw value, at its number, the number of its date; 0 for none.
    let numbers: [UInt32]
    /// Year × 10,000 + month × 100 + day of each date.
    let dates: SharedColumn<UInt32>
    let counts: SharedColumn<UInt32>

    init(_ raw: RawColumn) {
        var evidence = DateOrderEvidence()
        for value in 0..<raw.count { raw.withBytes(value) { evidence.add($0) } }
        let normalizer = DateNormalizer(order: DateOrder(evidence: evidence, region: nil))
        var numbers = [UInt32](repeating: 0, count: raw.count + 1)
        var known: [UInt32: UInt32] = [:]
        var dates: [UInt32] = [0]
        var counts: [UInt32] = [0]
        for value in 0..<raw.count {
            guard let date = raw.withBytes(value, { normalizer.parse($0) }) else { continue }
            let day = (date.year ?? 0) * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
            let number = known[UInt32(day)] ?? UInt32(dates.count)
            if Int(number) == dates.count {
                known[UInt32(day)] = number
                dates.append(UInt32(day))
                counts.append(0)
            }
            counts[Int(number)] += raw.counts[value]
            numbers[value + 1] = number
        }
        self.numbers = numbers
        self.dates = SharedColumn(dates)
        self.counts = SharedColumn(counts)
    }
}
